import type { JSX } from 'preact';
import type { PanelStore } from '../../lib/state/panel-store';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { SettingsForm } from './settings-form';
import { StandardDesk } from './standard-desk';

/** The team's standard, and the person's own settings below it. */
export function StandardTab({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  const step = store.standard.step.value.at;
  const settings = store.settings.view.value.value;
  return (
    <div class="stack">
      <StandardDesk standard={store.standard} settings={settings} />
      {settings && step !== 'preview' && step !== 'checking' && (
        <Section id="settings" title={t('settings.title')}>
          <SettingsForm
            app={settings.app}
            roles={settings.standard?.roles ?? {}}
            onPatch={(patch) => {
              store.settings.patch(patch);
              if (patch.side) store.command({ do: 'dock', side: patch.side });
            }}
          />
        </Section>
      )}
    </div>
  );
}
