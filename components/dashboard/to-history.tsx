import type { JSX } from 'preact';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';

/** Leads from a number that lacks its history to where history comes in. */
export function ToHistory({ store }: { readonly store: Pick<DashboardStore, 'screen'> }): JSX.Element {
  const { t } = useText();
  return (
    <Button
      icon="upload"
      onClick={() => {
        store.screen.value = 'history';
      }}
    >
      {t('history.bring')}
    </Button>
  );
}
