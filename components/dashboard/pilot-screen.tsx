import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PilotView } from '../../lib/domain/pilot';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import { PublishedNotice } from '../standard-editor/publish-form';
import { Button } from '../ui/button';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { PilotDays } from './pilot-days';
import { PilotDecided, PilotDecision } from './pilot-decision';
import { stateLine } from './pilot-lines';
import { PilotReportPart } from './pilot-report';
import { usePilotRole } from './pilot-role';

/** The pilot week: where it stands, its tasks, before and after, the decision. */
export function PilotScreen({ store }: { readonly store: DashboardStore }): JSX.Element {
  const { t, word } = useText();
  const { pilot } = store;
  const { value: view, error } = pilot.state.value;
  useEffect(() => {
    void pilot.look();
  }, [pilot]);
  if (!view && error !== null) {
    return (
      <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })}>
        <Button onClick={pilot.look}>{t('panel.retry')}</Button>
      </EmptyState>
    );
  }
  if (!view) return <Skeleton lines={8} label={t('panel.loading')} />;
  const refused = pilot.error.value;
  return (
    <div class="stack pilot">
      {refused !== null && <Notice tone="bad" title={word('refuse', refused, 'refuse.other')} live />}
      {view.state.at === 'none' ? <Offer store={store} /> : <Week store={store} view={view} />}
    </div>
  );
}

function Offer({ store: { pilot } }: { readonly store: DashboardStore }): JSX.Element {
  const { t } = useText();
  return (
    <EmptyState title={t('pilot.offer')} hint={t('pilot.offerHint')}>
      <Button kind="primary" disabled={pilot.busy.value} onClick={pilot.start}>
        {t('pilot.start')}
      </Button>
    </EmptyState>
  );
}

interface WeekProps {
  readonly store: DashboardStore;
  readonly view: PilotView;
}

function Week({ store, view }: WeekProps): JSX.Element {
  const { role, choose } = usePilotRole(store.settings.view.value.value);
  const { state, report } = view;
  const isDecided = state.at === 'decided';
  const mayDecide = state.at === 'over' || (state.at === 'day' && state.day === 5);
  return (
    <>
      <WeekHead store={store} view={view} />
      {isDecided ? (
        <PilotDecided store={store} view={view} />
      ) : (
        <PilotDays store={store} view={view} role={role} onRole={choose} />
      )}
      {mayDecide && role === 'manager' && <PilotDecision store={store} view={view} />}
      {report && <PilotReportPart report={report} onCopy={store.copy} onPrint={store.print} />}
    </>
  );
}

/** Where the week stands, what the gates do, and how to break it off. */
function WeekHead({ store, view }: WeekProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  const { pilot } = store;
  const { state, gates, decision } = view;
  const isRunning =
    state.at === 'before' || state.at === 'day' || state.at === 'pause' || state.at === 'over';
  return (
    <header class="pilot-head screen-only">
      <div class="row-between">
        <h2>{stateLine(state, decision, { t, word, format })}</h2>
        {isRunning && (
          <Button kind="quiet" disabled={pilot.busy.value} onClick={() => pilot.stop(true)}>
            {t('pilot.stop')}
          </Button>
        )}
        {state.at === 'stopped' && (
          <span class="actions">
            <Button kind="primary" disabled={pilot.busy.value} onClick={() => pilot.stop(false)}>
              {t('pilot.goOn')}
            </Button>
            <Button disabled={pilot.busy.value} onClick={pilot.start}>
              {t('pilot.again')}
            </Button>
          </span>
        )}
      </div>
      {isRunning && <p class="muted">{t(`pilot.gates.${gates}`)}</p>}
      {isRunning && gates === 'full' && (
        <Button disabled={pilot.busy.value} onClick={() => pilot.makeHint(t('pilot.gatesNote'))}>
          {t('pilot.makeHint')}
        </Button>
      )}
      {isRunning && pilot.published.value && <PublishedNotice published={pilot.published.value} />}
    </header>
  );
}
