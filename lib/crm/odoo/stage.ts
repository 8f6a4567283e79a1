/** The stage of an Odoo record, and what saves it or moves it on. */
import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { ControlIntent, RecordControl, Root, StageStep } from '../adapter';
import { FORM, SAVE } from './selectors';

/** Label of the current stage; null where the form has no bar. */
export function currentStage(root: Root): string | null {
  return findStages(root).find(({ current }) => current)?.label ?? null;
}

/** Steps of the bar from the first stage to the last; those folded into its menus are not in the page. */
export function findStages(root: Root): StageStep[] {
  const steps = stepsOf(root).map((element) => ({
    element,
    label: textOf(element, 60),
    id: element.getAttribute('data-value'),
    current: element.matches(FORM.current),
  }));
  return isReversed(steps[0]?.element) ? steps.reverse() : steps;
}

/** The bar is written from its last stage to its first and turned around by its style. */
function isReversed(step: Element | undefined): boolean {
  const bar = step?.closest(FORM.bar);
  const view = bar?.ownerDocument.defaultView;
  return bar && view ? view.getComputedStyle(bar).flexDirection === 'row-reverse' : false;
}

/** Buttons that save or end the record, and every step of the bar. */
export function findControls(root: Root): RecordControl[] {
  const scope = outerRoot(root);
  const all = (selector: string) => [...scope.querySelectorAll<HTMLElement>(selector)];
  const quick = all(SAVE.quick).flatMap((box) => [...box.querySelectorAll<HTMLElement>(SAVE.quickAdd)]);
  return [
    ...all(SAVE.form).map((element) => control(element, 'save')),
    ...quick.map((element) => control(element, 'create')),
    ...all(SAVE.won).map((element) => control(element, 'won')),
    ...all(SAVE.lost).map((element) => control(element, 'lost')),
    ...stepsOf(root).map((element) => control(element, 'stage')),
  ];
}

function stepsOf(root: Root): HTMLElement[] {
  return [...outerRoot(root).querySelectorAll<HTMLElement>(FORM.step)];
}

function control(element: HTMLElement, intent: ControlIntent): RecordControl {
  return { element, label: nameOf(element, 60), intent, sure: 0.95, why: ['known'] };
}
