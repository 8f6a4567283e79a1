import { own } from '../standard/own';
import { viewOf } from './card-view';
import { checkView } from './check-card';
import { isBreach } from './finding';
import type { FieldMatch } from './match-field';
import { placeholderWords } from './placeholders';
import type { OwnedRecord } from './repeated';
import { type StageTest, stageTest } from './stage-order';
import type { CardField, CardStandard, CheckContext, Finding } from './types';

/** An open record with its stage, as local data hold it. */
export interface StagedRecord extends OwnedRecord {
  readonly stage: string | null;
}

/** What a standard would mean for the records at hand: "37 of 120 would not pass, 14 of them one owner's". */
export interface Impact {
  /** Records that are known to pass or to fail. */
  readonly of: number;
  readonly failing: number;
  /** Failing records that the present standard does not fail. */
  readonly newlyFailing: number;
  /** Records that break nothing seen, while something the standard asks for was never read; in no other count. */
  readonly unknown: number;
  /** Failing records per owner, most first; records without an owner stand under null. */
  readonly byOwner: readonly { readonly owner: string | null; readonly failing: number }[];
  /** Failing records per field, most first. */
  readonly byField: readonly { readonly field: string; readonly failing: number }[];
}

/** Everything but the stage, which each record brings itself. */
export type ImpactContext = Omit<CheckContext, 'stage' | 'outcome'>;

const MISSING: FieldMatch = { kind: 'missing' };

/**
 * Counts which open records would not pass a changed standard. A field that is
 * not in a record's values was never read, and is never called empty. Every
 * breach counts, whatever its mode.
 *
 * @param before The standard in force; null when there is none.
 */
export function impactOf(
  records: readonly StagedRecord[],
  before: CardStandard | null,
  after: CardStandard,
  context: ImpactContext,
): Impact {
  const judgeAfter = recordJudge(after, context);
  const judgeBefore = before === null ? null : recordJudge(before, context);
  const failures = records.map((record) => ({ record, failed: judgeAfter(record) }));
  const failing = failures.filter(({ failed }) => failed !== null && failed.length > 0);
  const unknown = failures.filter(({ failed }) => failed === null).length;
  return {
    of: records.length - unknown,
    failing: failing.length,
    newlyFailing: failing.filter(({ record }) => (judgeBefore?.(record)?.length ?? 0) === 0).length,
    unknown,
    byOwner: tally(failing.map(({ record }) => record.owner)).map(([owner, count]) => ({
      owner,
      failing: count,
    })),
    byField: tally(failing.flatMap(({ failed }) => failed ?? [])).map(([field, count]) => ({
      field,
      failing: count,
    })),
  };
}

/** Makes a judge of one record: the fields that fail, each once, or null when too little of it is known. */
function recordJudge(standard: CardStandard, context: ImpactContext) {
  const words = placeholderWords(standard.placeholders);
  const perStage = new Map<string | null, { context: CheckContext; reached: StageTest }>();
  const around = (stage: string | null) => {
    const known = perStage.get(stage);
    if (known) return known;
    const full = { ...context, stage };
    const made = { context: full, reached: stageTest(full) };
    perStage.set(stage, made);
    return made;
  };
  return ({ stage, values }: StagedRecord): string[] | null => {
    const ids = Object.keys(values);
    const place = (id: string): FieldMatch => {
      const index = ids.indexOf(id);
      return index < 0 ? MISSING : { kind: 'found', index, by: 'id' };
    };
    const fields = ids.map((id) => recordField(id, values[id] ?? null, context));
    const findings = checkView(viewOf({ fields, place, words, standard, ...around(stage) }));
    const breaches = findings.filter(isBreach);
    if (breaches.length === 0 && findings.some(isAboutRecord)) return null;
    return [...new Set(breaches.flatMap(({ field }) => field ?? []))];
  };
}

/** True when a rule went unchecked because of what is known of this record, not because of a mistake in the standard. */
function isAboutRecord({ code, rule }: Finding): boolean {
  return (
    code.startsWith('field-') ||
    code.endsWith('-unreadable') ||
    (code === 'stage-unknown' && rule === 'stage')
  );
}

function recordField(id: string, value: string | null, { fieldDictionary }: ImpactContext): CardField {
  const kind = own(fieldDictionary, id)?.type ?? undefined;
  return { id, label: id, value, filled: value !== null, kind };
}

function tally<T>(items: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
