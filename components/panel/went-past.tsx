import type { JSX } from 'preact';
import type { WentPast } from '../../lib/domain/views';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';

/** Moves that the gate could not stop: a drag, an editor that saves by itself, another device. */
export function WentPastList({ moves }: { readonly moves: readonly WentPast[] }): JSX.Element | null {
  const { t } = useText();
  if (moves.length === 0) return null;
  return (
    <Section id="went-past" title={t('past.title')} note={moves.length}>
      <ul class="plain-list">
        {moves.map(({ recordId, title, stage, missing, checked, at }) => (
          <li key={`${recordId} ${at}`}>
            <span class="strong">{title ?? t('past.noTitle')}</span> <span>→ {stage}</span>
            <p class="muted">{t(checked ? 'past.missing' : 'past.unseen', { fields: missing.join(', ') })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
