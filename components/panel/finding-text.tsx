import type { JSX } from 'preact';
import type { Finding } from '../../lib/domain/card/types';
import type { Translator } from '../../lib/locales';
import { Badge, type Tone } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';

const TONE: Readonly<Record<Finding['mode'], Tone>> = { hint: 'neutral', soft: 'warn', hard: 'bad' };

/** What is amiss, how strictly the team takes it, why, and what would fit. */
export function FindingText({ finding }: { readonly finding: Finding }): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  return (
    <div class="finding">
      <p>
        {describeFinding(finding, word, format.list)}{' '}
        <Badge tone={TONE[finding.mode]}>{t(`card.mode.${finding.mode}`)}</Badge>
      </p>
      {finding.suggestion !== undefined && (
        <p class="muted">{t('card.tryValue', { value: finding.suggestion })}</p>
      )}
      {finding.why !== undefined && <p class="muted">{finding.why}</p>}
    </div>
  );
}

/** The sentence of one finding. */
export function describeFinding(
  finding: Pick<Finding, 'code' | 'expected' | 'received'>,
  word: Translator['word'],
  list: (items: readonly string[]) => string,
): string {
  const { expected, received } = finding;
  return word('finding', finding.code, 'finding.format', {
    received: received ?? '',
    expected: typeof expected === 'string' ? expected : list(expected ?? []),
  });
}
