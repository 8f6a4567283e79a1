/** The stage of a HubSpot record, and what saves it. */
import { outerRoot } from '../../dom/read-roots';
import { leavesOf, nameOf, textOf } from '../../dom/read-text';
import type { RecordControl, Root } from '../adapter';
import { RECORD } from './selectors';

const STAGE_INPUT = '[data-selenium-test="property-input-dealstage"]';

/** Label of the record's stage; null where the page does not show it. */
export function currentStage(root: Root): string | null {
  const scope = outerRoot(root);
  const input = scope.querySelector(STAGE_INPUT);
  const stage =
    input && 'value' in input && input.localName !== 'button' ? String(input.value) : textOf(input);
  // The head of a record shows the caption before the value.
  const shown = stage || lastText(scope.querySelector(RECORD.stage));
  return shown && shown !== '--' ? shown : null;
}

/** Buttons that confirm a form of properties; the same button also confirms other dialogs, which hold none. */
export function findControls(root: Root): RecordControl[] {
  return [...outerRoot(root).querySelectorAll<HTMLElement>(RECORD.accept)].flatMap((element) => {
    const form = element.closest('form,[role="dialog"],body');
    if (!form?.querySelector(RECORD.input)) return [];
    const creates = element.ownerDocument.location?.pathname.startsWith('/object-builder/');
    const intent = creates ? 'create' : 'save';
    return [{ element, label: nameOf(element, 60), intent, sure: 0.9, why: ['known'] } as const];
  });
}

function lastText(element: Element | null): string | undefined {
  return element ? leavesOf(element, 200).at(-1) : undefined;
}
