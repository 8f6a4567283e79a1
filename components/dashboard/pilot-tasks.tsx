import type { JSX } from 'preact';
import type { PilotPlace, TaskView } from '../../lib/domain/pilot';
import { useText } from '../ui/screen';

interface TaskListProps {
  readonly tasks: readonly TaskView[];
  readonly busy: boolean;
  readonly onTick: (task: string, done: boolean) => void;
  /** What stands beside a task and leads to where it is done; null where nothing can. */
  readonly wayTo: (place: PilotPlace, label: string) => JSX.Element | null;
}

/** Tasks to tick; one that can be seen to be done ticks itself. */
export function TaskList({ tasks, busy, onTick, wayTo }: TaskListProps): JSX.Element {
  const { t, word } = useText();
  return (
    <ul class="plain-list pilot-tasks">
      {tasks.map(({ id, done, byHand, place }) => {
        const text = word('task', id, 'task.other');
        return (
          <li key={id} class={done ? 'done' : ''}>
            <label>
              <input
                type="checkbox"
                checked={done}
                disabled={busy || !byHand}
                onChange={({ currentTarget }) => onTick(id, currentTarget.checked)}
              />{' '}
              <span>{text}</span>
            </label>
            {place && !done && wayTo(place, `${t('pilot.open')}: ${text}`)}
          </li>
        );
      })}
    </ul>
  );
}
