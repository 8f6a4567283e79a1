/**
 * Names for views that do not say which pipeline they show. A name stands
 * beside the head of a snapshot; what the page showed is kept as it was, and
 * takes the name whenever it is read. To be called inside the transaction that
 * stores a reading; a second call finds nothing to do.
 */
import type { Deal } from '../domain/deal';
import {
  isNameless,
  knownPipelines,
  nameDeals,
  nameStages,
  pipelineOfView,
} from '../domain/history/name-pipelines';
import type { PreludeDatabase, StoredCard, StoredHead } from './database';
import { shownDeals } from './snapshot-columns';

/** An older snapshot that has been named, with its deals under the name. */
export interface NamedSnapshot {
  readonly head: StoredHead;
  readonly deals: readonly Deal[];
}

export interface Naming {
  /** Name of the snapshot that is about to be written; null when it needs or finds none. */
  readonly own: string | null;
  readonly older: readonly NamedSnapshot[];
}

/** So many days of one view are named after the fact: as many as can be compared. */
const DAYS_NAMED = 60;

/** A head under its view's name: what everybody but the writer of snapshots should see. */
export function namedHead(head: StoredHead): StoredHead {
  const { named } = head;
  return named ? { ...head, pipelines: [named], stages: nameStages(head.stages, named) } : head;
}

/** A card whose stage bar stands under the pipeline of its deal. */
export function namedCard(card: StoredCard): StoredCard {
  return card.named && card.stages ? { ...card, stages: nameStages(card.stages, card.named) } : card;
}

/**
 * Look for the names that an account's views and cards lack, and write those that were found for what is stored.
 * @param fresh The snapshot that is about to be written, with its deals as the page showed them; null after a card.
 */
export async function nameViews(
  db: PreludeDatabase,
  account: string,
  fresh: { readonly head: StoredHead; readonly deals: readonly Deal[] } | null,
): Promise<Naming> {
  const stored = await db.heads.where('account').equals(account).toArray();
  const heads = stored.filter(({ id }) => id !== fresh?.head.id).sort((a, b) => b.seq - a.seq);
  const views = groupedByView(heads, fresh?.head ?? null);
  const newest = [...views.values()].flatMap(([head]) => head ?? []);
  const cards = await db.cards.where('account').equals(account).toArray();
  const wanting = cards.filter(({ deal, named, stages }) => !deal.pipeline && !named && stages?.['']);
  if (wanting.length === 0 && !newest.some(lacksName)) return { own: null, older: [] };
  const known = knownPipelines([
    ...cards.map(({ takenAt, deal }) => ({ takenAt, deals: [deal] })),
    ...(await sourcesOf(db, newest, fresh)),
  ]);
  await nameCards(db, wanting, known);
  const own =
    fresh && lacksName(fresh.head) ? pipelineOfView({ ...fresh.head, deals: fresh.deals }, known) : null;
  const older: NamedSnapshot[] = [];
  for (const view of views.values()) {
    const days = view[0] === fresh?.head ? view.slice(1) : view;
    if (fresh && view[0] === fresh.head && lacksName(fresh.head) && own === null) continue;
    older.push(...(await nameBackwards(db, days.slice(0, DAYS_NAMED), known)));
  }
  return { own, older };
}

function lacksName({ pipelines, named }: StoredHead): boolean {
  return isNameless(pipelines) && !named;
}

/** Heads of each view from the newest back; the snapshot that is about to be written is the newest of its own. */
function groupedByView(heads: readonly StoredHead[], fresh: StoredHead | null): Map<string, StoredHead[]> {
  const views = new Map<string, StoredHead[]>();
  for (const head of fresh ? [fresh, ...heads] : heads) {
    const days = views.get(head.view);
    if (days) days.push(head);
    else views.set(head.view, [head]);
  }
  return views;
}

/** What the newest day of each view says itself. Names found here are no witnesses for others. */
async function sourcesOf(
  db: PreludeDatabase,
  newest: readonly StoredHead[],
  fresh: { readonly head: StoredHead; readonly deals: readonly Deal[] } | null,
) {
  const telling = newest.filter(({ pipelines }) => pipelines.some((pipeline) => pipeline !== ''));
  return Promise.all(
    telling.map(async (head) => ({
      takenAt: head.takenAt,
      deals: head === fresh?.head ? fresh.deals : ((await shownDeals(db, head)) ?? []),
    })),
  );
}

async function nameCards(
  db: PreludeDatabase,
  cards: readonly StoredCard[],
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const named = cards.flatMap((card) => {
    const name = known.get(card.deal.id);
    return name === undefined ? [] : [{ ...card, named: name }];
  });
  if (named.length > 0) await db.cards.bulkPut(named);
}

/** Name the days of one view from the newest back, until one has a name or none can be found for it. */
async function nameBackwards(
  db: PreludeDatabase,
  days: readonly StoredHead[],
  known: ReadonlyMap<string, string>,
): Promise<NamedSnapshot[]> {
  const named: NamedSnapshot[] = [];
  for (const day of days) {
    const shown = lacksName(day) ? await shownDeals(db, day) : null;
    const name = shown && pipelineOfView({ ...day, deals: shown }, known);
    if (!name) break;
    const head = { ...day, named: name };
    await db.heads.put(head);
    named.push({ head, deals: nameDeals(shown, name) });
  }
  return named;
}
