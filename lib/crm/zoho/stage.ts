/** The stage of a Zoho record, and what saves it. Its bar of stages and Blueprint are not known. */
import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { RecordControl, Root } from '../adapter';
import { findFields } from './fields';
import { FORM } from './selectors';

/** Label of the stage; null where neither record nor form shows the field. */
export function currentStage(root: Root): string | null {
  const field = findFields(root).find(({ name }) => name === 'STAGE');
  if (!field) return null;
  return field.value === undefined ? textOf(field.control ?? field.shown, 80) || null : field.value;
}

/** The buttons that save a form. */
export function findControls(root: Root): RecordControl[] {
  const found = [...outerRoot(root).querySelectorAll<HTMLElement>(FORM.save)];
  const buttons = found.map((each) => each.querySelector<HTMLElement>('button') ?? each);
  const creates = buttons[0]?.ownerDocument.location?.pathname.includes('/create');
  return [...new Set(buttons)].map((element) => ({
    element,
    label: nameOf(element, 60),
    intent: creates ? 'create' : 'save',
    sure: 0.95,
    why: ['known'],
  }));
}
