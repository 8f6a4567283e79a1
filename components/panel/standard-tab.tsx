import type { JSX } from 'preact';
import type { PanelStore } from '../../lib/state/panel-store';
import { Answers, FeedbackSection } from '../talk/feedback-section';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { PanelEditor } from './panel-editor';
import { ruleNames } from './rule-names';
import { RuleSources } from './rule-sources';
import { SettingsForm } from './settings-form';
import { StandardDesk } from './standard-desk';

/** The team's standard, and the person's own settings below it. */
export function StandardTab({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  const step = store.standard.step.value.at;
  const settings = store.settings.view.value.value;
  const labels = ruleNames(settings);
  const isResting = step !== 'preview' && step !== 'checking';
  return (
    <div class="stack">
      <Answers feedback={store.feedback} labels={labels} />
      <StandardDesk standard={store.standard} feedback={store.feedback} settings={settings} />
      {isResting && <FeedbackSection feedback={store.feedback} labels={labels} />}
      {isResting && settings?.effective && (
        <RuleSources
          id="sources"
          keys={standardKeys(t)}
          sources={settings.effective.sources}
          explain={store.explain}
        />
      )}
      {isResting && <PanelEditor store={store} />}
      {settings && isResting && (
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
      <p class="small">
        <a href={`${store.optionsUrl}#problem`} target="prelude-desk">
          {t('report.problem')}
        </a>
      </p>
    </div>
  );
}

/** Kinds of rules that hold everywhere, by what people call them. */
function standardKeys(t: ReturnType<typeof useText>['t']): { key: string; name: string }[] {
  return [
    { key: 'menu.order', name: t('source.menuOrder') },
    { key: 'menu.hidden', name: t('source.menuHidden') },
    { key: 'startPage', name: t('source.startPage') },
    { key: 'targets', name: t('source.targets') },
  ];
}
