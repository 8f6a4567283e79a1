import type { ComponentChildren, JSX } from 'preact';
import type { Change } from '../../lib/domain/standard';
import { useFormat, useText } from '../ui/screen';
import { describeChange, groupChanges } from './change-words';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly labels: Readonly<Record<string, string>>;
  /** What stands below one change, for instance its impact or the votes on it. */
  readonly below?: (change: Change) => ComponentChildren;
}

/** Changes in words, by the part of the standard they belong to. */
export function ChangeList({ changes, labels, below }: ChangeListProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  return (
    <>
      {groupChanges(changes).map(({ group, items }) => (
        <section key={group} class="changes">
          <h4>{t(`change.group.${group}`)}</h4>
          <ul>
            {items.map((change) => (
              <li key={JSON.stringify(change)}>
                {describeChange(change, { t, word, format, labels })}
                {below?.(change)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
