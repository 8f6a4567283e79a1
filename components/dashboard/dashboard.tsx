import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PipelineOutlook } from '../../lib/domain/outlook';
import type { NumbersView } from '../../lib/domain/views';
import { type DashboardStore, SCREENS, type ScreenId } from '../../lib/state/dashboard-store';
import { showsWeighted } from '../panel/pipeline-facts';
import { Button } from '../ui/button';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { ScreenContext, useText } from '../ui/screen';
import { Tabs } from '../ui/tabs';
import { ChangesScreen } from './changes-screen';
import { ConvertToggle } from './convert-toggle';
import { FunnelScreen } from './funnel-screen';
import { DuelScreen, HistoryScreen, PeopleScreen, PilotScreen, WhatIfScreen } from './lazy';
import { MeetingScreen } from './meeting-screen';
import { OverviewScreen } from './overview-screen';
import { PipelineChoice } from './pipeline-choice';
import { RenewingNote } from './renewing-note';
import { ReportScreen } from './report-screen';
import { ShareButton } from './share-button';
import { StuckScreen } from './stuck-screen';
import { ToHistory } from './to-history';

/** The dashboard of one account, a screen at a time. */
export function Dashboard({ store }: { readonly store: DashboardStore }): JSX.Element {
  const screen = { translator: store.translator.value, sections: store.sections, now: store.now };
  return (
    <ScreenContext.Provider value={screen}>
      <DashboardPage store={store} />
    </ScreenContext.Provider>
  );
}

function DashboardPage({ store }: { readonly store: DashboardStore }): JSX.Element {
  const { t } = useText();
  const tabs = SCREENS.map((id) => ({ id, label: t(`dash.${id}`), count: 0, countLabel: '' }));
  return (
    <div class="dashboard">
      <header class="dashboard-top">
        <h1>
          {t('app.name')} <span class="muted">{store.account.value ?? t('dash.title')}</span>
        </h1>
        <Tabs<ScreenId>
          tabs={tabs}
          selected={store.screen.value}
          label={t('dash.screens')}
          onSelect={(id) => {
            store.screen.value = id;
          }}
        />
      </header>
      <main>
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${store.screen.value}`}>
          <DashboardBody store={store} />
        </div>
      </main>
    </div>
  );
}

function DashboardBody({ store }: { readonly store: DashboardStore }): JSX.Element {
  const { t } = useText();
  const part = useRef<HTMLDivElement>(null);
  const { value, loading, error } = store.numbers.state.value;
  if (store.account.value === null)
    return <EmptyState title={t('dash.noAccount')} hint={t('dash.noAccountHint')} />;
  if (store.screen.value === 'pilot') return <PilotScreen store={store} />;
  if (store.screen.value === 'people') return <PeoplePart store={store} />;
  if (store.screen.value === 'history' && showsWeighted(store.settings.view.value.value))
    return <HistoryScreen store={store} account={store.account.value} />;
  if (!value && error !== null && !loading) {
    return (
      <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })}>
        <Button onClick={store.numbers.refresh}>{t('panel.retry')}</Button>
      </EmptyState>
    );
  }
  if (!showsWeighted(store.settings.view.value.value))
    return (
      <EmptyState title={t('pipeline.notForRole')} hint={t('pipeline.notForRoleHint')}>
        <Button
          onClick={() => {
            store.screen.value = 'people';
          }}
        >
          {t('people.toOwn')}
        </Button>
      </EmptyState>
    );
  if (!value) return <Skeleton lines={10} label={t('panel.loading')} />;
  const pipelines = (value.outlook?.pipelines ?? []).filter(({ open, funnel }) => open > 0 || funnel.won > 0);
  const chosen = pipelines.find(({ pipeline }) => pipeline === store.pipeline.value) ?? pipelines[0];
  if (!chosen)
    return (
      <EmptyState
        title={t('numbers.none')}
        hint={t(withoutOrder(value) ? 'pipeline.noOrderHint' : 'numbers.noneHint')}
      >
        <ToHistory store={store} />
      </EmptyState>
    );
  const screen = t(`dash.${store.screen.value}`);
  const pictureTitle = chosen.pipeline === '' ? screen : `${screen} · ${chosen.pipeline}`;
  return (
    <div class="stack" ref={part}>
      {error !== null && <Notice tone="warn" title={t('pipeline.stale')} live />}
      {value.reading && <RenewingNote because={value.renewing} takenAt={value.reading.takenAt} />}
      {isPartial(value) && <Notice tone="warn" title={t('numbers.partial')} />}
      {chosen.currencies.length === 0 && (
        <Notice tone="neutral" title={t('numbers.noAmounts', { n: chosen.open })}>
          <p>{t('numbers.noAmountsHint')}</p>
        </Notice>
      )}
      <PipelineChoice
        pipelines={pipelines.map(({ pipeline }) => pipeline)}
        chosen={chosen.pipeline}
        pipeline={store.pipeline}
      />
      <ConvertToggle
        rates={value.rates}
        currencies={chosen.currencies.map(({ currency }) => currency)}
        convert={store.numbers.convert}
      />
      <ScreenBody store={store} view={value} pipeline={chosen} />
      <ShareButton part={part} title={pictureTitle} view={value} />
    </div>
  );
}

/** People have rows of their own, and a seller sees the own one whatever else the standard shows. */
function PeoplePart({ store }: { readonly store: DashboardStore }): JSX.Element {
  const { t } = useText();
  const { value } = store.numbers.state.value;
  return (
    <div class="stack">
      {value && isPartial(value) && <Notice tone="warn" title={t('numbers.partial')} />}
      <PeopleScreen store={store} weighted={showsWeighted(store.settings.view.value.value)} />
    </div>
  );
}

/** What a screen of the dashboard gets. */
export interface ScreenProps {
  readonly store: DashboardStore;
  readonly view: NumbersView;
  readonly pipeline: PipelineOutlook;
}

function ScreenBody(props: ScreenProps): JSX.Element | null {
  switch (props.store.screen.value) {
    case 'overview':
      return <OverviewScreen {...props} />;
    case 'funnel':
      return <FunnelScreen {...props} />;
    case 'stuck':
      return <StuckScreen {...props} />;
    case 'changes':
      return <ChangesScreen {...props} />;
    case 'meeting':
      return <MeetingScreen {...props} />;
    case 'report':
      return <ReportScreen {...props} />;
    case 'what-if':
      return <WhatIfScreen {...props} />;
    case 'duel':
      return <DuelScreen {...props} />;
    // These stand before the numbers, since they need none.
    case 'people':
    case 'pilot':
    case 'history':
      return null;
  }
}

function isPartial({ reading }: NumbersView): boolean {
  return (
    reading !== null && (reading.filter !== null || (reading.total !== null && reading.read < reading.total))
  );
}

/** Deals were read, and nothing says in which order their stages stand. */
function withoutOrder({ reading, outlook }: NumbersView): boolean {
  return reading !== null && (outlook?.pipelines.length ?? 0) === 0;
}
