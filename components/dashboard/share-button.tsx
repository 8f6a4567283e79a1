import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { NumbersView } from '../../lib/domain/views';
import { Button } from '../ui/button';
import { saveFile } from '../ui/save-file';
import { useFormat, useText } from '../ui/screen';
import { useWords } from './number-words';
import { pictureOf } from './share-picture';

interface ShareButtonProps {
  /** The part of the page that becomes a picture. */
  readonly part: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly view: Pick<NumbersView, 'reading' | 'outlook'>;
}

/** Saves a part of the page as a picture that says of itself what it shows, when it was read, and for whom it is. */
export function ShareButton({ part, title, view }: ShareButtonProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const { reading, outlook } = view;
  if (!reading || !outlook) return null;
  const date = format.date(outlook.asOf);
  const foot = t('share.foot', { date, read: words.read(reading), internal: t('report.footer') });
  const save = async (): Promise<void> => {
    if (!part.current) return;
    try {
      saveFile(await pictureOf(part.current, { title, foot }), fileNameOf(title, outlook.asOf));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="share screen-only">
      <Button
        kind="quiet"
        icon="download"
        label={t('share.pictureLabel', { title })}
        onClick={() => void save()}
      >
        {t('share.picture')}
      </Button>
      {failed && <p role="alert">{t('share.failed')}</p>}
    </div>
  );
}

/** Letters and figures of the title with the date; what file systems refuse becomes a dash. */
function fileNameOf(title: string, date: string): string {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${name}-${date}.png`;
}
