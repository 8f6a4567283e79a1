import { numbersFor } from '../domain/board';
import { hideWarning } from '../domain/health';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { accountRules, viewerOf } from './account-rules';
import type { HistoryStore } from './history-store';
import { numbersView } from './numbers';
import { changeWarningLog } from './warning-log-store';

type NumbersRequest = Extract<keyof Handlers, `numbers/${string}`>;

/** A reason longer than this is cut; a warning is not hidden for longer than this. */
const LONGEST_REASON = 300;
const MOST_DAYS = 90;

/** The answers about forecast and warnings. */
export function numbersHandlers(
  { run, local }: HistoryStore,
  changed: (account: string) => void,
): Pick<Handlers, NumbersRequest> {
  const overview = async (account: string, convert = false, later?: () => void) => {
    const { origin, settings } = await accountRules(account);
    const view = await run((db) =>
      numbersView({ db, local }, account, origin, settings, Date.now(), convert, later),
    );
    return numbersFor(view, await viewerOf(settings));
  };
  return {
    'numbers/overview': ({ account, convert }) => overview(account, convert, () => changed(account)),
    'numbers/snooze': async ({ account, key, days, why }) => {
      const reason = why.trim().slice(0, LONGEST_REASON);
      if (reason === '') throw new RefusedRequest('no-reason');
      if (!(days >= 1 && days <= MOST_DAYS)) throw new RefusedRequest('bad-days');
      const before = await overview(account);
      const asOf = before.outlook?.asOf;
      if (asOf === undefined || !before.warnings?.shown.some((warning) => warning.key === key))
        throw new RefusedRequest('no-warning');
      await changeWarningLog(local, account, (log) => ({
        log: hideWarning(log, key, asOf, days, reason),
        answer: null,
      }));
      return overview(account);
    },
  };
}
