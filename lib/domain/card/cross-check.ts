import { amountSign } from './amount-sign';
import { readShownDate } from './card-date';
import type { CardView } from './card-view';
import { countsAsFilled } from './field-state';
import { type FindingParts, finding } from './finding';
import { placeFinding, stageFinding } from './required-check';
import type { CrossRule, Finding } from './types';

/** What all findings of one rule share. */
type About = Pick<FindingParts, 'rule' | 'mode' | 'why'>;

/** Checks the rules over several fields. A field that is empty breaks none of them but the two that ask for content. */
export function checkRules(card: CardView): Finding[] {
  return (card.standard.rules ?? []).flatMap((rule, position) => {
    const about: About = { rule: `rule:${position}`, mode: rule.mode, why: rule.why };
    const undecided = stageFinding(card, rule.fromStage, about);
    return undecided === 'due' ? (checkRule(card, rule, about) ?? []) : (undecided ?? []);
  });
}

function checkRule(card: CardView, rule: CrossRule, about: About): Finding | null {
  switch (rule.kind) {
    case 'not-in-past':
      return notInPast(card, rule.field, about);
    case 'positive':
      return positive(card, rule.field, about);
    case 'not-after':
      return notAfter(card, rule.field, rule.other, about);
    case 'at-least-one':
      return atLeastOne(card, rule.fields, about);
    case 'required-if':
      return requiredIf(card, rule.field, rule.other, about);
    default:
      // A newer file may carry a rule this version does not know; it is left alone.
      return null;
  }
}

function notInPast(card: CardView, field: string, about: About): Finding | null {
  const { today, outcome = 'open' } = card.context;
  // A closed deal keeps the date on which it was closed.
  if (outcome !== 'open') return null;
  const shown = dateOf(card, field, about);
  if (!shown || 'finding' in shown) return shown?.finding ?? null;
  if (shown.date >= today) return null;
  return finding({ ...about, ...shown.at, code: 'date-in-past', expected: today });
}

function notAfter(card: CardView, field: string, other: string, about: About): Finding | null {
  const first = dateOf(card, field, about);
  const second = dateOf(card, other, about);
  if (!first || !second) return null;
  if ('finding' in first) return first.finding;
  if ('finding' in second) return second.finding;
  return first.date <= second.date
    ? null
    : finding({ ...about, ...first.at, code: 'date-after', expected: second.date });
}

function positive(card: CardView, field: string, about: About): Finding | null {
  const at = content(card, field);
  if (!at) return null;
  const sign = amountSign(at.received);
  if (sign === 1) return null;
  if (sign === null) return finding({ ...about, ...at, code: 'amount-unreadable' });
  return finding({ ...about, ...at, code: 'amount-not-positive' });
}

function atLeastOne(card: CardView, fields: readonly string[], about: About): Finding | null {
  const states = fields.map((field) => filling(card, field));
  if (states.includes('filled')) return null;
  const unseen = states.includes('unseen');
  if (unseen) return finding({ ...about, code: 'field-missing', expected: fields });
  const [field = null] = fields;
  const place = field === null ? null : card.place(field);
  return finding({
    ...about,
    code: 'none-filled',
    field,
    index: place?.kind === 'found' ? place.index : null,
    expected: fields,
  });
}

function requiredIf(card: CardView, field: string, other: string, about: About): Finding | null {
  if (filling(card, other) !== 'filled') return null;
  const state = filling(card, field);
  if (state === 'filled') return null;
  const place = card.place(field);
  if (place.kind !== 'found') return placeFinding(place, { ...about, field });
  const at = { field, index: place.index, received: card.text(place.index) };
  if (state === 'unseen') return finding({ ...about, ...at, code: 'field-unreadable' });
  return finding({ ...about, ...at, code: 'empty-while-other-filled', expected: other });
}

/** Whether a field counts as filled; `unseen` when it is not on the page or cannot be read. */
function filling(card: CardView, field: string): 'filled' | 'not-filled' | 'unseen' {
  const place = card.place(field);
  if (place.kind !== 'found') return 'unseen';
  const state = card.state(place.index);
  if (state === 'unknown') return 'unseen';
  return countsAsFilled(state) ? 'filled' : 'not-filled';
}

/** The text of a field that holds a true value; null when there is nothing to compare. */
function content(card: CardView, field: string) {
  const place = card.place(field);
  if (place.kind !== 'found' || card.state(place.index) !== 'ok') return null;
  const received = card.text(place.index);
  return received === null ? null : { field, index: place.index, received };
}

function dateOf(card: CardView, field: string, about: About) {
  const at = content(card, field);
  if (!at) return null;
  const { today, dayOrder } = card.context;
  const reading = readShownDate(at.received, today, dayOrder ?? null);
  if (reading.ok) return { at, date: reading.date };
  return {
    finding: finding({ ...about, ...at, code: 'date-unreadable', detail: reading.code }),
  };
}
