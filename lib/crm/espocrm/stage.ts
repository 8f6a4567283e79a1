/** The stage of an EspoCRM record, and what saves it. */

import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { Outcome } from '../../domain/deal';
import type { RecordControl, Root, StageStep } from '../adapter';
import type { FieldParts } from '../field-hints';
import { findFields } from './fields';
import { CARD } from './selectors';

/** Fields that hold the stage: of opportunities, and of leads, tasks and cases. */
const STAGE_FIELDS = ['stage', 'status'];
/** EspoCRM's own stages; their names stay when their labels are translated. */
const ENDS: Readonly<Record<string, Outcome>> = {
  'Closed Won': 'won',
  'Closed Lost': 'lost',
  Prospecting: 'open',
  Qualification: 'open',
  Proposal: 'open',
  Negotiation: 'open',
};

/** How an opportunity of this stage ended; null for stages that somebody added. */
export function outcomeOfStage(name: string | null): Outcome | null {
  return ENDS[name ?? ''] ?? null;
}

/** Label of the stage; null where the record does not show it. */
export function currentStage(root: Root): string | null {
  const field = stageField(root);
  const select = selectOf(field);
  if (select) return textOf(select.selectedOptions[0], 80) || null;
  return field && field.value !== null ? textOf(field.shown, 80) || null : null;
}

/** The stages to choose from, while the record is edited. */
export function findStages(root: Root): StageStep[] {
  const select = selectOf(stageField(root));
  return [...(select?.options ?? [])].map((element) => ({
    element,
    label: textOf(element, 80),
    id: element.value,
    current: element.selected,
  }));
}

function stageField(root: Root): FieldParts | undefined {
  return findFields(root).find(({ name }) => STAGE_FIELDS.includes(name ?? ''));
}

function selectOf(field: FieldParts | undefined): HTMLSelectElement | null {
  return field?.control?.localName === 'select' ? (field.control as HTMLSelectElement) : null;
}

/** The buttons of records and dialogs, and the links that save a field edited in place. */
export function findControls(root: Root): RecordControl[] {
  const found = [...outerRoot(root).querySelectorAll<HTMLElement>(CARD.save)];
  return found.map((element) => ({
    element,
    label: nameOf(element, 60),
    intent: 'save',
    sure: 0.95,
    why: ['known'],
  }));
}
