import type { JSX } from 'preact';
import type { PastMove } from '../../lib/domain/past-moves';
import type { OverlayState } from '../../lib/domain/views';
import type { PanelStore } from '../../lib/state/panel-store';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';

interface WentPastProps {
  readonly store: Pick<PanelStore, 'deals'>;
  readonly overlay: OverlayState;
}

/** Moves that the gate could not stop: a drag, an editor that saves by itself, many rows at once, another device. */
export function WentPastList({ store, overlay }: WentPastProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const here = overlay.wentPast ?? [];
  const kept = store.deals.past.value.value?.moves ?? [];
  const told = new Set(here.map(({ recordId, stage }) => `${recordId} ${stage}`));
  const before = kept.filter(({ recordId, to }) => !told.has(`${recordId} ${to}`));
  const lines = [
    ...here.map(({ stage, at, ...move }) => ({ ...move, to: stage, when: format.moment(at) })),
    ...before.map((move) => ({ ...move, when: dayOrDays(move, format, t) })),
  ];
  if (lines.length === 0) return null;
  return (
    <Section id="went-past" title={t('past.title')} note={lines.length}>
      <ul class="plain-list">
        {lines.map(({ recordId, title, from, to, missing, checked, when }) => (
          <li key={`${recordId} ${to} ${when}`}>
            <span class="strong">{title ?? t('past.noTitle')}</span>
            <p>
              {t('past.move', { from, to })} <span class="muted">· {when}</span>
            </p>
            <p class="muted">{t(checked ? 'past.missing' : 'past.unseen', { fields: missing.join(', ') })}</p>
          </li>
        ))}
      </ul>
      {before.length > 0 && <p class="muted">{t('past.source')}</p>}
    </Section>
  );
}

/** Two readings tell a day, or the days between them. */
function dayOrDays(
  { after, on }: PastMove,
  format: ReturnType<typeof useFormat>,
  t: ReturnType<typeof useText>['t'],
): string {
  if (after === on) return format.date(on);
  return t('past.between', { after: format.date(after), on: format.date(on) });
}
