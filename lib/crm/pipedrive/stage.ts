/** The stage bar of a Pipedrive deal, and what saves or ends it. */
import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { ControlIntent, RecordControl, Root, StageStep } from '../adapter';
import { CARD, FORM } from './selectors';

/** Steps of the bar, in the pipeline's order. */
export function findStages(root: Root): StageStep[] {
  return [...outerRoot(root).querySelectorAll<HTMLElement>(CARD.step)].map((element) => ({
    element,
    label: labelOf(element),
    id: null,
    current: element.getAttribute('aria-selected') === 'true',
  }));
}

/** A step says how long the deal has been in it, then, where there is room, its name. */
function labelOf(step: Element): string {
  const [, shown] = textOf(step, 120).split(/\s·\s/);
  return shown ?? step.getAttribute('aria-label') ?? textOf(step, 120);
}

export function currentStage(root: Root): string | null {
  return findStages(root).find(({ current }) => current)?.label ?? null;
}

/** A click on another step moves the deal at once, so every step is a control. */
export function findControls(root: Root): RecordControl[] {
  const scope = outerRoot(root);
  const all = (selector: string, intent: ControlIntent) =>
    [...scope.querySelectorAll<HTMLElement>(selector)].map((element) => control(element, intent));
  const steps = findStages(root)
    .filter(({ current }) => !current)
    .map(({ element, label }) => ({ ...control(element, 'stage'), label }));
  return [...all(FORM.save, 'create'), ...all(CARD.won, 'won'), ...all(CARD.lost, 'lost'), ...steps];
}

function control(element: HTMLElement, intent: ControlIntent): RecordControl {
  return { element, label: nameOf(element, 60), intent, sure: 0.95, why: ['known'] };
}
