/** Edits of how a draft counts, warns and binds. Each takes a standard and gives a new one. */
import type { AlertRule, Coefficient, FeedbackRule, Standard, Strength, Target } from '../domain/standard';

/** A factor for one value of a field; null takes it away, and the field with its last one. */
export function setCoefficient(
  draft: Standard,
  field: Coefficient['field'],
  value: string,
  factor: number | null,
): Standard {
  const all = draft.analytics?.coefficients ?? [];
  const before = all.find((each) => each.field === field && each.auto !== true);
  const { [value]: _old, ...others } = before?.values ?? {};
  const values = factor === null ? others : { ...before?.values, [value]: factor };
  const next: Coefficient = { ...(before ?? { field, mode: 'odds' }), values };
  const rest = all.filter((each) => each !== before);
  const isEmpty = Object.keys(values).length === 0;
  const placed = all.map((each) => (each === before ? next : each));
  const coefficients = isEmpty ? rest : before ? placed : [...all, next];
  return { ...draft, analytics: { ...draft.analytics, coefficients } };
}

/** Two plans for one period, currency and owner are one. */
export function setTarget(draft: Standard, target: Target): Standard {
  const others = (draft.targets ?? []).filter((other) => targetKey(other) !== targetKey(target));
  return { ...draft, targets: [...others, target].sort((a, b) => (a.period < b.period ? -1 : 1)) };
}

export function removeTarget(draft: Standard, target: Target): Standard {
  return {
    ...draft,
    targets: (draft.targets ?? []).filter((other) => targetKey(other) !== targetKey(target)),
  };
}

/** What tells one plan from another. */
export function targetKey({ period, currency, by = 'team', owner = '' }: Target): string {
  return [period, currency, by, owner].join('|');
}

/** A switch or threshold of one warning; null gives it back to the product. */
export function setAlert(
  draft: Standard,
  rule: string,
  key: string,
  value: AlertRule[string] | null,
): Standard {
  const { [rule]: before = {}, ...others } = draft.alerts ?? {};
  const { [key]: _old, ...kept } = before;
  const next = value === null ? kept : { ...before, [key]: value };
  const isEmpty = Object.keys(next).length === 0;
  return { ...draft, alerts: isEmpty ? others : { ...draft.alerts, [rule]: next } };
}

/** How firmly a key binds and until when; `default` without a date says nothing. */
export function setStrength(
  draft: Standard,
  key: string,
  strength: Strength,
  until: string | null,
): Standard {
  const { [key]: _strength, ...others } = draft.strength ?? {};
  const { [key]: _until, ...dates } = draft.strengthUntil ?? {};
  const isBound = strength !== 'default';
  return {
    ...draft,
    strength: isBound ? { ...draft.strength, [key]: strength } : others,
    strengthUntil: isBound && until !== null ? { ...draft.strengthUntil, [key]: until } : dates,
  };
}

export function setFeedback(draft: Standard, change: FeedbackRule): Standard {
  return { ...draft, feedback: { ...draft.feedback, ...change } };
}

/** Where the next versions come from; null leaves it to files. */
export function setUpdateUrl(draft: Standard, url: string | null): Standard {
  if (url !== null) return { ...draft, update: { ...draft.update, url } };
  const { update: _gone, ...rest } = draft;
  return rest;
}
