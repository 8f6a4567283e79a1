/** Whether the CRM itself marks a field as required, and by which sign. */
import { classWords, leavesOf } from '../../dom/read-text';
import { hasLayout } from '../../dom/read-visible';
import type { RequiredBy } from '../adapter';

const WORD =
  /(^|[-_])(is-?)?(required|mandatory|obligatory|pflichtfeld|asterisk|must)([-_](sign|mark|icon|star|modifier|field|label|input))?$/i;
const NOT = /(^|[-_])(not|non|un|no)[-_]?(required|mandatory)|(required|mandatory)[-_](error|false|message)/i;
const STAR = /(^|\s)[*∗＊✱](\s|$)|[*∗＊✱]\s*:?$/;
const SAID =
  /\((required|обязательно|обязательное поле|erforderlich|pflichtfeld|obligatorio|obligatoire|obrigat[óo]rio|zorunlu|wymagane|обов.язково)\)/i;
const BOLD = /(^|[-_])(bold|strong|semibold)$/i;

function isMarked(element: Element): boolean {
  return classWords(element).some(
    (word) => WORD.test(word.replace(/([a-z])([A-Z])/g, '$1-$2')) && !NOT.test(word),
  );
}

/** A star, or a red dot, drawn by the style sheet; needs layout, so it is asked last. */
function hasDrawnMark(label: Element): boolean {
  const view = label.ownerDocument.defaultView;
  if (!view || !hasLayout(label)) return false;
  const styles = [label, ...[...label.children].slice(0, 3)].flatMap((part) =>
    ['::after', '::before'].map((pseudo) => view.getComputedStyle(part, pseudo)),
  );
  return styles.some(
    ({ content, color }) => /[*∗＊✱]/.test(content) || (/[●•⬤■]/.test(content) && isRed(color)),
  );
}

function isRed(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return red > 150 && green < 110 && blue < 140;
}

function hasMarker(label: Element): boolean {
  const inside = label.querySelectorAll(
    '[class*="requir" i],[class*="mandat" i],[class*="asterisk" i],abbr[title]',
  );
  return [...inside].some((element) => element.localName === 'abbr' || isMarked(element));
}

/**
 * The sign by which the page says "required", strongest first; null when there is none.
 * @param near elements from the control up to its row, the row included
 */
export function requiredBy(
  control: Element | null,
  label: Element | null,
  near: readonly Element[],
): RequiredBy {
  if (control?.matches(':required,[required]')) return 'attribute';
  if (control?.matches('[aria-required="true"],[data-required="true"]')) return 'aria';
  if (near.some((element) => element.matches('[aria-required="true"],[data-required="true"]'))) return 'aria';
  const text = label ? leavesOf(label, 200).join(' ') : '';
  if (STAR.test(text)) return 'star';
  if (SAID.test(text)) return 'word';
  if (label && hasMarker(label)) return 'marker';
  if ([control, label, ...near].some((element) => element && isMarked(element))) return 'class';
  const mark = label?.nextElementSibling ?? null;
  if (mark && !mark.contains(control) && (/^[*∗＊✱]$/.test(mark.textContent?.trim() ?? '') || isMarked(mark)))
    return 'marker';
  return label && hasDrawnMark(label) ? 'style' : null;
}

/** True when a label is set in bold, by class or by style; it tells something only where others are not. */
export function isBold(label: Element | null): boolean {
  if (!label) return false;
  if ([label, ...label.children].some((part) => classWords(part).some((word) => BOLD.test(word))))
    return true;
  const view = label.ownerDocument.defaultView;
  return Boolean(view && hasLayout(label) && Number(view.getComputedStyle(label).fontWeight) > 599);
}
