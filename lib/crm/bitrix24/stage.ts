/** The stage of a Bitrix24 record, and what saves it or moves it on. */
import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { ControlIntent, RecordControl, Root, StageStep } from '../adapter';
import { findFields } from './fields';
import { outcomeOfStage } from './outcome';
import { CARD } from './selectors';

/** Fields that hold the stage: of deals and processes, and of leads. */
const STAGE_FIELDS = ['STAGE_ID', 'STATUS_ID'];

/** Label of the stage; null where the card does not show the field, as no step of the bar is marked as current. */
export function currentStage(root: Root): string | null {
  const field = findFields(root).find(({ name }) => STAGE_FIELDS.includes(name ?? ''));
  if (!field || field.value === null) return null;
  const { control, shown, value } = field;
  const chosen = control?.localName === 'select' ? (control as HTMLSelectElement).selectedOptions[0] : null;
  return (value ?? textOf(chosen ?? control ?? shown, 80)) || null;
}

/** Steps of the bar in page order. */
export function findStages(root: Root): StageStep[] {
  const current = currentStage(root);
  return stepsOf(root).map((element) => {
    const label = textOf(element.querySelector(CARD.stepText), 60) || nameOf(element, 60);
    return { element, label, id: idOf(element), current: label === current };
  });
}

/** The save buttons of the card and of the window that asks for fields, and every step of the bar. */
export function findControls(root: Root): RecordControl[] {
  const scope = outerRoot(root);
  const saves = [...scope.querySelectorAll<HTMLElement>(`${CARD.save},${CARD.popupSave}`)];
  return [
    ...saves.map((element) => control(element, nameOf(element, 60), 'save')),
    ...stepsOf(root).map((element) => {
      const outcome = outcomeOfStage(idOf(element));
      const intent = outcome === 'won' || outcome === 'lost' ? outcome : 'stage';
      return control(element, textOf(element, 60), intent);
    }),
  ];
}

function stepsOf(root: Root): HTMLElement[] {
  return [...outerRoot(root).querySelectorAll<HTMLElement>(CARD.step)];
}

function idOf(step: Element): string | null {
  return step.getAttribute('data-id') ?? step.getAttribute('data-stage-id');
}

function control(element: HTMLElement, label: string, intent: ControlIntent): RecordControl {
  return { element, label, intent, sure: 0.95, why: ['known'] };
}
