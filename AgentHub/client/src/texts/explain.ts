import { accountTexts } from '../account/texts';
import { Refusal } from '../api/http';
import { colleagueTexts } from '../colleagues/texts';
import { deliveryTexts } from '../deliveries/texts';
import { fileTexts } from '../files/texts';
import { t } from './index';

/** What went wrong, as a sentence that the reader can act on. */
export function explain(error: unknown): string {
  if (!(error instanceof Refusal)) return t.errors.screen;
  return byCode(error) ?? byStatus(error) ?? (error.message || t.errors.other(error.status));
}

function byCode({ code, problem }: Refusal): string | undefined {
  switch (code) {
    case 'control-taken': {
      const holder = problem['holder'] as { name?: string } | undefined;
      return t.errors.controlTaken(holder?.name ?? t.control.somebody);
    }
    case 'user-offline':
      return t.errors.userOffline;
    case 'not-in-control':
      return t.errors.notInControl;
    case 'handoff-disabled':
      return t.errors.handoffDisabled;
    case 'no-such-offer':
      return colleagueTexts.offer.noOffer;
    case 'file-gone':
      return fileTexts.gone;
    case 'nothing-to-send':
      return deliveryTexts.nothing;
    case 'forbidden':
      return t.errors.forbidden;
    default:
      return accountTexts.problems[code ?? ''];
  }
}

function byStatus({ status, message }: Refusal): string | undefined {
  if (status === 0) return t.errors.offline;
  if (status === 401) return t.errors.signedOut;
  if (message) return message;
  if (status === 403) return t.errors.forbidden;
  return status === 404 ? t.errors.notFound : undefined;
}
