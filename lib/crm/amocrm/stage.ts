/** The stage of a deal in amoCRM, and what saves its card. */

import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { Outcome } from '../../domain/deal';
import type { ControlIntent, RecordControl, Root, StageStep } from '../adapter';
import { CARD } from './selectors';

/** Two statuses are the system's own and the same in every pipeline. */
const ENDS: Readonly<Record<string, Outcome>> = { '142': 'won', '143': 'lost' };

/** How a deal of this status ended; null without a status. */
export function outcomeOfStatus(id: string | null): Outcome | null {
  return id === null ? null : (ENDS[id] ?? 'open');
}

/** Label of the deal's stage; null on cards of other records. */
export function currentStage(root: Root): string | null {
  return textOf(outerRoot(root).querySelector(`${CARD.status} ${CARD.stage}`), 80) || null;
}

/** The stages to choose from; the page holds them once the choice has been opened. */
export function findStages(root: Root): StageStep[] {
  const scope = outerRoot(root);
  const current = scope.querySelector(CARD.status)?.getAttribute('data-status-id') ?? null;
  const lists = [...scope.querySelectorAll(CARD.choices)];
  // Each pipeline has a list of its own.
  const own = lists.find((each) => stepsIn(each, current).some((step) => step.current));
  const list = own ?? (lists.length === 1 ? lists[0] : undefined);
  return list ? stepsIn(list, current) : [];
}

function stepsIn(list: Element, current: string | null): StageStep[] {
  return [...list.querySelectorAll<HTMLElement>(CARD.choice)].flatMap((element) => {
    const id = element.querySelector('input[type="radio"]')?.getAttribute('value') ?? null;
    const label = textOf(element.querySelector(CARD.choiceText) ?? element, 80);
    return id && label ? [{ element, label, id, current: id === current }] : [];
  });
}

/** A chosen stage is stored with the card, so that the buttons are all there is to stop. */
export function findControls(root: Root): RecordControl[] {
  const scope = outerRoot(root);
  const all = (selector: string, intent: ControlIntent) =>
    [...scope.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      element,
      label: nameOf(element, 60),
      intent,
      sure: 0.95,
      why: ['known'],
    }));
  return [...all(CARD.save, 'save'), ...all(CARD.create, 'create')];
}
