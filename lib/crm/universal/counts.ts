/** Reads how many records the page says there are. */
import { outsideData } from '../../dom/read-outside';
import { textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { Judged, Root } from '../adapter';

const NUMBER = '(\\d{1,3}(?:[\\s.,\\u00a0\\u202f]\\d{3})+|\\d+)';
const RANGE = new RegExp(`${NUMBER}\\s*[-–—]\\s*${NUMBER}\\s*\\p{L}{0,8}\\s*/?\\s*${NUMBER}(\\+)?`, 'u');
const TOTAL = new RegExp(
  `(?:total|all|всего|найдено|gesamt|insgesamt|en total|totale?|toplam|razem|łącznie|усього|записей)\\s*:?\\s*${NUMBER}(\\+)?`,
  'iu',
);
const NOUN = new RegExp(
  `^\\D{0,12}${NUMBER}(\\+)?\\s*(?:records?|results?|items?|deals?|leads?|opportunit|entries|rows|сдел|запис|лид|результ|элемент|einträge|datensätze|ergebnisse|registros|resultados|negocios|tratos|enregistrements|résultats|affaires|kayıt|rekord|wynik|запис|угод)`,
  'iu',
);
const LONGEST = 90;
const NO_STATEMENT = /^(form|nav|tbody|select|option|svg|button|textarea)$/;

export interface ShownCount extends Judged {
  readonly from: number | null;
  readonly to: number | null;
  /** How many there are altogether; null when the page only says "more than". */
  readonly total: number | null;
  readonly element: Element;
}

function toNumber(text: string | undefined): number {
  return Number((text ?? '').replace(/\D/g, ''));
}

/** A count in one text, such as `1–50 of 643`, `Total: 214` or `50+ items`; null when there is none. */
export function countIn(text: string): Omit<ShownCount, 'element'> | null {
  const range = RANGE.exec(text);
  if (range) {
    const [from, to, total] = [toNumber(range[1]), toNumber(range[2]), toNumber(range[3])];
    const open = Boolean(range[4]);
    if (from <= to && to <= total)
      return { from, to, total: open ? null : total, sure: 0.95, why: ['range'] };
  }
  const said = TOTAL.exec(text);
  if (said)
    return { from: null, to: null, total: said[2] ? null : toNumber(said[1]), sure: 0.85, why: ['total'] };
  const noun = NOUN.exec(text);
  if (noun)
    return { from: null, to: null, total: noun[2] ? null : toNumber(noun[1]), sure: 0.7, why: ['noun'] };
  return null;
}

/** A box that is short enough to be one statement with a figure in it. */
function isStatement(element: Element): boolean {
  if (element.childElementCount > 11 || NO_STATEMENT.test(element.localName)) return false;
  const text = textOf(element, LONGEST + 1);
  return text.length <= LONGEST && /\d/.test(text);
}

/** Counts shown under `root`, surest first. Money and counters of single columns are for the caller to tell apart. */
export function findCounts(root: Root): ShownCount[] {
  const found: ShownCount[] = [];
  for (const element of outsideData(root).filter(isStatement)) {
    const count = countIn(textOf(element, LONGEST));
    const outer = found.at(-1);
    if (outer?.element.contains(element)) {
      if (count) found[found.length - 1] = { ...count, element };
    } else if (count && isShown(element)) found.push({ ...count, element });
  }
  return found.sort((a, b) => b.sure - a.sure);
}
