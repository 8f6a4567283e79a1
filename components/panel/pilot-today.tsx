import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PilotPlace } from '../../lib/domain/pilot';
import type { PanelStore } from '../../lib/state/panel-store';
import { stateLine } from '../dashboard/pilot-lines';
import { usePilotRole } from '../dashboard/pilot-role';
import { TaskList } from '../dashboard/pilot-tasks';
import { useFormat, useText } from '../ui/screen';

/** Today's tasks of the pilot week; nothing where no week is on. */
export function PilotToday({ store }: { readonly store: PanelStore }): JSX.Element | null {
  const { t, word } = useText();
  const format = useFormat();
  const { pilot } = store;
  const { role } = usePilotRole(store.settings.view.value.value);
  useEffect(() => {
    void pilot.look();
  }, [pilot]);
  const view = pilot.state.value.value;
  const isOn = view && ['before', 'day', 'pause', 'over'].includes(view.state.at);
  if (!isOn) return null;
  const { state } = view;
  const today = state.at === 'day' ? view.tasks[role].filter(({ day }) => day === state.day) : [];
  return (
    <section class="matter">
      <h2>{t('pilot.title')}</h2>
      <div class="matter-row">
        <p>{stateLine(state, view.decision, { t, word, format })}</p>
        {store.dashboardUrl.value !== null && (
          <a href={`${store.dashboardUrl.value}#pilot`} target="prelude-dashboard">
            {t('pilot.whole')}
          </a>
        )}
      </div>
      <TaskList
        tasks={today}
        busy={pilot.busy.value}
        onTick={pilot.tick}
        wayTo={(place, label) => <WayTo store={store} place={place} label={label} />}
      />
    </section>
  );
}

interface WayToProps {
  readonly store: PanelStore;
  readonly place: PilotPlace;
  readonly label: string;
}

function WayTo({ store, place, label }: WayToProps): JSX.Element | null {
  const { t } = useText();
  if ('panel' in place) {
    const { panel } = place;
    const open = (): void => {
      store.tab.value = panel;
    };
    return panel === store.tab.value ? null : (
      <button type="button" class="link" aria-label={label} onClick={open}>
        {t('pilot.open')}
      </button>
    );
  }
  const dashboard = store.dashboardUrl.value;
  const href =
    'options' in place
      ? `${store.optionsUrl}#${place.options}`
      : dashboard && `${dashboard}#${place.dashboard}`;
  return href === null ? null : (
    <a href={href} target={'options' in place ? 'prelude-desk' : 'prelude-dashboard'} aria-label={label}>
      {t('pilot.open')}
    </a>
  );
}
