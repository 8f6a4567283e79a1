import type { JSX } from 'preact';
import type { PipelineView, SnapshotInfo } from '../../lib/domain/views';
import type { PanelStore } from '../../lib/state/panel-store';
import { PanelNumbers } from '../dashboard/lazy';
import { RenewingNote } from '../dashboard/renewing-note';
import { Button } from '../ui/button';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { LeftOutSection } from './left-out';
import { PipelineBlock } from './pipeline-block';
import { showsWeighted } from './pipeline-facts';

/** What the open deals are worth at the chance that each has. */
export function PipelineTab({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  const { value, loading, error } = store.pipeline.state.value;
  if (!showsWeighted(store.settings.view.value.value)) {
    return <EmptyState title={t('pipeline.notForRole')} hint={t('pipeline.notForRoleHint')} />;
  }
  if (value) return <PipelineNumbersView store={store} view={value} failed={error !== null} />;
  if (error !== null && !loading) {
    return (
      <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })}>
        <Button onClick={store.pipeline.refresh}>{t('panel.retry')}</Button>
      </EmptyState>
    );
  }
  return <Skeleton lines={8} label={t('panel.loading')} />;
}

interface NumbersProps {
  readonly store: PanelStore;
  readonly view: PipelineView;
  readonly failed: boolean;
}

function PipelineNumbersView({ store, view, failed }: NumbersProps): JSX.Element {
  const { t } = useText();
  const { snapshot } = view;
  if (!snapshot) return <EmptyState title={t('pipeline.none')} hint={t('pipeline.noneHint')} />;
  const filled = view.pipelines.filter((pipeline) => pipeline.count > 0);
  return (
    <div class="stack">
      {failed && <Notice tone="warn" title={t('pipeline.stale')} live />}
      <RenewingNote because={view.renewing} takenAt={snapshot.takenAt} />
      <Completeness snapshot={snapshot} />
      <WithoutOrder names={view.withoutOrder} />
      {filled.length === 0 && view.withoutOrder.length === 0 && (
        <EmptyState title={t('pipeline.noDeals')} hint={t('pipeline.noDealsHint')} />
      )}
      {filled.map((numbers) => (
        <PipelineBlock
          key={numbers.pipeline}
          numbers={numbers}
          snapshot={snapshot}
          named={filled.length > 1}
        />
      ))}
      <PanelNumbers store={store} />
      <LeftOutSection leftOut={view.leftOut} />
      {store.dashboardUrl.value !== null && (
        <p class="links">
          <a href={store.dashboardUrl.value} target="_blank" rel="noreferrer">
            {t('numbers.open')}
          </a>
          {filled.some(({ level }) => level === 0) && (
            <a href={`${store.dashboardUrl.value}#history`} target="_blank" rel="noreferrer">
              {t('history.bring')}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

/** Whether the sums stand on all deals, on some of them, or on an unknown share. */
function Completeness({ snapshot }: { readonly snapshot: SnapshotInfo }): JSX.Element | null {
  const { t } = useText();
  const { read, total, filter } = snapshot;
  const partial = total !== null && read < total;
  return (
    <>
      {partial && (
        <Notice tone="warn" title={t('pipeline.partial', { read, total })}>
          <p>{t('pipeline.partialHint')}</p>
        </Notice>
      )}
      {total === null && <p class="quiet-line">{t('pipeline.unknownTotal', { n: read })}</p>}
      {!partial && total !== null && <p class="quiet-line">{t('pipeline.complete', { read, total })}</p>}
      {filter !== null && <p class="quiet-line">{t('pipeline.filtered', { filter })}</p>}
    </>
  );
}

/** Pipelines that hold deals and cannot be weighed, with the cure. */
function WithoutOrder({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (names.length === 0) return null;
  const shown = format.list(names.map((name) => (name === '' ? t('pipeline.unnamed') : name)));
  return (
    <Notice tone="warn" title={t('pipeline.noOrder', { names: shown })}>
      <p>{t('pipeline.noOrderHint')}</p>
    </Notice>
  );
}
