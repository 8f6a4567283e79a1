import type { JSX } from 'preact';
import type { ForkDiff } from '../../lib/domain/standard';
import { useFormat, useText } from '../ui/screen';
import { ChangeList } from './change-list';
import { describeChange } from './change-words';

interface ForkViewProps {
  readonly fork: ForkDiff;
  readonly labels: Readonly<Record<string, string>>;
}

/** Two successors of one version side by side: where they disagree first, then what each did alone. */
export function ForkView({ fork, labels }: ForkViewProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  const { conflicts, ours, theirs, both } = fork;
  const say = (change: ForkDiff['ours'][number]) => describeChange(change, { t, word, format, labels });
  return (
    <div class="fork">
      {conflicts.length > 0 && (
        <section>
          <h3>{t('fork.conflicts', { n: conflicts.length })}</h3>
          <table class="fork-table">
            <thead>
              <tr>
                <th scope="col">{t('fork.ours')}</th>
                <th scope="col">{t('fork.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((conflict) => (
                <tr key={JSON.stringify(conflict)}>
                  <td>{say(conflict.ours)}</td>
                  <td>{say(conflict.theirs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Side title={t('fork.onlyOurs', { n: ours.length })} changes={ours} labels={labels} />
      <Side title={t('fork.onlyTheirs', { n: theirs.length })} changes={theirs} labels={labels} />
      <Side title={t('fork.both', { n: both.length })} changes={both} labels={labels} />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly changes: ForkDiff['ours'];
  readonly labels: Readonly<Record<string, string>>;
}

function Side({ title, changes, labels }: SideProps): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ChangeList changes={changes} labels={labels} />
    </section>
  );
}
