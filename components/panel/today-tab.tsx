import type { JSX } from 'preact';
import type { OverlayState, SettingsView } from '../../lib/domain/views';
import type { PanelStore } from '../../lib/state/panel-store';
import { WarningsBlock } from '../dashboard/lazy';
import { Answers } from '../talk/feedback-section';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { PilotToday } from './lazy';
import { beginsHere, Onboarding } from './onboarding';
import { showsList } from './page-facts';
import { showsWeighted } from './pipeline-facts';
import { ReadingSummary } from './reading-summary';
import { ruleNames } from './rule-names';
import { StandardGain } from './standard-gain';
import { mostVisited } from './start-offer';
import { TodayBlock } from './today-block';
import { TodayHealth } from './today-health';
import { TodayMenu } from './today-menu';

interface TodayProps {
  readonly store: PanelStore;
  readonly overlay: OverlayState;
}

/** What wants the person now, most pressing first. */
export function TodayTab({ store, overlay }: TodayProps): JSX.Element {
  const { t } = useText();
  const settings = store.settings.view.value.value;
  return (
    <div class="matters">
      {settings && <Onboarding store={store} settings={settings} />}
      <PilotToday store={store} />
      <Answers feedback={store.feedback} labels={ruleNames(settings)} />
      <TodayCard store={store} overlay={overlay} />
      {showsWeighted(settings) && <WarningsBlock numbers={store.numbers} alone />}
      {(showsList(overlay) || overlay.reading.phase === 'reading') && (
        <section class="matter">
          <h2>{t('today.reading')}</h2>
          <ReadingSummary reading={overlay.reading} command={store.command} offersAll={false} />
        </section>
      )}
      <TodayMenu
        menu={overlay.menu}
        onReveal={(on) => store.command({ do: 'reveal-menu', on })}
        onTeach={() => store.command({ do: 'teach' })}
      />
      {settings && <StandardGain settings={settings} />}
      {settings && <TodayStart settings={settings} onPin={store.settings.pinStart} />}
      {settings && !beginsHere(settings, store.sections) && (
        <TodayStandard store={store} settings={settings} />
      )}
      <TodayHealth store={store} />
    </div>
  );
}

function TodayCard({ store, overlay }: TodayProps): JSX.Element | null {
  const { t } = useText();
  const card = overlay.card;
  if (!card) return null;
  const n = card.findings.length;
  const missing = card.fields.filter((field) => !field.filled).map((field) => field.label);
  const open = (): void => {
    store.tab.value = 'card';
  };
  return (
    <TodayBlock
      title="today.card"
      line={n > 0 ? t('today.findings', { n }) : t('today.cardClean')}
      action={n > 0 && <Button onClick={open}>{t('today.showCard')}</Button>}
    >
      {missing.length > 0 && (
        <p class="muted clamp" title={missing.join(', ')}>
          {t('today.missing', { fields: missing.join(', ') })}
        </p>
      )}
    </TodayBlock>
  );
}

interface StartProps {
  readonly settings: SettingsView;
  readonly onPin: (to: string | null, label: string | null) => void;
}

function TodayStart({ settings, onPin }: StartProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const { pinned } = settings;
  const held = settings.effective?.sources.startPage;
  if (held?.strength === 'locked') {
    const words = held.layer === 'policy' ? 'today.startByPolicy' : 'today.startByTeam';
    return <TodayBlock title="today.pin" line={t(words)} />;
  }
  if (pinned) {
    const label = pinned.label ?? pinned.to;
    const unpin = (
      <Button kind="quiet" onClick={() => onPin(null, null)}>
        {t('today.unpin')}
      </Button>
    );
    return (
      <TodayBlock title="today.pin" line={label} action={unpin}>
        <p class="muted">{t('today.pinned')}</p>
      </TodayBlock>
    );
  }
  const favourite = mostVisited(settings.visits);
  if (!favourite) return null;
  const pin = (
    <Button icon="pin" onClick={() => onPin(favourite.section, favourite.label)}>
      {t('today.pinButton')}
    </Button>
  );
  return (
    <TodayBlock title="today.pin" line={favourite.label} action={pin}>
      <p class="muted">{t('today.pinOffer', { share: format.percent(favourite.share) })}</p>
    </TodayBlock>
  );
}

function TodayStandard({ store, settings }: { store: PanelStore; settings: SettingsView }): JSX.Element {
  const { t } = useText();
  const open = (): void => {
    store.tab.value = 'standard';
  };
  if (!settings.standard) {
    return (
      <EmptyState title={t('today.noStandard')} hint={t('today.noStandardHint')}>
        <Button kind="primary" onClick={open}>
          {t('today.loadStandard')}
        </Button>
      </EmptyState>
    );
  }
  const { name, version } = settings.standard;
  const offers = settings.effective?.suggestions.length ?? 0;
  return (
    <TodayBlock
      title="today.standard"
      line={
        <>
          <button type="button" class="link" onClick={open}>
            {name}
          </button>{' '}
          <span class="muted">{t('standard.version', { version })}</span>
        </>
      }
    >
      {settings.effective?.standard?.expired === true && <p class="muted">{t('today.expired')}</p>}
      {offers > 0 && <p class="muted">{t('today.suggestions', { n: offers })}</p>}
    </TodayBlock>
  );
}
