/** Buttons of a record whose words say nothing about saving; a person may know that one of them saves. */
import { closestDeep, queryDeep } from '../../dom/read-roots';
import { nameOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { RecordControl, Root } from '../adapter';

const BUTTONS = 'button,[role="button"],input[type="submit"],input[type="button"]';
const ELSEWHERE =
  'nav,table,[role="grid"],[role="search"],[role="navigation"],[role="menu"],[role="toolbar"],[aria-haspopup]';
const MOST = 60;

/** Buttons under `root` that no finder took for a way to save. */
export function looseSaves(root: Root, known: readonly RecordControl[]): RecordControl[] {
  const taken = new Set<Element>(known.map(({ element }) => element));
  return queryDeep<HTMLElement>(root, BUTTONS)
    .filter((element) => !taken.has(element) && !closestDeep(element, ELSEWHERE) && isShown(element))
    .slice(0, MOST)
    .flatMap((element): RecordControl[] => {
      const label =
        element.localName === 'input' ? (element.getAttribute('value') ?? '') : nameOf(element, 60);
      return /\p{L}{2}/u.test(label) ? [{ element, label, intent: 'save', sure: 0.3, why: ['button'] }] : [];
    });
}
