import type { Finding, FindingCode, Mode, RepeatSample } from './types';

/** What a finding may be made from; the rest is null, and the mode is `hint`. */
export interface FindingParts {
  readonly code: FindingCode;
  readonly rule: string;
  readonly field?: string | null;
  readonly index?: number | null;
  readonly expected?: string | readonly string[] | null;
  readonly received?: string | null;
  readonly mode?: Mode | undefined;
  readonly why?: string | null | undefined;
  readonly suggestion?: string | undefined;
  readonly detail?: string | undefined;
  readonly sample?: RepeatSample | undefined;
}

const LONGEST_RECEIVED = 80;
const RANK: Readonly<Record<Mode, number>> = { hint: 0, soft: 1, hard: 2 };

/** Findings that say "could not be checked" rather than "breaks the standard". */
const UNCHECKED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['field-missing', 'field-ambiguous', 'field-unreadable', 'required-but-hidden'] as const),
  ...(['stage-unknown', 'format-unknown', 'amount-unreadable', 'date-unreadable'] as const),
]);

/** Makes a finding with every part in place. What could not be checked is a hint, whatever the rule's mode. */
export function finding(parts: FindingParts): Finding {
  const { why, suggestion, detail, sample } = parts;
  return {
    code: parts.code,
    field: parts.field ?? null,
    index: parts.index ?? null,
    expected: parts.expected ?? null,
    received: parts.received?.slice(0, LONGEST_RECEIVED) ?? null,
    mode: UNCHECKED.has(parts.code) ? 'hint' : (parts.mode ?? 'hint'),
    rule: parts.rule,
    ...(why ? { why } : {}),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(detail === undefined ? {} : { detail }),
    ...(sample ? { sample: { records: sample.records, of: sample.of } } : {}),
  };
}

/** True for a breach of the standard; false for a rule that could not be checked. */
export function isBreach({ code }: Finding): boolean {
  return !UNCHECKED.has(code);
}

/** The stricter of two modes. */
export function stricter(a: Mode, b: Mode): Mode {
  return RANK[a] >= RANK[b] ? a : b;
}

/** A mode that is at most as strict as the limit. */
export function atMost(mode: Mode, limit: Mode): Mode {
  return RANK[mode] <= RANK[limit] ? mode : limit;
}
