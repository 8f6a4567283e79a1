import type { JSX } from 'preact';
import type { PilotChoice, PilotView } from '../../lib/domain/pilot';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import { PublishedNotice } from '../standard-editor/publish-form';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useText } from '../ui/screen';

interface PilotDecisionProps {
  readonly store: DashboardStore;
  readonly view: PilotView;
}

/** What the week ends with: three ways, each saying what happens next. */
export function PilotDecision({ store, view }: PilotDecisionProps): JSX.Element {
  const { t } = useText();
  const { pilot } = store;
  const ways: readonly { readonly choice: PilotChoice; readonly hint: string; readonly off: boolean }[] = [
    {
      choice: 'introduce',
      hint: t(view.gates === 'hint-only' ? 'pilot.introduceHint' : 'pilot.introduceDone'),
      off: view.standard === null,
    },
    { choice: 'change', hint: t('pilot.changeHint'), off: view.standard === null },
    {
      choice: 'take-back',
      hint: view.before ? t('pilot.backTo', { ...view.before }) : t('pilot.backToNone'),
      off: view.standard === null,
    },
  ];
  return (
    <section class="chart-part screen-only" id="pilot-decision">
      <h2>{t('pilot.decision')}</h2>
      <ul class="pilot-ways">
        {ways.map(({ choice, hint, off }) => (
          <li key={choice}>
            <ChoiceButton store={store} choice={choice} off={off || pilot.busy.value} />
            <p class="muted">{hint}</p>
          </li>
        ))}
      </ul>
      <WeakSpots store={store} view={view} />
    </section>
  );
}

interface ChoiceProps {
  readonly store: DashboardStore;
  readonly choice: PilotChoice;
  readonly off: boolean;
}

/** To change first is a way to the editor, so it is a link; the others act at once. */
function ChoiceButton({ store, choice, off }: ChoiceProps): JSX.Element {
  const { t } = useText();
  const decide = (): void => {
    void store.pilot.decide(choice, t('pilot.introduceNote'));
  };
  if (choice === 'change' && !off) {
    return (
      <a
        class="button plain"
        href={`${store.optionsUrl}#edit-required`}
        target="prelude-desk"
        onClick={decide}
      >
        {t('pilot.change')}
      </a>
    );
  }
  return (
    <Button kind={choice === 'introduce' ? 'primary' : 'plain'} disabled={off} onClick={decide}>
      {t(`pilot.${choice}`)}
    </Button>
  );
}

/** What was decided, what came of it, and the way back. */
export function PilotDecided({ store, view }: PilotDecisionProps): JSX.Element {
  const { t } = useText();
  const { pilot } = store;
  return (
    <>
      {pilot.published.value && <PublishedNotice published={pilot.published.value} />}
      {view.decision?.choice === 'change' && <WeakSpots store={store} view={view} />}
      <div class="actions screen-only">
        <Button icon="undo" disabled={pilot.busy.value} onClick={pilot.undecide}>
          {t('pilot.undecide')}
        </Button>
        <Button disabled={pilot.busy.value} onClick={pilot.start}>
          {t('pilot.again')}
        </Button>
      </div>
    </>
  );
}

/** Fields that the standard asks for in vain, and the editor. */
function WeakSpots({ store, view }: PilotDecisionProps): JSX.Element {
  const { t } = useText();
  const { weak } = view;
  return (
    <Notice tone={weak.length > 0 ? 'warn' : 'neutral'} title={t('pilot.weak')}>
      {weak.length === 0 && <p>{t('pilot.weakNone')}</p>}
      {weak.map(({ entity, field, label, empty, junk, of }) => (
        <p key={`${entity} ${field}`}>{t('pilot.weakLine', { label, empty, junk, of })}</p>
      ))}
      <p>
        <a href={`${store.optionsUrl}#edit-required`} target="prelude-desk">
          {t('pilot.editor')}
        </a>
      </p>
    </Notice>
  );
}
