/** Where deals stand on amoCRM's board. */
import { documentOf, type SearchRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { DealPlaces, HintedStage, Place } from '../deal-hints';
import { linkOf, recordId } from './record';
import { BOARD } from './selectors';
import { outcomeOfStatus } from './stage';

const FIGURES = /[\d\s.,'’-]/g;

/** The cards of all columns; null without a board. */
export function boardPlaces(scope: SearchRoot): DealPlaces | null {
  const columns = [...scope.querySelectorAll(BOARD.column)].filter((column) => recordId(column));
  if (columns.length === 0) return null;
  const heads = headsById(scope);
  const stages = new Map(columns.map((column) => [column, stageOf(heads.get(recordId(column) ?? ''))]));
  const columnOf = (card: Element) => card.closest(BOARD.column) as Element;
  const mark = currencyMark(scope);
  return {
    source: 'board',
    rows: columns.flatMap((column) => [...column.querySelectorAll(BOARD.card)]),
    id: recordId,
    href: linkOf,
    values: {
      title: titleOn,
      amount: (card) => amountOn(card, mark),
      company: (card) => card.querySelector(BOARD.company) ?? '',
      stage: (card) => stages.get(columnOf(card))?.label || null,
    },
    // The account decides what date this is: only the person can tell.
    captioned: (card) => [{ caption: '', name: BOARD.date.slice(1), place: card.querySelector(BOARD.date) }],
    skip: (card) => (card.matches(BOARD.ghost) ? 'ghost' : null),
    outcome: (card) => outcomeOfStatus(recordId(columnOf(card))),
    stages: [...stages.values()],
    total: null,
  };
}

/** Heads by status; of one that is drawn twice, the first that says something. */
function headsById(scope: SearchRoot): ReadonlyMap<string, Element> {
  const heads = new Map<string, Element>();
  for (const head of documentOf(scope).querySelectorAll(BOARD.head)) {
    const id = head.getAttribute('data-id') ?? '';
    if (!heads.has(id) && textOf(head, 20)) heads.set(id, head);
  }
  return heads;
}

function stageOf(head: Element | undefined): HintedStage {
  const label = head?.querySelector(BOARD.label);
  const count = textOf(head?.querySelector(BOARD.count), 40).replace(/\s/g, '');
  const figure = /\d+/.exec(count)?.[0];
  return {
    label: label?.getAttribute('title') || textOf(label, 80),
    count: figure === undefined ? null : Number(figure),
  };
}

function titleOn(card: Element): Place {
  const link = card.querySelector(BOARD.title);
  return link?.getAttribute('title') || link;
}

/** How the heads write the account's currency, such as `₽`; empty where they show no sums. */
function currencyMark(scope: SearchRoot): string {
  for (const sum of documentOf(scope).querySelectorAll(BOARD.sum)) {
    const mark = textOf(sum, 40).replace(FIGURES, '');
    if (mark) return mark;
  }
  return '';
}

/**
 * An account chooses what its cards show and where: the amount is the figure in
 * the account's currency. Two of them are handed over together, for the reader to refuse.
 */
function amountOn(card: Element, mark: string): Place {
  const found: Element[] = [];
  for (const element of card.querySelectorAll('*')) {
    const text = textOf(element, 60);
    if (!/\d/.test(text) || !isMark(text.replace(FIGURES, ''), mark)) continue;
    // The innermost element: those around it say the same.
    if (found.at(-1)?.contains(element)) found.pop();
    found.push(element);
  }
  return found.map((element) => textOf(element, 60)).join(' · ');
}

function isMark(rest: string, mark: string): boolean {
  return mark ? rest === mark : /^\p{Sc}$/u.test(rest);
}
