/** The name of a step of the story; nothing for a step of another one. The story is as somebody is writing it. */
export function nameOfStep(story: unknown, id: string | null): string {
  const steps = isObject(story) && Array.isArray(story['steps']) ? story['steps'].filter(isObject) : [];
  const name = steps.find(step => step['id'] === id)?.['name'];
  return typeof name === 'string' ? name : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
