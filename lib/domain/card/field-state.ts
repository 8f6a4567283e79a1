import type { CalendarDate } from '../deal';
import { type FieldTraits, isPlaceholder, type PlaceholderWords } from './placeholders';
import { readPostponed } from './postponed';
import { hasText } from './text';
import type { CardField } from './types';

/**
 * What a field's content is worth. `repeated` is a value that one person puts in
 * many records; `postponed` the honest "don't know until" that still holds, and
 * `postponed-over` the same after its date.
 */
export type FieldState =
  | 'ok'
  | 'empty'
  | 'placeholder'
  | 'repeated'
  | 'postponed'
  | 'postponed-over'
  | 'postponed-unreadable'
  | 'unknown';

/** Judges one field. A format is not looked at here. */
export function fieldState(field: CardField, today: CalendarDate, words: PlaceholderWords): FieldState {
  const { value, filled } = field;
  if (filled === false) return 'empty';
  if (value === null) return filled === 'unknown' ? 'unknown' : 'ok';
  if (!hasText(value)) return filled === 'unknown' ? 'unknown' : 'empty';
  const postponed = readPostponed(value, today);
  if (postponed.kind === 'until') return postponed.over ? 'postponed-over' : 'postponed';
  if (postponed.kind === 'unreadable') return 'postponed-unreadable';
  return isPlaceholder(value, traitsOf(field), words) ? 'placeholder' : 'ok';
}

function traitsOf({ kind, options }: CardField): FieldTraits {
  return {
    hasOptions: (options?.length ?? 0) > 0 || kind === 'choice' || kind === 'flag',
    numeric: kind === 'money' || kind === 'number' || kind === 'date',
  };
}

/** True when the field counts as filled in every measure: a true value, or an honest answer that still holds. */
export function countsAsFilled(state: FieldState): boolean {
  return state === 'ok' || state === 'postponed';
}
