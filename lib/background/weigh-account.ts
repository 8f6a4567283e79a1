import type { PreludeDatabase } from '../data/database';
import { historyOf, importedDeals } from '../data/paths-store';
import type { RefusedValue } from '../domain/deal';
import { stageOrders, typedLadders } from '../domain/history/stage-order';
import {
  type AppliedCoefficients,
  type Conversion,
  coefficientsOf,
  conversionOf,
  convertedDeals,
  convertedPaths,
  converter,
  type NumberSettings,
  probabilityRules,
} from '../domain/outlook';
import {
  type DealHistory,
  type PipelineProbabilities,
  type ProbabilityRules,
  stageProbabilities,
} from '../domain/pipeline';
import { breathe } from './breathe';
import { type CurrentDeals, currentDeals } from './current-deals';

/** The deals of an account as they stand now, and all that their probabilities rest on. */
export interface WeighedAccount extends CurrentDeals {
  /** Day of the latest reading. */
  readonly asOf: string;
  /** Day of the first reading. */
  readonly knownSince: string | null;
  /** Open stages in order, per pipeline label; a pipeline whose order nobody has seen is absent. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly history: DealHistory;
  readonly rules: ProbabilityRules;
  readonly probabilities: readonly PipelineProbabilities[];
  readonly coefficients: AppliedCoefficients;
  readonly refused: readonly RefusedValue[];
  /** Null when amounts stand as the pages show them. */
  readonly conversion: Conversion | null;
}

/**
 * @param settings Effective settings of the site; null when there is no standard.
 * @param now Milliseconds since the epoch.
 * @param convert True to bring amounts into one currency by the standard's rates; without rates they stay as they are.
 * @returns Null when nothing was read yet.
 */
export async function weighAccount(
  db: PreludeDatabase,
  account: string,
  settings: NumberSettings | null,
  now: number,
  convert: boolean,
): Promise<WeighedAccount | null> {
  const read = await currentDeals(db, account, now);
  const asOf = read.current
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (asOf === undefined) return null;
  const sources = {
    snapshots: read.heads,
    cards: read.cards.map(({ stages = {} }) => ({ stages })),
    dictionary: settings?.stages ?? {},
    ladders: settings?.analytics.ladder ?? {},
  };
  const orders = stageOrders(read.deals, sources);
  const imported = await importedDeals(db, account);
  const history = await historyOf(db, account, read.heads, orders, imported);
  await breathe();
  const rules = probabilityRules(settings, typedLadders(orders, sources));
  const probabilities = stageProbabilities(orders, history, rules, asOf);
  await breathe();
  const shown = new Set(read.deals.map(({ id }) => id));
  const closed = [...read.deals, ...imported.filter(({ id }) => !shown.has(id))];
  const weighed = {
    ...read,
    asOf,
    knownSince: read.heads.map(({ day }) => day).sort()[0] ?? null,
    orders,
    history,
    rules,
    probabilities,
    coefficients: coefficientsOf(settings, closed, probabilities),
    refused: read.current.flatMap((head) => head.refused),
    conversion: null,
  };
  return convert ? inOneCurrency(weighed, settings) : weighed;
}

function inOneCurrency(account: WeighedAccount, settings: NumberSettings | null): WeighedAccount {
  const rates = settings?.analytics.rates;
  if (!rates) return account;
  const convert = converter(rates);
  const deals = convertedDeals(account.deals, convert);
  const { paths, snapshots } = account.history;
  return {
    ...account,
    deals,
    history: { paths: convertedPaths(paths, convert), snapshots },
    conversion: conversionOf(rates, deals),
  };
}
