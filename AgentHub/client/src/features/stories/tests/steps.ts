import { isObject } from '../designer/document/json';
import { nameIn } from '../designer/document/languages';

/** The name of a step of the story; nothing for a step of another one. The story is as somebody is writing it. */
export function nameOfStep(story: unknown, id: string | null): string {
  const steps = isObject(story) && Array.isArray(story['steps']) ? story['steps'].filter(isObject) : [];
  const step = steps.find(each => each['id'] === id);
  return step ? nameIn(step) : '';
}
