import type { Finding } from '../../lib/domain/card/types';
import type { CardFieldView, CardState } from '../../lib/domain/views';

/** One field of the card with what is amiss in it. */
export interface CardLine {
  /** Place in the order of filling, from 1. */
  readonly place: number;
  readonly field: CardFieldView;
  readonly findings: readonly Finding[];
  /** True for the first empty field: the one to fill now. */
  readonly next: boolean;
}

/** Puts each finding at its field; those without a field on the page come apart. */
export function cardLines(card: CardState): { lines: CardLine[]; others: Finding[] } {
  const nextAt = card.fields.findIndex((field) => !field.filled);
  const byField = new Map<number, Finding[]>();
  const others: Finding[] = [];
  for (const finding of card.findings) {
    const at = placeOf(finding, card.fields);
    if (at === -1) others.push(finding);
    else byField.set(at, [...(byField.get(at) ?? []), finding]);
  }
  const lines = card.fields.map((field, at) => ({
    place: at + 1,
    field,
    findings: byField.get(at) ?? [],
    next: at === nextAt,
  }));
  return { lines, others };
}

function placeOf(finding: Finding, fields: readonly CardFieldView[]): number {
  if (finding.field !== null) {
    const byId = fields.findIndex((field) => field.id === finding.field);
    if (byId !== -1) return byId;
  }
  return fields.findIndex((field) => field.key === String(finding.index));
}
