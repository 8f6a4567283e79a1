import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import type { HistoryStores } from '../../lib/state/history-stores';
import { Notice, Skeleton } from '../ui/feedback';
import { useText } from '../ui/screen';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';

interface HistoryScreenProps {
  readonly store: Pick<DashboardStore, 'history'>;
  readonly account: string;
}

/** History in and out. It needs no reading: a first day may begin here. */
export function HistoryScreen({ store, account }: HistoryScreenProps): JSX.Element {
  const { t } = useText();
  const [stores, setStores] = useState<HistoryStores | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    const put = (value: HistoryStores | 'failed'): void => {
      if (wanted) setStores(value);
    };
    store.history(account).then(put, () => put('failed'));
    return () => {
      wanted = false;
    };
  }, [store, account]);
  if (stores === null) return <Skeleton lines={8} label={t('panel.loading')} />;
  if (stores === 'failed') return <Notice tone="warn" title={t('history.failed')} live />;
  return (
    <div class="history">
      <ImportPart store={stores.imports} />
      <ExportPart store={stores.exports} />
    </div>
  );
}
