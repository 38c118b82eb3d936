import { Refusal } from '../api/http';
import { texts } from './index';

type Saying = string | ((refusal: Refusal) => string);

const sayings = new Map<string, Saying>([['forbidden', texts.errors.forbidden]]);

/** The words of a feature, or of the ground, for codes that the server refuses with. They hold wherever the code comes up. */
export function explainCodes(own: Readonly<Record<string, Saying>>): void {
  for (const [code, saying] of Object.entries(own)) sayings.set(code, saying);
}

/** What went wrong, as a sentence that the reader can act on. */
export function explain(error: unknown): string {
  if (!(error instanceof Refusal)) return texts.errors.screen;
  return byCode(error) ?? byStatus(error) ?? (error.message || texts.errors.other(error.status));
}

function byCode(refusal: Refusal): string | undefined {
  const saying = sayings.get(refusal.code ?? '');
  return typeof saying === 'function' ? saying(refusal) : saying;
}

function byStatus({ status, message }: Refusal): string | undefined {
  if (status === 0) return texts.errors.offline;
  if (status === 401) return texts.errors.signedOut;
  if (message) return message;
  if (status === 403) return texts.errors.forbidden;
  return status === 404 ? texts.errors.notFound : undefined;
}
