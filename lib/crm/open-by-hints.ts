/** Opens a known CRM's list or board to be looked at many times, as its adapter says where the rows stand. */
import { documentOf } from '../dom/read-roots';
import type { DealTablePort, ReadContext, Root } from './adapter';
import type { DealHints, DealPlaces } from './deal-hints';
import type { DealSource, Lane } from './deal-source';
import { rawsOf, readingSteps, saidTotal } from './hinted-rows';
import { refuse } from './universal/finish-reading';
import { moreWays } from './universal/more-ways';
import { sightOf } from './universal/open-deals';
import { shownFilter } from './universal/shown-filter';

/** The reader of unknown pages is asked where the adapter finds no rows, or misses values in them. */
export function openHinted(
  hints: DealHints,
  root: Root,
  context: ReadContext,
  universal: DealTablePort,
): DealSource | null {
  const find = () => placesOf(hints, root, context);
  const first = hints.find(root, context);
  if (typeof first === 'string') return null;
  if (first?.source === 'card') return null;
  if (!first || rawsOf(first, context).moved.length > 0) return universal.open?.(root, context) ?? null;
  let places: DealPlaces = first;
  const holder = () => places.rows[0]?.parentElement ?? documentOf(root).body;
  return {
    source: places.source === 'board' ? 'board' : 'list',
    look: () => {
      const found = find();
      if (!found) return null;
      places = found;
      return sightOf(rawsOf(found, context).raws, lanesOf(found, holder()));
    },
    said: () => {
      const shown = places.filter === undefined ? shownFilter(root, new URL(documentOf(root).URL)) : null;
      return { total: saidTotal(places), filter: places.filter ?? shown };
    },
    ways: () => {
      const ways = moreWays(root, { holder: holder(), boxes: places.rows });
      return places.source === 'board' ? { ...ways, next: null, previous: null } : ways;
    },
    finish: function* (raws) {
      const { questions } = rawsOf(places, context);
      return (
        (yield* readingSteps(places, raws, questions, root, context)) ??
        refuse('empty', 0.7, ['no-rows-read'])
      );
    },
  };
}

function placesOf(hints: DealHints, root: Root, context: ReadContext): DealPlaces | null {
  const places = hints.find(root, context);
  return typeof places === 'string' || places?.source === 'card' ? null : places;
}

/** The columns of a board are what holds its cards; those without a card have nothing to scroll. */
function lanesOf({ source, rows }: DealPlaces, holder: Element): Lane[] {
  if (source !== 'board') return [{ boxes: rows, holder }];
  const byHolder = new Map<Element, Element[]>();
  for (const row of rows) {
    const parent = row.parentElement ?? holder;
    const known = byHolder.get(parent);
    if (known) known.push(row);
    else byHolder.set(parent, [row]);
  }
  return [...byHolder].map(([element, boxes]) => ({ holder: element, boxes }));
}
