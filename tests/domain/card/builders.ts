import type { CardField, CheckContext } from '../../../lib/domain/card';

/** A field as a page shows it: filled unless the value is blank. */
export function field(label: string, value: string | null = '', more: Partial<CardField> = {}): CardField {
  return { label, value, filled: value !== null && value.trim() !== '', ...more };
}

/** A card in the middle of a five-stage pipeline on 10 March 2026. */
export function context(more: Partial<CheckContext> = {}): CheckContext {
  return {
    stage: 'Встреча',
    stages: ['Новая', 'Встреча', 'КП отправлено', 'Договор', 'Счёт'],
    today: '2026-03-10',
    stageDictionary: { offer: ['КП отправлено', 'Proposal sent'], contract: ['Договор'] },
    ...more,
  };
}
