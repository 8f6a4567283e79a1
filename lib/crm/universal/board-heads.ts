/** Reads the head of a board's column: its stage, how many cards it claims and their sum. */
import { leavesOf, squeeze } from '../../dom/read-text';
import { isGhost } from './board-cards';

const MONEY =
  /[€$£₽₴₺₸₹¥₩]|\bRs\b|zł|руб|\d\s*(грн|тг|[kKмМmтТ]\b)|\b[A-Z]{3}\s*\d|\d\s*[A-Z]{3}\b|^\s*\d{1,3}([\s.,]\d{3})+([.,]\d+)?\s*$/;
const COUNT = /^\(?\s*(\d{1,6})\s*(?:\)|\p{L}{2,20}\.?|:)*\s*:?$/u;
const TRAILING = /\s*[([]\s*(\d{1,6})\s*[)\]]\s*$/;

export interface ColumnHead {
  readonly label: string;
  readonly count: number | null;
  readonly sumText: string | null;
}

interface Place {
  readonly holder: Element;
  readonly index: number;
  readonly of: number;
  readonly id: string | null;
  readonly cards: readonly Element[];
}

/** The texts of a column outside its cards, in page order. */
function headLeaves(column: Element, list: Element | null, cards: readonly Element[]): string[] {
  const isBody = (part: Element) => (list === column ? cards.includes(part) : part === list);
  return leavesOf(column, 400, (part) => isBody(part) || isGhost(part));
}

function parse(leaves: readonly string[]): ColumnHead {
  let label = '';
  let count: number | null = null;
  let sumText: string | null = null;
  for (const leaf of leaves.slice(0, 12)) {
    const trailing = TRAILING.exec(leaf);
    const number = COUNT.exec(leaf);
    const parts = leaf.split(/\s*[·•|]\s*/);
    if (MONEY.test(leaf) && /\d/.test(leaf) && label) {
      sumText ??= parts.find((part) => MONEY.test(part)) ?? null;
      count ??= Number(parts.map((part) => COUNT.exec(part)?.[1]).find((part) => part) ?? Number.NaN);
    } else if (number) count ??= Number(number[1]);
    else if (!label && /\p{L}/u.test(leaf)) {
      label = squeeze(trailing ? leaf.slice(0, trailing.index) : leaf);
      if (trailing) count ??= Number(trailing[1]);
    }
  }
  return { label: label.slice(0, 80), count: Number.isNaN(count) ? null : count, sumText };
}

/** A head that stands apart from its column: joined by the column's id, else by its place in a row of as many boxes. */
function distantHead(place: Place): Element | null {
  let at: Element | null = place.holder;
  for (let up = 0; at && up < 5; up++, at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const byId =
        place.id &&
        before.querySelector(
          `[data-name="${CSS.escape(place.id)}"],[data-id="${CSS.escape(place.id)}"],[data-column-id="${CSS.escape(place.id)}"]`,
        );
      if (byId) return byId;
      const rows = [before, ...before.querySelectorAll('*')].filter(
        (box) => box.childElementCount === place.of,
      );
      const row = rows.find((box) => [...box.children].every((cell) => leavesOf(cell, 60).length > 0));
      if (row) return row.children[place.index] ?? null;
    }
  }
  return null;
}

/** The head of a column, inside it or apart from it; an empty label when there is none. */
export function headOf(column: Element, list: Element | null, place: Place): ColumnHead {
  const own = parse(headLeaves(column, list, place.cards));
  if (own.label) return own;
  const distant = distantHead(place);
  return distant ? parse(leavesOf(distant, 200)) : own;
}
