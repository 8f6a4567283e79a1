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
  finding: Pick<Finding, 'code' | 'expected' | 'received' | 'rule'>,
  words: FindingWords,
): string {
  const { received, rule } = finding;
  const aboutCard = finding.code === 'stage-unknown' && rule === 'stage';
  const code = aboutCard ? 'card-stage-unknown' : finding.code;
  return words.word('finding', code, 'finding.format', {
    received: received ?? '',
    expected: expectation(finding, words),
  });
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
