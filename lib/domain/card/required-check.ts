import type { CardView } from './card-view';
import type { FieldState } from './field-state';
import { atMost, type FindingParts, finding } from './finding';
import type { FieldMatch } from './match-field';
import type { Finding, FindingCode, Mode, RequiredRule } from './types';

/** What a finding says of a state; nothing where the field counts as filled. */
export const CODE_OF_STATE: Readonly<Record<FieldState, FindingCode | null>> = {
  ok: null,
  postponed: null,
  empty: 'empty',
  placeholder: 'placeholder',
  repeated: 'placeholder',
  'postponed-over': 'postponed-over',
  'postponed-unreadable': 'postponed-unreadable',
  unknown: 'field-unreadable',
};

/** Required fields that are due and not filled. What cannot be seen is told as a hint and stops nobody. */
export function checkRequired(card: CardView): Finding[] {
  return (card.standard.required ?? [])
    .filter((rule) => concernsRole(rule, card.context.role))
    .flatMap((rule) => checkRule(card, rule) ?? []);
}

/** The required rules that are in force for this card and role now. */
export function rulesInForce(card: CardView): RequiredRule[] {
  return (card.standard.required ?? []).filter(
    (rule) => concernsRole(rule, card.context.role) && card.reached(rule.fromStage) === 'yes',
  );
}

function concernsRole({ roles }: RequiredRule, role: string | undefined): boolean {
  return roles === undefined || roles.includes('*') || (role !== undefined && roles.includes(role));
}

function checkRule(card: CardView, rule: RequiredRule): Finding | null {
  const about = { field: rule.field, rule: `required:${rule.field}`, why: rule.why };
  const undecided = stageFinding(card, rule.fromStage, about);
  if (undecided !== 'due') return undecided;
  if (card.standard.hidden?.includes(rule.field)) return finding({ ...about, code: 'required-but-hidden' });
  const place = card.place(rule.field);
  if (place.kind !== 'found') return placeFinding(place, about);
  const state = card.state(place.index);
  const code = CODE_OF_STATE[state];
  if (code === null) return null;
  const { index } = place;
  const mode = modeAt(state, rule.mode);
  return finding({ ...about, code, mode, ...repetitionOf(card, index), index, received: card.text(index) });
}

/** What was repeated may be true all the same, so it never stops harder than `soft`. */
function modeAt(state: FieldState, mode: Mode = 'hint'): Mode {
  if (state === 'unknown') return 'hint';
  return state === 'repeated' ? atMost(mode, 'soft') : mode;
}

/** Tells a value that is repeated over records from one that is a placeholder by itself, with what it was counted in. */
export function repetitionOf(card: CardView, index: number): Pick<FindingParts, 'detail' | 'sample'> {
  return card.state(index) === 'repeated' ? { detail: 'repeated', sample: card.sample(index) } : {};
}

/** `due` when the rule is in force, null when it is not yet, a finding when nobody can tell. */
export function stageFinding(
  card: CardView,
  fromStage: string | null | undefined,
  about: Omit<FindingParts, 'code'>,
): Finding | 'due' | null {
  const reached = card.reached(fromStage);
  if (reached === 'yes') return 'due';
  if (reached === 'no') return null;
  if (reached === 'card-unknown') {
    return finding({
      code: 'stage-unknown',
      rule: 'stage',
      expected: card.context.stages,
      received: card.context.stage,
    });
  }
  return finding({ ...about, code: 'stage-unknown', expected: fromStage ?? null });
}

/** Tells that a field is not on the page, or that two are. */
export function placeFinding(place: FieldMatch, about: Omit<FindingParts, 'code'>): Finding {
  return finding({ ...about, code: place.kind === 'ambiguous' ? 'field-ambiguous' : 'field-missing' });
}
