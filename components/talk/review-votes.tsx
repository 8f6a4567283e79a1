import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Change, changeKey, type Vote } from '../../lib/domain/standard';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import type { GoodPreview } from '../../lib/state/standard-store';
import { ChangeList } from '../panel/change-list';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { Icon, type IconName } from '../ui/icons';
import { useText } from '../ui/screen';
import { SendActions } from './feedback-section';

interface ReviewProps {
  readonly preview: GoodPreview;
  readonly feedback: FeedbackStore;
  readonly onClose: () => void;
}

/** A draft that asks for the team's word: each change gets a thumb and, if one likes, a line. */
export function ReviewVotes({ preview, feedback, onClose }: ReviewProps): JSX.Element | null {
  const { t } = useText();
  const { review, changes, name } = preview;
  if (!review) return null;
  const own = (feedback.view.value?.votes ?? []).filter(
    ({ line, version }) => line === review.line && version === review.version,
  );
  const voteOn = (change: Change): JSX.Element => {
    const key = changeKey(change);
    const vote = own.find((each) => each.change === key);
    return (
      <VoteLine
        vote={vote}
        onVote={(choice, text) =>
          void feedback.vote({ ...review, change: key, choice, ...(text ? { text } : {}) })
        }
      />
    );
  };
  return (
    <section class="preview">
      <h2>
        {name} <span class="muted">{t('standard.version', { version: review.version })}</span>
      </h2>
      <Notice tone="neutral" title={t('talk.review')}>
        <p>{t('talk.reviewHint')}</p>
      </Notice>
      <h3>{t('standard.willChange')}</h3>
      <ChangeList changes={changes} labels={preview.labels ?? {}} below={voteOn} />
      <p class="muted">{t('talk.voted', { n: own.length, of: changes.length })}</p>
      {own.length > 0 && <SendActions feedback={feedback} />}
      <div class="actions">
        <Button kind="quiet" onClick={onClose}>
          {t('common.back')}
        </Button>
      </div>
    </section>
  );
}

interface VoteLineProps {
  readonly vote: Vote | undefined;
  readonly onVote: (choice: Vote['choice'], text: string) => void;
}

function VoteLine({ vote, onVote }: VoteLineProps): JSX.Element {
  const { t } = useText();
  const [text, setText] = useState(vote?.text ?? '');
  const thumb = (choice: Vote['choice'], icon: IconName) => (
    <button
      type="button"
      class="thumb"
      aria-pressed={vote?.choice === choice}
      aria-label={t(`talk.vote.${choice}`)}
      title={t(`talk.vote.${choice}`)}
      onClick={() => onVote(choice, text.trim())}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="vote-line">
      <span class="thumbs said">
        {thumb('for', 'thumbUp')}
        {thumb('against', 'thumbDown')}
      </span>
      {vote && (
        <input
          type="text"
          maxLength={1000}
          aria-label={t('talk.voteWords')}
          placeholder={t('talk.words')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={() => onVote(vote.choice, text.trim())}
        />
      )}
    </div>
  );
}
