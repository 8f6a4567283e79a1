import type { JSX } from 'preact';
import type { FolderStore } from '../../lib/state/folder-store';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';

/** A folder that the team shares: the newest standard in it is a way in like any other. */
export function FolderPart({ folder }: { readonly folder: FolderStore }): JSX.Element {
  const { t } = useText();
  return (
    <Section id="folder" title={t('folder.title')} startsClosed>
      <FolderBody folder={folder} />
    </Section>
  );
}

function FolderBody({ folder }: { readonly folder: FolderStore }): JSX.Element {
  const { t } = useText();
  const state = folder.state.value;
  if (state.at === 'impossible') return <p class="muted">{t('folder.impossible')}</p>;
  const pick = <Button onClick={folder.pick}>{t('folder.pick')}</Button>;
  const forget = (
    <Button kind="quiet" onClick={folder.forget}>
      {t('folder.forget')}
    </Button>
  );
  if (state.at === 'none' || state.at === 'lost') {
    return (
      <>
        <p class="muted">{t(state.at === 'none' ? 'folder.hint' : 'folder.lost')}</p>
        <div class="actions">{pick}</div>
      </>
    );
  }
  const { name } = state;
  if (state.at === 'locked') {
    return (
      <>
        <p>{t('folder.locked', { name })}</p>
        <div class="actions">
          <Button kind="primary" onClick={folder.allow}>
            {t('folder.allow')}
          </Button>
          {forget}
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        {state.file === null ? t('folder.empty', { name }) : t('folder.holds', { name, file: state.file })}
      </p>
      <div class="actions">
        {state.file !== null && <Button onClick={folder.look}>{t('folder.look')}</Button>}
        {pick}
        {forget}
      </div>
    </>
  );
}
