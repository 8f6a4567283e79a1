import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { crmName } from '../../lib/domain/crm-names';
import type { SettingsView } from '../../lib/domain/views';
import type { SectionMemory } from '../../lib/state/memory-store';
import type { PanelStore } from '../../lib/state/panel-store';
import { Button } from '../ui/button';
import { useSections, useText } from '../ui/screen';
import { KeeperSteps } from './onboarding-keeper';
import { StandardInput } from './standard-input';
import { mostVisited } from './start-offer';

/** Remembered like a folded section: the person wants no beginning, or keeps the standard. */
const LATER = 'welcome-later';
const KEEPER = 'welcome-keeper';

interface OnboardingProps {
  readonly store: PanelStore;
  readonly settings: SettingsView;
}

/** What to do first. Nothing once a standard holds, or when the person put it off. */
export function Onboarding({ store, settings }: OnboardingProps): JSX.Element | null {
  const { flipped, flip } = useSections();
  if (flipped.value.has(KEEPER)) {
    return <KeeperSteps store={store} settings={settings} onHide={() => flip(KEEPER, false)} />;
  }
  if (hasStandard(settings) || flipped.value.has(LATER)) return null;
  return (
    <Welcome
      store={store}
      settings={settings}
      onKeeper={() => flip(KEEPER, true)}
      onLater={() => flip(LATER, true)}
    />
  );
}

/** Whether the person is shown where to begin, so that nothing else needs to say it. */
export function beginsHere(settings: SettingsView, { flipped }: Pick<SectionMemory, 'flipped'>): boolean {
  return !hasStandard(settings) && (flipped.value.has(KEEPER) || !flipped.value.has(LATER));
}

function hasStandard({ standard, life }: SettingsView): boolean {
  return standard !== null || (life?.policy?.standard ?? null) !== null;
}

interface WelcomeProps extends OnboardingProps {
  readonly onKeeper: () => void;
  readonly onLater: () => void;
}

function Welcome({ store, settings, onKeeper, onLater }: WelcomeProps): JSX.Element {
  const { t } = useText();
  const crm = settings.site?.crm;
  return (
    <section class="matter welcome">
      <h2>{t('welcome.title')}</h2>
      <p>{crm ? t('welcome.known', { crm: crmName(crm.id) }) : t('welcome.unknown')}</p>
      <h3>{t('welcome.file')}</h3>
      <FileFromManager store={store} />
      <p class="hint">{t('welcome.fileHint')}</p>
      <Habit store={store} settings={settings} />
      <div class="actions">
        <Button onClick={onKeeper}>{t('welcome.keeper')}</Button>
        <Button kind="quiet" onClick={onLater}>
          {t('welcome.later')}
        </Button>
      </div>
    </section>
  );
}

/** What comes of a file is shown where the standard is: the tab changes with the first step. */
function FileFromManager({ store }: { readonly store: PanelStore }): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const show = (): void => {
    store.tab.value = 'standard';
  };
  return (
    <StandardInput
      busy={store.standard.busy.value}
      draft={draft}
      onDraft={setDraft}
      onText={(text) => {
        show();
        void store.standard.check(text);
      }}
      onUnreadable={() => {
        show();
        store.standard.unreadable();
      }}
    />
  );
}

/** Without a file: the section that is opened most, once that can be known. */
function Habit({ store, settings }: OnboardingProps): JSX.Element | null {
  const { t } = useText();
  if (settings.pinned) return null;
  const favourite = mostVisited(settings.visits);
  if (!favourite) return <p class="hint">{t('welcome.noHabit')}</p>;
  return (
    <div class="matter-row">
      <p>{t('welcome.pin', { section: favourite.label })}</p>
      <Button icon="pin" onClick={() => store.settings.pinStart(favourite.section, favourite.label)}>
        {t('today.pinButton')}
      </Button>
    </div>
  );
}
