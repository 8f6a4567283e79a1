import type { JSX } from 'preact';
import type { Tally } from '../../lib/domain/standard';
import { useText } from '../ui/screen';

/** What the team said of one change: the count, and every word that came with it. */
export function TallyLine({ tally }: { readonly tally: Tally | undefined }): JSX.Element | null {
  const { t } = useText();
  if (!tally) return null;
  return (
    <div class="tally">
      <p>
        <span role="img" aria-label={t('talk.for', { n: tally.for })}>
          👍 {tally.for}
        </span>{' '}
        <span role="img" aria-label={t('talk.against', { n: tally.against })}>
          👎 {tally.against}
        </span>
      </p>
      {tally.words.map(({ choice, author, text }) => (
        <p key={`${author} ${text}`} class="muted">
          {choice === 'for' ? '👍' : '👎'} {text} <span class="quiet">{author ?? t('talk.unnamed')}</span>
        </p>
      ))}
    </div>
  );
}
