import type { JSX } from 'preact';
import type { CardState } from '../../lib/domain/views';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { Thumbs } from '../talk/thumbs';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';

interface CardBlocksProps {
  readonly card: CardState;
  readonly feedback: FeedbackStore;
}

/** The blocks that lie over the card, how full they are, and a thumb for each. */
export function CardBlocks({ card, feedback }: CardBlocksProps): JSX.Element | null {
  const { t } = useText();
  const blocks = card.blocks?.blocks.filter(({ title }) => title !== null) ?? [];
  if (blocks.length === 0) return null;
  return (
    <Section id="card-blocks" title={t('talk.blocks')} note={blocks.length} startsClosed>
      <ul class="plain-list talkable">
        {blocks.map(({ id, title, filled, of }) => (
          <li key={id} class="row-between">
            <span class="clamp">{title}</span>
            <span class="row-end">
              <span class="figure muted">{t('card.progress', { filled, total: of })}</span>
              <Thumbs feedback={feedback} target={{ entity: card.entity, block: id }} name={title ?? id} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
