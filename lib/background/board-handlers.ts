import { importedDeals } from '../data/paths-store';
import { dealsBehind, pastDeals, whatIfBases } from '../domain/board';
import { funnelRules } from '../domain/outlook';
import type { BoardRequests } from '../platform/board-messages';
import type { Handlers } from '../platform/handle';
import { loadSettings } from '../platform/settings-store';
import { accountRules, viewerOf } from './account-rules';
import { duelView } from './board-duel';
import { holdMeeting, meetingView } from './board-meeting';
import { peopleView } from './board-people';
import { trendsView } from './board-trends';
import type { HistoryStore } from './history-store';
import { rulesFor } from './rules';
import { weighAccount } from './weigh-account';

/** The answers of the dashboard's further screens. */
export function boardHandlers({ run, local }: HistoryStore): Pick<Handlers, keyof BoardRequests> {
  return {
    'board/people': async ({ account, convert = false }) => {
      const { origin, settings } = await accountRules(account);
      const document = await loadSettings();
      const asSeller = { ...document, app: { ...document.app, role: null } };
      const question = {
        ...{ account, origin, settings, convert },
        sellerSettings: rulesFor(asSeller, origin ?? ''),
        ...(await viewerOf(settings)),
        now: Date.now(),
      };
      return run((db) => peopleView(db, question));
    },
    'board/duel': async ({ account }) => {
      const { origin, settings } = await accountRules(account);
      return run((db) => duelView(db, account, origin, settings, Date.now()));
    },
    'board/deals': async ({ account, convert = false, ...question }) => {
      const { settings } = await accountRules(account);
      const weighed = await run((db) => weighAccount(db, account, settings, Date.now(), convert));
      if (weighed === null) return { deals: [], count: 0, raw: 0, weighted: 0, others: null };
      const { deals, probabilities, coefficients, asOf } = weighed;
      const options = { probabilities, coefficients: coefficients.rules };
      return dealsBehind(deals, question, options, asOf, await viewerOf(settings));
    },
    'board/past': async ({ account, group, convert = false }) => {
      const { settings } = await accountRules(account);
      const viewer = await viewerOf(settings);
      return run(async (db) => {
        const weighed = await weighAccount(db, account, settings, Date.now(), convert);
        if (weighed === null) return { deals: [], count: 0, won: 0, others: null };
        const { deals, history, orders, asOf } = weighed;
        const named = [...(await importedDeals(db, account)), ...deals];
        const past = { paths: history.paths, named, orders, rules: funnelRules(settings), asOf };
        return pastDeals(past, group, viewer);
      });
    },
    'board/trends': async ({ account, convert = false }) => {
      const { settings } = await accountRules(account);
      return run((db) => trendsView(db, account, settings, Date.now(), convert));
    },
    'board/meeting': async ({ account, held }) => {
      if (held !== undefined) await holdMeeting(local, account, held);
      return run((db) => meetingView(db, local, account, Date.now()));
    },
    'board/what-if': async ({ account, convert = false }) => {
      const { settings } = await accountRules(account);
      const weighed = await run((db) => weighAccount(db, account, settings, Date.now(), convert));
      if (weighed === null) return { account, bases: [] };
      const { deals, history, probabilities, coefficients, asOf } = weighed;
      const options = { probabilities, coefficients: coefficients.rules };
      return { account, bases: whatIfBases({ deals, paths: history.paths, options, asOf }) };
    },
  };
}
