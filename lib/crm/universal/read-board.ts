/** Reads the cards of a board; texts without a name are compared across all cards by their place. */

import { textOf } from '../../dom/read-text';
import type { Board, BoardCard, Question, ReadContext } from '../adapter';
import { type CardTexts, readCard } from './card-texts';
import { resolveSlots, type Slot } from './columns';
import type { Source } from './finish-reading';
import { hrefOf } from './menus';
import { isMoney } from './profile';
import type { RawDeal, Texts } from './raw-deals';
import type { RawReading } from './read-table';
import { markupId, recordLink } from './record-ids';
import type { Meaning } from './words';

interface Read {
  readonly card: BoardCard;
  readonly texts: CardTexts;
  readonly stage: string;
}

/** Texts of like cards by place: each place is a slot, as a column is in a table. */
function slotsOf(reads: readonly Read[]): { slots: Slot[]; places: string[] } {
  const byPlace = new Map<string, string[]>();
  for (const { texts } of reads) {
    for (const leaf of texts.leaves) {
      const known = byPlace.get(leaf.place);
      if (known) known.push(leaf.text);
      else byPlace.set(leaf.place, [leaf.text]);
    }
  }
  const places = [...byPlace.keys()];
  const slots = places.map((place, key) => {
    const samples = (byPlace.get(place) ?? []).slice(0, 60);
    return { key, header: '', name: null, place: lastingName(place, key), samples, links: 0 };
  });
  return { slots, places };
}

/** Class names with figures are made at each build: then the order of the texts is the better name. */
function lastingName(place: string, order: number): string {
  return /\d/.test(place) ? `text ${order + 1}` : place;
}

function skipOf(card: BoardCard, texts: CardTexts): RawDeal['skip'] {
  const excerpt = textOf(card.element, 80);
  if (!excerpt)
    return {
      reason: card.element.querySelector('[class*="skelet" i],[class*="load" i]') ? 'loading' : 'ghost',
      excerpt,
    };
  return texts.title === null && !card.link ? { reason: 'no-content', excerpt } : null;
}

/** Texts of one card: what it names itself, then what its places mean on this board. */
function textsOf(read: Read, meanings: ReadonlyMap<string, Meaning>): Texts {
  const texts: Texts = { ...read.texts.named };
  if (read.texts.title) texts.title = read.texts.title;
  if (read.stage) texts.stage = read.stage;
  const money: string[] = [];
  for (const leaf of read.texts.leaves) {
    const meaning = meanings.get(leaf.place);
    if (meaning === 'amount' || (!meaning && isMoneyLike(leaf.text))) money.push(leaf.text);
    else if (meaning && meaning !== 'title' && meaning !== 'stage') texts[meaning] ??= leaf.text;
  }
  // Two amounts on one card are handed over together, so that the value reader refuses them by name.
  if (money.length) texts.amount ??= money.join(' · ');
  return texts;
}

/** An amount alone, or an amount followed by words as in `$27.4K, UI Design`. */
function isMoneyLike(text: string): boolean {
  return isMoney(text) || isMoney(text.split(/,\s(?=\p{L})/u)[0] ?? '');
}

function rawOf(read: Read, meanings: ReadonlyMap<string, Meaning>): RawDeal {
  const { card, texts } = read;
  const skip = skipOf(card, texts);
  const link = skip ? null : recordLink(card.element, card.link);
  const own = skip || link ? null : markupId(card.element);
  const plain = card.link && !skip ? hrefOf(card.link) : null;
  return {
    markupId: own,
    href: link?.href ?? plain,
    hrefId: link?.id ?? null,
    texts: textsOf(read, meanings),
    skip,
  };
}

/** Every card of `board` as a raw deal, column by column; placeholders are reported as skipped. */
export function readBoard(board: Board, context: ReadContext): RawReading {
  const reads = board.columns.flatMap((column) =>
    column.cards.map((card) => ({ card, texts: readCard(card), stage: column.label })),
  );
  const { slots, places } = slotsOf(reads);
  const resolved = resolveSlots(slots, 'text', context.known);
  const meanings = new Map<string, Meaning>();
  for (const [meaning, key] of resolved.of) meanings.set(places[key] ?? '', meaning);
  const ghosts: RawDeal[] = board.columns.flatMap((column) =>
    column.ghosts.map((ghost) => ({
      markupId: null,
      href: null,
      hrefId: null,
      texts: {},
      skip: { reason: 'ghost' as const, excerpt: textOf(ghost, 80) },
    })),
  );
  const questions: Question[] = resolved.questions.map((question) => question);
  return {
    raws: [...reads.map((read) => rawOf(read, meanings)), ...ghosts],
    resolved,
    questions,
    amountHeader: '',
  };
}

/** Rows of a board with what its heads say: no stages where the columns are the owners of their cards. */
export function stagesOf(board: Board, raw: RawReading): [RawReading, Source] {
  const isByOwner = areOwners(raw.raws);
  const labels = isByOwner ? [] : board.columns.map((column) => column.label).filter((label) => label);
  const { sure, why } = board;
  const source: Source = { source: 'board', total: boardTotal(board), labels, sure, why };
  return [isByOwner ? withoutStages(raw) : raw, source];
}

/** What the columns' heads claim together; null when one of them says nothing. */
function boardTotal(board: Board): number | null {
  let total = 0;
  for (const column of board.columns) {
    if (column.count === null) return null;
    total += column.count;
  }
  return total;
}

/** Columns that bear the names of the owners of their cards are no stages. */
function areOwners(raws: readonly RawDeal[]): boolean {
  const owned = raws.map(({ texts }) => texts).filter(({ owner, stage }) => owner && stage);
  return owned.length > 1 && owned.every(({ owner, stage }) => owner === stage);
}

/** A board whose columns say nothing of stages. */
function withoutStages(raw: RawReading): RawReading {
  const raws = raw.raws.map((each) => {
    const { stage: _, ...texts } = each.texts;
    return { ...each, texts };
  });
  return { ...raw, raws };
}
