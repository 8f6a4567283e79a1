import type { JSX } from 'preact';
import type { OverlayState } from '../../lib/domain/views';
import type { PanelStore } from '../../lib/state/panel-store';
import { healthLine, nameOfLine, useWords } from '../health/health-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';

/** Names in one notice; the whole list is on the health page. */
const MOST_NAMES = 4;

interface TodayHealthProps {
  readonly store: PanelStore;
  readonly overlay: OverlayState;
}

/** Whether what was agreed on is found on the CRM's pages, told calmly and once; and the way to mend it. */
export function TodayHealth({ store, overlay }: TodayHealthProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const view = store.health.view.value.value;
  return (
    <section class="matter">
      <h2>{t('health.title')}</h2>
      <Losses store={store} overlay={overlay} />
      <div class="matter-row">
        <p>{view && view.of > 0 ? healthLine(view, words) : t('health.nothing')}</p>
        <Button onClick={() => store.command({ do: 'teach' })}>{t('teach.button')}</Button>
      </div>
      <p class="muted">{t('teach.buttonHint')}</p>
    </section>
  );
}

function Losses({ store, overlay }: TodayHealthProps): JSX.Element | null {
  const words = useWords();
  const { t, format } = words;
  const lost = (store.health.view.value.value?.lines ?? []).filter(
    ({ state, told }) => state === 'lost' && !told,
  );
  if (lost.length === 0) return null;
  const keys = lost.map(({ key }) => key);
  const gotIt = <Button onClick={() => store.health.told(keys)}>{t('health.gotIt')}</Button>;
  if (keys.includes('menu')) {
    const { found, wanted: of } = overlay.menu;
    return (
      <Notice tone="neutral" title={t('health.menuOff')}>
        <p>{t('health.menuOffHint', { found, of })}</p>
        {gotIt}
      </Notice>
    );
  }
  const names = format.list(lost.slice(0, MOST_NAMES).map((line) => nameOfLine(line, words)));
  return (
    <Notice tone="neutral" title={t('health.lostNotice', { n: lost.length, names })}>
      <p>{t('health.lostHint')}</p>
      {gotIt}
    </Notice>
  );
}
