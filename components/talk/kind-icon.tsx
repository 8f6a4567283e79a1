import type { JSX } from 'preact';
import type { FeedbackKind } from '../../lib/domain/standard';
import { Icon, type IconName } from '../ui/icons';
import { useText } from '../ui/screen';

const ICONS: Readonly<Record<FeedbackKind, IconName>> = { good: 'thumbUp', bad: 'thumbDown', idea: 'info' };

/** What kind of word a remark is, drawn; said to a screen reader. */
export function KindIcon({ kind }: { readonly kind: FeedbackKind }): JSX.Element {
  const { t } = useText();
  return (
    <span class={`kind ${kind}`} role="img" aria-label={t(`talk.kind.${kind}`)}>
      <Icon name={ICONS[kind]} />
    </span>
  );
}

interface TallyMarksProps {
  readonly good: number;
  readonly bad: number;
}

/** How many are for a thing and how many against it. */
export function TallyMarks({ good, bad }: TallyMarksProps): JSX.Element {
  const { t } = useText();
  return (
    <span class="tally-marks">
      <span role="img" aria-label={t('talk.for', { n: good })}>
        <Icon name="thumbUp" /> {good}
      </span>
      <span role="img" aria-label={t('talk.against', { n: bad })}>
        <Icon name="thumbDown" /> {bad}
      </span>
    </span>
  );
}
