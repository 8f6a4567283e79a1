import type { Finding } from '../../lib/domain/card/types';
import type { Translator } from '../../lib/locales';
import type { NameOf } from './field-names';

export interface FindingWords extends Pick<Translator, 'word' | 'format'> {
  readonly nameOf: NameOf;
}

/** Longer lists of choices are cut: the field itself shows them all. */
const MOST_CHOICES = 6;

/** The sentence of one finding. */
export function describeFinding(
  finding: Pick<Finding, 'code' | 'expected' | 'received' | 'rule' | 'sample'>,
  words: FindingWords,
): string {
  const { received, sample } = finding;
  return words.word('finding', wordOf(finding), 'finding.format', {
    ...{ received: received ?? '', records: sample?.records ?? 0, of: sample?.of ?? 0 },
    expected: expectation(finding, words),
  });
}

/** Two codes have a second wording: a card whose stage is unknown, and a value that is repeated over records. */
function wordOf({ code, rule, sample }: Pick<Finding, 'code' | 'rule' | 'sample'>): string {
  if (code === 'stage-unknown' && rule === 'stage') return 'card-stage-unknown';
  return code === 'placeholder' && sample ? 'repeated' : code;
}

/** What the rule asks for: a format or field by its name, a date as people write it, a short list. */
function expectation(
  { code, expected }: Pick<Finding, 'code' | 'expected'>,
  { word, format, nameOf }: FindingWords,
): string {
  if (expected === null) return '';
  if (typeof expected !== 'string') {
    const shown = expected.slice(0, MOST_CHOICES).map(nameOf);
    return format.list(expected.length > MOST_CHOICES ? [...shown, '…'] : shown);
  }
  if (code === 'format') return word('format', expected, 'format.other');
  return /^\d{4}-\d{2}-\d{2}$/.test(expected) ? format.date(expected) : nameOf(expected);
}
