import type { JSX } from 'preact';
import type { SiteStatus } from '../../lib/domain/views';
import type { OptionsStore } from '../../lib/state/options-store';
import { HealthList } from '../health/health-list';
import { hostOf } from '../panel/page-facts';
import { SettingsForm } from '../panel/settings-form';
import { StandardDesk } from '../panel/standard-desk';
import { StandardEditor } from '../standard-editor/standard-editor';
import { AlarmNotices } from '../ui/alarm-notices';
import { Button } from '../ui/button';
import { FeaturesOff } from '../ui/features-off';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { useLeadToHash } from '../ui/lead-to';
import { ScreenContext, useText } from '../ui/screen';
import { FolderPart } from './folder-part';
import { PrivacyPart } from './privacy-part';
import { ProblemPart } from './problem-part';

/** Settings, the standard and the sites, on a page of their own. */
export function Options({ store }: { readonly store: OptionsStore }): JSX.Element {
  const translator = store.translator.value;
  return (
    <ScreenContext.Provider value={{ translator, sections: store.sections, now: store.now }}>
      <OptionsPage store={store} />
    </ScreenContext.Provider>
  );
}

function OptionsPage({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { t, word } = useText();
  const { value: settings, error } = store.settings.view.value;
  const saveError = store.settings.saveError.value;
  const trouble = saveError ?? (settings ? null : error);
  useLeadToHash('editor');
  return (
    <main class="options">
      <h1>
        {t('app.name')} <span class="muted">{t('options.title')}</span>
      </h1>
      {trouble !== null && <Notice tone="warn" title={word('refuse', trouble, 'refuse.other')} live />}
      <AlarmNotices alarms={store.alarms} />
      <FeaturesOff features={settings?.featuresOff ?? []} onRetry={store.settings.retryFeature} />
      {!settings && trouble === null && <Skeleton lines={6} label={t('panel.loading')} />}
      {settings && (
        <section class="option-part">
          <h2>{t('settings.title')}</h2>
          <SettingsForm
            app={settings.app}
            roles={settings.standard?.roles ?? {}}
            onPatch={store.settings.patch}
          />
        </section>
      )}
      <section class="option-part">
        <h2>{t('tab.standard')}</h2>
        <StandardDesk standard={store.standard} feedback={store.feedback} settings={settings} />
        <FolderPart folder={store.folder} />
      </section>
      <section class="option-part" id="editor">
        <h2>{t('editor.title')}</h2>
        <StandardEditor
          editor={store.editor}
          feedback={store.feedback}
          hasStandard={(settings?.standard ?? null) !== null}
          kept={settings?.life?.kept ?? []}
        />
      </section>
      <Health store={store} />
      <Sites sites={store.sites.value.value ?? []} onDisable={store.disable} />
      <PrivacyPart privacy={store.privacy} />
      <ProblemPart problem={store.problem} />
      <section class="option-part">
        <h2>{t('options.about')}</h2>
        <div>
          <p>{t('options.aboutText')}</p>
          <p class="muted">{t('options.version', { version: store.version })}</p>
        </div>
      </section>
    </main>
  );
}

/** Rules and shown places of every site that Prelude works on. */
function Health({ store }: { readonly store: OptionsStore }): JSX.Element | null {
  const { t } = useText();
  const sites = (store.sites.value.value ?? []).filter(({ state }) => state === 'on' || state === 'paused');
  if (sites.length === 0) return null;
  return (
    <section class="option-part">
      <h2>{t('health.title')}</h2>
      <div>
        {sites.map(({ origin }) => (
          <HealthList
            key={origin}
            store={store.health(origin)}
            host={sites.length > 1 ? hostOf(origin) : null}
          />
        ))}
      </div>
    </section>
  );
}

interface SitesProps {
  readonly sites: readonly SiteStatus[];
  readonly onDisable: (origin: string) => void;
}

function Sites({ sites, onDisable }: SitesProps): JSX.Element {
  const { t } = useText();
  return (
    <section class="option-part">
      <h2>{t('options.sites')}</h2>
      {sites.length === 0 ? (
        <EmptyState title={t('options.sitesNone')} hint={t('options.sitesNoneHint')} />
      ) : (
        <ul class="plain-list">
          {sites.map((site) => (
            <li key={site.origin} class="row-between">
              <span>
                {hostOf(site.origin)} <span class="muted">{t(`options.state.${site.state}`)}</span>
              </span>
              {site.state !== 'off' && (
                <Button
                  label={t('options.disableLabel', { host: hostOf(site.origin) })}
                  onClick={() => onDisable(site.origin)}
                >
                  {t('options.disable')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
