import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PrivacyStore } from '../../lib/state/privacy-store';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';

/** The end of everything, in two presses. */
export function ErasePart({ privacy }: { readonly privacy: PrivacyStore }): JSX.Element {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <h3>{t('erase.title')}</h3>
      <p class="muted">{t('erase.hint')}</p>
      <div class="actions">
        {asking ? (
          <>
            <Button
              onClick={() => {
                setAsking(false);
                void privacy.erase();
              }}
            >
              {t('erase.yes')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('erase.no')}
            </Button>
          </>
        ) : (
          <Button disabled={privacy.outcome.value?.kind === 'working'} onClick={() => setAsking(true)}>
            {t('erase.start')}
          </Button>
        )}
      </div>
    </>
  );
}
