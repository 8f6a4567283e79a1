import type { JSX } from 'preact';
import type { Tally } from '../../lib/domain/standard';
import { KindIcon, TallyMarks } from '../talk/kind-icon';
import { useText } from '../ui/screen';

/** What the team said of one change: the count, and every word that came with it. */
export function TallyLine({ tally }: { readonly tally: Tally | undefined }): JSX.Element | null {
  const { t } = useText();
  if (!tally) return null;
  return (
    <div class="tally">
      <TallyMarks good={tally.for} bad={tally.against} />
      {tally.words.map(({ choice, author, text }) => (
        <p key={`${author} ${text}`} class="muted">
          <KindIcon kind={choice === 'for' ? 'good' : 'bad'} /> {text}{' '}
          <span class="quiet">{author ?? t('talk.unnamed')}</span>
        </p>
      ))}
    </div>
  );
}
