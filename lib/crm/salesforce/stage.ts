/** The path over a Lightning record, and what saves the record or moves it along. */
import { outerRoot, queryDeep } from '../../dom/read-roots';
import type { ControlIntent, RecordControl, Root, StageStep } from '../adapter';
import { pageOf } from './pages';
import { SAVE, STAGE } from './selectors';
import { everyRoot, shownPane, shownText } from './shadow';

/** Steps of the path, in order. */
export function findStages(root: Root): StageStep[] {
  const steps = queryDeep<HTMLElement>(everyRoot(shownPane(root)), STAGE.step);
  const now =
    steps.find((step) => step.matches(STAGE.now)) ?? steps.find((step) => step.matches(STAGE.active));
  return steps.map((step) => stepOf(step, step === now)).filter(({ label }) => label !== '');
}

function stepOf(step: HTMLElement, current: boolean): StageStep {
  const title = queryDeep(step, STAGE.title)[0];
  const id = step.getAttribute('data-name');
  const label = title?.getAttribute('data-label') || shownText(title) || id || '';
  return { element: queryDeep<HTMLElement>(step, STAGE.link)[0] ?? step, label, id, current };
}

export function currentStage(root: Root): string | null {
  return findStages(root).find(({ current }) => current)?.label ?? null;
}

/** Buttons that save a form, and those that move the record to the chosen step of the path. */
export function findControls(root: Root): RecordControl[] {
  const scope = outerRoot(root);
  const doc = scope.ownerDocument ?? (scope as Document);
  const isNew = pageOf(new URL(doc.location.href))?.kind === 'form' && doc.location.pathname.endsWith('/new');
  const roots = everyRoot(scope);
  return [
    ...controls(queryDeep(roots, SAVE), isNew ? 'create' : 'save'),
    ...controls(queryDeep(everyRoot(shownPane(root)), STAGE.mark), 'stage'),
  ];
}

/** A component that stands for a button holds it; the button is what is pressed. */
function controls(found: readonly Element[], intent: ControlIntent): RecordControl[] {
  const buttons = found.map((element) =>
    element.localName === 'button' ? element : (queryDeep(element, 'button')[0] ?? element),
  );
  return [...new Set(buttons)].map((element) => ({
    element: element as HTMLElement,
    label: shownText(element),
    intent,
    sure: 0.95,
    why: ['known'],
  }));
}
