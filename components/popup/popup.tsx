import type { JSX } from 'preact';
import type { SiteStatus } from '../../lib/domain/views';
import type { PopupStore } from '../../lib/state/popup-store';
import { hostOf } from '../panel/page-facts';
import { Button, IconButton } from '../ui/button';
import { Toggle } from '../ui/controls';
import { CrmLine } from '../ui/crm-line';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { type Screen, ScreenContext, useText } from '../ui/screen';

/** The combination that turns everything off at once, as the manifest suggests it. */
const EMERGENCY_KEY = 'Alt+Shift+0';

interface PopupProps {
  readonly store: PopupStore;
  readonly sections: Screen['sections'];
}

/** One site, one state, one main thing to do. */
export function Popup({ store, sections }: PopupProps): JSX.Element {
  const translator = store.translator.value;
  return (
    <ScreenContext.Provider value={{ translator, sections, now: () => Date.now() }}>
      <main class="popup">
        <PopupHead onOptions={store.openOptions} />
        <PopupTrouble store={store} />
        <PopupBody store={store} />
        <ReportLink onReport={store.reportProblem} />
      </main>
    </ScreenContext.Provider>
  );
}

function PopupHead({ onOptions }: { readonly onOptions: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <div class="popup-head">
      <h1>{t('app.name')}</h1>
      <IconButton icon="settings" label={t('popup.options')} onClick={onOptions} />
    </div>
  );
}

function ReportLink({ onReport }: { readonly onReport: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <button type="button" class="link popup-report" onClick={onReport}>
      {t('report.problem')}
    </button>
  );
}

function PopupTrouble({ store }: { readonly store: PopupStore }): JSX.Element | null {
  const { t, word } = useText();
  const error = store.error.value;
  if (error === null) return null;
  const title = error === 'refused' ? t('popup.refused') : word('refuse', error, 'refuse.other');
  return <Notice tone="warn" title={title} live />;
}

function PopupBody({ store }: { readonly store: PopupStore }): JSX.Element | null {
  const { t } = useText();
  const site = store.site.value;
  if (site.at === 'nowhere') return <EmptyState title={t('popup.nowhere')} hint={t('popup.nowhereHint')} />;
  if (site.at === 'loading') {
    return store.error.value === null ? <Skeleton lines={4} label={t('panel.loading')} /> : null;
  }
  return <SiteCard status={site.status} store={store} />;
}

interface SiteProps {
  readonly status: SiteStatus;
  readonly store: PopupStore;
}

function SiteCard({ status, store }: SiteProps): JSX.Element {
  const { t } = useText();
  const wanted = status.state === 'on' || status.state === 'paused';
  return (
    <>
      <section class="popup-site">
        <p class="popup-host">{hostOf(status.origin)}</p>
        <CrmLine crm={status.crm} />
        <p class="popup-state">
          <span class={`state-dot ${status.state}`} aria-hidden="true" />
          {t(`popup.${status.state}`)}
        </p>
        <p class="muted">{t(`popup.${status.state}Hint`)}</p>
      </section>
      {wanted ? <EnabledSite status={status} store={store} /> : <OfferedSite status={status} store={store} />}
    </>
  );
}

function EnabledSite({ status, store }: SiteProps): JSX.Element {
  const { t } = useText();
  const busy = store.busy.value;
  return (
    <>
      {status.state === 'on' && (
        <Button kind="primary" onClick={store.openPanel}>
          {t('popup.openPanel')}
        </Button>
      )}
      {status.state === 'on' && <Button onClick={store.teach}>{t('teach.button')}</Button>}
      <Toggle
        label={t('popup.emergency')}
        hint={t('popup.emergencyHint', { key: EMERGENCY_KEY })}
        on={status.state === 'paused'}
        disabled={busy}
        onChange={store.pause}
      />
      <Button kind="quiet" disabled={busy} onClick={store.disable}>
        {t('popup.disable')}
      </Button>
    </>
  );
}

function OfferedSite({ status, store }: SiteProps): JSX.Element {
  const { t } = useText();
  return (
    <>
      <Button kind="primary" disabled={store.busy.value} onClick={store.enable}>
        {t('popup.enable')}
      </Button>
      <p class="hint">{t('popup.why', { host: hostOf(status.origin) })}</p>
    </>
  );
}
