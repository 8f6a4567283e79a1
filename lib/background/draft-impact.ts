/** What a draft would do to the deals that were read here. */
import { crmOfHost } from '../crm/hosts';
import type { PreludeDatabase } from '../data/database';
import { type AppDocument, siteOf, visitShares } from '../domain/app-document';
import { fromEffective } from '../domain/card';
import { addUpViews } from '../domain/history/add-up-views';
import { stageOrders } from '../domain/history/stage-order';
import {
  changeImpacts,
  type DraftImpact,
  fieldColumns,
  NO_IMPACT,
  requiredCounts,
  wholeImpact,
} from '../domain/impact';
import {
  type EffectiveSettings,
  effectiveSettings,
  NO_PERSONAL,
  type Standard,
  withPresets,
} from '../domain/standard';
import { type CurrentDeals, currentDeals } from './current-deals';
import { columnOf, listRecords } from './list-records';
import { languageOf, policyOf, standardInForce } from './rules';
import { changesTo } from './standards';
import { weightedImpact } from './weighted-impact';

/** The account and the moment that an impact is asked for. */
interface Question {
  readonly document: AppDocument;
  readonly draft: Standard;
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Recounts a draft against the deals as they stand now.
 * @param account Null takes the account that was read last.
 */
export async function draftImpact(
  db: PreludeDatabase,
  document: AppDocument,
  draft: Standard,
  account: string | null,
  now: number,
): Promise<DraftImpact> {
  const named = account ?? (await lastAccount(db));
  if (named === null) return NO_IMPACT;
  const question: Question = { document, draft, account: named, now };
  const current = await currentDeals(db, named, now);
  const first = current.shares[0];
  if (!first) return NO_IMPACT;
  const after = settingsUnder(draft, question);
  const before = settingsUnder(standardInForce(document), question);
  const counted = await countCards(db, current, { before, after, ...question });
  const { read, total } = addUpViews(current.shares);
  return {
    ...counted,
    weighted: await weightedImpact(db, question, before, after),
    sample: {
      account: named,
      open: current.deals.filter(({ outcome }) => outcome === 'open').length,
      read,
      total,
      takenAt: Math.min(...current.shares.map(({ head }) => head.takenAt)),
      filter: current.shares.map(({ head }) => head.filter).find((filter) => filter !== null) ?? null,
    },
  };
}

type Counted = Pick<DraftImpact, 'cells' | 'unseen' | 'changes' | 'whole'>;

async function countCards(
  db: PreludeDatabase,
  current: CurrentDeals,
  { before, after, ...question }: Question & { before: EffectiveSettings | null; after: EffectiveSettings },
): Promise<Counted> {
  const { document, draft, account } = question;
  const { dictionary = {} } = withPresets(draft, languageOf(document));
  const words = Object.entries(dictionary.fields ?? {});
  const fields = Object.fromEntries(words.filter(([, { entity }]) => (entity ?? 'deal') === 'deal'));
  const columns = fieldColumns(fields, columnOf);
  const pipelines = await listRecords(db, current, ordersOf(current, after), columns);
  const context = { today: dayOf(current), stageDictionary: after.stages, fieldDictionary: fields };
  const stages = Object.keys(after.stages);
  const cells = Object.fromEntries(
    Object.keys(fields).map((field) => [field, requiredCounts(field, pipelines, stages, context)]),
  );
  const openDeals = pipelines.flatMap(({ records }) => records);
  const openOn = new Map<string, number>();
  for (const { stage } of openDeals) if (stage !== null) openOn.set(stage, (openOn.get(stage) ?? 0) + 1);
  const site = siteOf(document, originOf(document, account) ?? '');
  return {
    cells,
    unseen: Object.keys(fields).filter((field) => openDeals.every(({ values }) => !(field in values))),
    changes: changeImpacts(changesTo(document, draft), {
      dictionary,
      cells,
      openOn,
      open: openDeals.length,
      visits: visitShares(site),
    }),
    whole: wholeImpact(pipelines, cardOf(before), cardOf(after) ?? {}, context),
  };
}

function ordersOf({ deals, heads, cards }: CurrentDeals, settings: EffectiveSettings) {
  return stageOrders(deals, {
    snapshots: heads,
    cards: cards.map(({ stages = {} }) => ({ stages })),
    dictionary: settings.stages,
    ladders: settings.analytics.ladder ?? {},
  });
}

/** What a seller would have under a standard on the account's site, whatever role this person declares. */
function settingsUnder(standard: Standard, question: Question): EffectiveSettings;
function settingsUnder(standard: Standard | null, question: Question): EffectiveSettings | null;
function settingsUnder(standard: Standard | null, { document, account, now }: Question) {
  if (!standard) return null;
  const host = account.split('|')[0] ?? account;
  const language = languageOf(document);
  // A draft is tried where its author looks, also when it names other sites.
  const { appliesTo: _anywhere, ...team } = standard;
  const layers = { policy: policyOf(document), team, personal: NO_PERSONAL };
  return effectiveSettings(layers, { role: null, host, crm: crmOfHost(host), now, language });
}

function cardOf(settings: EffectiveSettings | null) {
  const card = settings?.cards.deal;
  return card ? fromEffective(card).standard : null;
}

function originOf({ sites }: AppDocument, account: string): string | undefined {
  return Object.keys(sites).find((site) => account.startsWith(new URL(site).host));
}

async function lastAccount(db: PreludeDatabase): Promise<string | null> {
  return (await db.heads.orderBy('seq').last())?.account ?? null;
}

function dayOf({ current }: CurrentDeals): string {
  const days = current.map(({ day }) => day).sort();
  return days.at(-1) ?? '1970-01-01';
}
