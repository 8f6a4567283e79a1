import type { JSX } from 'preact';
import type { PilotPlace, PilotRole, PilotView } from '../../lib/domain/pilot';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import { Segmented } from '../ui/controls';
import { useFormat, useText } from '../ui/screen';
import { TaskList } from './pilot-tasks';

const THEMES = ['pilot.dayOne', 'pilot.dayTwo', 'pilot.dayThree', 'pilot.dayFour', 'pilot.dayFive'] as const;

interface PilotDaysProps {
  readonly store: DashboardStore;
  readonly view: PilotView;
  readonly role: PilotRole;
  readonly onRole: (role: PilotRole) => void;
}

/** The five days with their tasks; today's is marked. */
export function PilotDays({ store, view, role, onRole }: PilotDaysProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const now = view.state.at === 'day' ? view.state.day : null;
  return (
    <section class="chart-part screen-only">
      <Segmented<PilotRole>
        label={t('pilot.role')}
        value={role}
        choices={[
          { value: 'manager', label: t('pilot.role.manager') },
          { value: 'seller', label: t('pilot.role.seller') },
        ]}
        onChange={onRole}
      />
      <ol class="pilot-days">
        {THEMES.map((theme, at) => (
          <li
            key={theme}
            class={now === at + 1 ? 'now' : ''}
            {...(now === at + 1 ? { 'aria-current': 'date' } : {})}
          >
            <h3>
              {t(theme)}{' '}
              <span class="muted">
                {now === at + 1 ? t('pilot.today') : view.days[at] && format.date(view.days[at])}
              </span>
            </h3>
            <TaskList
              tasks={view.tasks[role].filter(({ day }) => day === at + 1)}
              busy={store.pilot.busy.value}
              onTick={store.pilot.tick}
              wayTo={(place, label) => <WayTo store={store} place={place} label={label} />}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface WayToProps extends Pick<PilotDaysProps, 'store'> {
  readonly place: PilotPlace;
  readonly label: string;
}

/** The panel stands in the CRM, where no link of this page leads. */
function WayTo({ store, place, label }: WayToProps): JSX.Element | null {
  const { t } = useText();
  if ('dashboard' in place && place.dashboard !== store.screen.value) {
    const { dashboard } = place;
    const open = (): void => {
      store.screen.value = dashboard;
    };
    return (
      <button type="button" class="link" aria-label={label} onClick={open}>
        {t('pilot.open')}
      </button>
    );
  }
  if (!('options' in place)) return null;
  return (
    <a href={`${store.optionsUrl}#${place.options}`} target="prelude-desk" aria-label={label}>
      {t('pilot.open')}
    </a>
  );
}
