import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NativeNeed, NativeWays } from '../../lib/locales/native/ways';
import { Disclosure } from './disclosure';
import { useText } from './screen';

interface NativeWayProps {
  /** Id and name of the CRM, and the origin it stands on. */
  readonly crm: { readonly id: string; readonly name: string; readonly origin: string };
  readonly need: NativeNeed;
}

/** What the CRM can do by itself, step by step; nothing where no such way is known. */
export function NativeWay({ crm, need }: NativeWayProps): JSX.Element | null {
  const { t } = useText();
  const way = useWays()?.[crm.id]?.[need];
  if (!way) return null;
  return (
    <Disclosure label={t('native.title', { crm: crm.name })}>
      <p class="hint">{t(way.by === 'admin' ? 'native.byAdmin' : 'native.byAnyone')}</p>
      <ol class="native-steps">
        {way.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way.limit && <p class="hint">{t('native.limit', { limit: way.limit })}</p>}
      {way.path && (
        <a href={crm.origin + way.path} target="_blank" rel="noreferrer">
          {t('native.open')}
        </a>
      )}
    </Disclosure>
  );
}

/** The ways are long and seldom read, so they come when the first one is shown. */
function useWays(): NativeWays | null {
  const { locale } = useText();
  const [ways, setWays] = useState<NativeWays | null>(null);
  useEffect(() => {
    let wanted = true;
    const come =
      locale === 'ru' ? import('../../lib/locales/native/ru') : import('../../lib/locales/native/en');
    come.then(
      ({ nativeWays }) => wanted && setWays(nativeWays),
      () => {
        // Advice that cannot be had is no reason to disturb anybody.
      },
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  return ways;
}
