import type { PreludeDatabase } from '../data/database';
import { importedDeals } from '../data/paths-store';
import {
  type FillRate,
  fillRates,
  type NoPeople,
  onlyOf,
  ownerName,
  type PeopleView,
  peopleRows,
} from '../domain/board';
import { fromEffective } from '../domain/card';
import { fieldColumns } from '../domain/impact';
import type { EffectiveSettings } from '../domain/standard';
import { columnOf, listRecords } from './list-records';
import { type WeighedAccount, weighAccount } from './weigh-account';

/** Who asks, and by which rules. */
export interface PeopleQuestion {
  readonly account: string;
  readonly origin: string | null;
  readonly settings: EffectiveSettings | null;
  /** What holds for sellers there, since their cards are looked at. */
  readonly sellerSettings: EffectiveSettings | null;
  /** True when the person may see the own row only. */
  readonly alone: boolean;
  /** The person's name as the CRM shows it among the owners; null while nobody has told it. */
  readonly ownerName: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly convert: boolean;
}

/** The deals of an account by owner. A person alone gets the own row and learns of nobody else, not even a name. */
export async function peopleView(db: PreludeDatabase, question: PeopleQuestion): Promise<PeopleView> {
  const { account, origin, settings, alone, now, convert } = question;
  const scope = alone ? 'self' : 'team';
  const none = (asOf: string | null, reason: NoPeople): PeopleView => ({
    ...{ account, origin, asOf, scope, reason },
    pipelines: [],
  });
  const weighed = await weighAccount(db, account, settings, now, convert);
  if (weighed === null) return none(null, 'nothing-read');
  const { asOf } = weighed;
  if (!weighed.deals.some(({ owner }) => ownerName(owner) !== null)) return none(asOf, 'no-owners');
  if (alone && question.ownerName === null) return none(asOf, 'who-are-you');
  const all = peopleRows({
    ...weighed,
    imported: await importedDeals(db, account),
    options: { probabilities: weighed.probabilities, coefficients: weighed.coefficients.rules },
    settings,
    fills: await fillsOf(db, weighed, question.sellerSettings),
  });
  const pipelines = alone ? onlyOf(all, question.ownerName ?? '') : all;
  if (pipelines.every(({ rows }) => rows.length === 0))
    return none(asOf, alone ? 'not-among-owners' : 'nothing-read');
  return { account, origin, asOf, scope, reason: null, pipelines };
}

async function fillsOf(
  db: PreludeDatabase,
  weighed: WeighedAccount,
  settings: EffectiveSettings | null,
): Promise<Map<string, FillRate>> {
  const card = settings?.cards.deal;
  if (!card) return new Map();
  const { standard, fieldDictionary } = fromEffective(card);
  const columns = fieldColumns(fieldDictionary, columnOf);
  const records = await listRecords(db, weighed, weighed.orders, columns);
  return fillRates(records, {
    standard,
    fieldDictionary,
    stageDictionary: settings.stages,
    today: weighed.asOf,
  });
}
