import type { JSX } from 'preact';
import type { StartGain } from '../../lib/domain/menu/starts';
import type { EffectiveSettings } from '../../lib/domain/standard';
import type { SettingsView } from '../../lib/domain/views';
import { Disclosure } from '../ui/disclosure';
import { useText } from '../ui/screen';

/** What the standard made easier for this person: a shorter menu, a shorter way to work. */
export function StandardGain({ settings }: { readonly settings: SettingsView }): JSX.Element | null {
  const { t } = useText();
  const { effective, starts } = settings;
  const hidden = effective?.menu?.hidden.length ?? 0;
  if (!effective || (hidden === 0 && !effective.startPage)) return null;
  return (
    <section class="matter gain">
      <h2>{t('gain.title')}</h2>
      {hidden > 0 && <p>{t('gain.menu', { n: hidden })}</p>}
      {starts?.before && starts.since ? (
        <MeasuredStart starts={starts} />
      ) : (
        <PromisedStart startPage={effective.startPage} />
      )}
    </section>
  );
}

function MeasuredStart({ starts }: { readonly starts: StartGain }): JSX.Element {
  const { t } = useText();
  const { before, since } = starts;
  const presses = (n: number) => t('gain.presses', { n });
  return (
    <>
      <p>
        {t('gain.measured', { before: presses(before?.presses ?? 0), since: presses(since?.presses ?? 0) })}
      </p>
      <Disclosure label={t('figure.how')}>
        <p>{t('gain.sample', { before: before?.of ?? 0, since: since?.of ?? 0 })}</p>
      </Disclosure>
    </>
  );
}

/** Before anything was measured: what the start page spares at the very least. */
function PromisedStart({ startPage }: Pick<EffectiveSettings, 'startPage'>): JSX.Element | null {
  const { t } = useText();
  if (startPage?.kind === 'panel') return <p>{t('gain.startPanel')}</p>;
  if (startPage?.kind !== 'menu') return null;
  return <p>{t('gain.start', { section: startPage.item.labels[0] ?? startPage.item.id })}</p>;
}
