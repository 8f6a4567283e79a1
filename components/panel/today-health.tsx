import type { JSX } from 'preact';
import type { HealthLine } from '../../lib/domain/anchors';
import type { PanelStore } from '../../lib/state/panel-store';
import { healthLine, nameOfLine, useWords } from '../health/health-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';

/** Names in one notice; the whole list is on the health page. */
const MOST_NAMES = 4;

/** Whether what was agreed on is found on the CRM's pages, and the way to mend it. */
export function TodayHealth({ store }: { readonly store: PanelStore }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const view = store.health.view.value.value;
  const lines = view?.lines ?? [];
  const isLost = lines.some(({ state }) => state === 'lost');
  return (
    <section class="matter">
      <h2>{t('health.title')}</h2>
      <Losses lines={lines} onTold={store.health.told} />
      <div class="matter-row">
        <p>{view && view.of > 0 ? healthLine(view, words) : t('health.nothing')}</p>
        <Button onClick={() => store.command({ do: 'teach' })}>{t('teach.button')}</Button>
      </div>
      {(isLost || lines.length === 0) && <p class="muted">{t('teach.buttonHint')}</p>}
    </section>
  );
}

interface LossesProps {
  readonly lines: readonly HealthLine[];
  readonly onTold: (keys: readonly string[]) => void;
}

/** Shown places that are gone, told once. The menu has a block of its own; a card may lack a field for good reason. */
function Losses({ lines, onTold }: LossesProps): JSX.Element | null {
  const words = useWords();
  const { t, format } = words;
  const lost = lines.filter(({ about, state, told }) => about === 'anchor' && state === 'lost' && !told);
  if (lost.length === 0) return null;
  const names = format.list(lost.slice(0, MOST_NAMES).map((line) => nameOfLine(line, words)));
  return (
    <Notice tone="neutral" title={t('health.lostNotice', { n: lost.length, names })}>
      <p>{t('health.lostHint')}</p>
      <Button onClick={() => onTold(lost.map(({ key }) => key))}>{t('health.gotIt')}</Button>
    </Notice>
  );
}
