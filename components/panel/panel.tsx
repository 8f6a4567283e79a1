import type { JSX } from 'preact';
import type { PanelStore, TabId } from '../../lib/state/panel-store';
import { AlarmNotices } from '../ui/alarm-notices';
import { FeaturesOff } from '../ui/features-off';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { ScreenContext, useText } from '../ui/screen';
import { type Tab, Tabs } from '../ui/tabs';
import { CardTab } from './card-tab';
import { DealSearch } from './deal-search';
import { StandardTab } from './lazy';
import { hostOf, showsList } from './page-facts';
import { PanelHeader } from './panel-header';
import { PipelineTab } from './pipeline-tab';
import { ReadingTab } from './reading-tab';
import { TodayTab } from './today-tab';

/** The whole panel of one tab of the browser. */
export function Panel({ store }: { readonly store: PanelStore }): JSX.Element {
  const screen = { translator: store.translator.value, sections: store.sections, now: store.now };
  const overlay = store.overlay.value;
  const side = store.settings.view.value.value?.app.side ?? 'right';
  return (
    <ScreenContext.Provider value={screen}>
      <div class="panel" lang={screen.translator.locale}>
        <header class="panel-top">
          <PanelHeader
            host={overlay ? hostOf(overlay.origin) : null}
            side={side}
            onSide={(to) => {
              store.settings.patch({ side: to });
              store.command({ do: 'dock', side: to });
            }}
            onClose={() => store.command({ do: 'close-panel' })}
          />
          <PanelTabs store={store} />
        </header>
        <main>
          <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${store.tab.value}`}>
            <DealSearch deals={store.deals} />
            <Troubles store={store} />
            <AlarmNotices alarms={store.alarms} />
            <FeaturesOff
              features={store.settings.view.value.value?.featuresOff ?? []}
              onRetry={store.settings.retryFeature}
            />
            <TabBody store={store} />
          </div>
        </main>
      </div>
    </ScreenContext.Provider>
  );
}

function PanelTabs({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  const overlay = store.overlay.value;
  const findings = overlay?.card?.findings.length ?? 0;
  const label: Readonly<Record<TabId, string>> = {
    today: t('tab.today'),
    card: t(showsList(overlay) ? 'tab.reading' : 'tab.card'),
    pipeline: t('tab.pipeline'),
    standard: t('tab.standard'),
  };
  const ids: readonly TabId[] = ['today', 'card', 'pipeline', 'standard'];
  const tabs: Tab<TabId>[] = ids.map((id) => {
    const count = id === 'card' ? findings : 0;
    return { id, label: label[id], count, countLabel: t('today.findings', { n: count }) };
  });
  return (
    <Tabs
      tabs={tabs}
      selected={store.tab.value}
      label={t('panel.tabs')}
      onSelect={(id) => {
        store.tab.value = id;
      }}
    />
  );
}

/** What is wrong with the panel itself, above whatever it shows. */
function Troubles({ store }: { readonly store: PanelStore }): JSX.Element | null {
  const { t, word } = useText();
  const saveError = store.settings.saveError.value;
  if (store.offline.value) {
    return (
      <Notice tone="warn" title={t('panel.offline')} live>
        <p>{t('panel.offlineHint')}</p>
      </Notice>
    );
  }
  if (saveError) return <Notice tone="warn" title={word('refuse', saveError, 'refuse.other')} live />;
  if (store.overlay.value?.docked === false) return <p class="quiet-line">{t('panel.floats')}</p>;
  return null;
}

function TabBody({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  const tab = store.tab.value;
  const overlay = store.overlay.value;
  const settings = store.settings.view.value;
  if (tab === 'standard') return <StandardTab store={store} />;
  if (!settings.value && settings.loading) return <Skeleton lines={6} label={t('panel.loading')} />;
  if (!overlay) return <EmptyState title={t('panel.noPage')} hint={t('panel.noPageHint')} />;
  if (tab === 'today') return <TodayTab store={store} overlay={overlay} />;
  if (tab === 'pipeline') return <PipelineTab store={store} />;
  return showsList(overlay) ? (
    <ReadingTab store={store} overlay={overlay} />
  ) : (
    <CardTab store={store} overlay={overlay} />
  );
}
