import type { JSX } from 'preact';
import type { Finding } from '../../lib/domain/card/types';
import { Button } from '../ui/button';
import { Badge, type Tone } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import type { NameOf } from './field-names';
import { describeFinding } from './finding-words';

const TONE: Readonly<Record<Finding['mode'], Tone>> = { hint: 'neutral', soft: 'warn', hard: 'bad' };

interface FindingTextProps {
  readonly finding: Finding;
  readonly nameOf: NameOf;
  /** Puts the suggested value into the field; nothing is changed without it. */
  readonly onFix?: ((value: string) => void) | undefined;
}

/** What is amiss, how strictly the team takes it, why, and what would fit. */
export function FindingText({ finding, nameOf, onFix }: FindingTextProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  return (
    <div class="finding">
      <p>
        {describeFinding(finding, { word, format, nameOf })}{' '}
        <Badge tone={TONE[finding.mode]}>{t(`card.mode.${finding.mode}`)}</Badge>
      </p>
      <FormatDetail finding={finding} />
      {finding.suggestion !== undefined && <Suggestion value={finding.suggestion} onFix={onFix} />}
      {finding.why !== undefined && <p class="muted">{finding.why}</p>}
    </div>
  );
}

/** What would fit, and the button that puts it in. */
function Suggestion({
  value,
  onFix,
}: {
  readonly value: string;
  readonly onFix: FindingTextProps['onFix'];
}): JSX.Element {
  const { t } = useText();
  return (
    <p class="muted">
      {t('card.tryValue', { value })}{' '}
      {onFix && (
        <Button kind="quiet" onClick={() => onFix(value)}>
          {t('card.fix')}
        </Button>
      )}
    </p>
  );
}

/** What exactly is wrong with a format, where we can say it; nothing otherwise. */
function FormatDetail({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const { word } = useText();
  const detail = finding.detail === undefined ? '' : word('format.detail', finding.detail, 'format.other');
  return detail === '' || detail === finding.detail ? null : <p class="muted">{detail}</p>;
}
