import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PrivacyStore } from '../../lib/state/privacy-store';
import { Button } from '../ui/button';
import { Notice, Skeleton } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useFormat, useText } from '../ui/screen';

/** Save everything to a file, locked or not, and put such a file back. */
export function BackupPart({ privacy }: { readonly privacy: PrivacyStore }): JSX.Element {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const id = useId();
  const isWorking = privacy.outcome.value?.kind === 'working';
  const save = async (): Promise<void> => {
    const made = await privacy.backup(password);
    if (made) saveFile(made.text, made.fileName);
  };
  const restore = async (text: string): Promise<void> => {
    setFile(null);
    await privacy.restore(text, password);
  };
  return (
    <>
      <h3>{t('backup.title')}</h3>
      <p class="muted">{t('backup.hint')}</p>
      <div class="field">
        <label for={id}>{t('backup.password')}</label>
        <input
          id={id}
          type="password"
          autocomplete="new-password"
          value={password}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          {t('backup.passwordHint')}
        </p>
      </div>
      <div class="actions">
        <Button disabled={isWorking} onClick={() => void save()}>
          {t(password === '' ? 'backup.make' : 'backup.makeSealed')}
        </Button>
        <FileButton label={t('backup.restore')} onText={setFile} />
      </div>
      {file !== null && (
        <Notice tone="warn" title={t('backup.restoreHint')} live>
          <div class="actions">
            <Button disabled={isWorking} onClick={() => void restore(file)}>
              {t('backup.restoreYes')}
            </Button>
            <Button kind="quiet" onClick={() => setFile(null)}>
              {t('common.back')}
            </Button>
          </div>
        </Notice>
      )}
      <Outcome privacy={privacy} />
    </>
  );
}

function FileButton({ label, onText }: { label: string; onText: (text: string) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="upload" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={async ({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          const text = await chosen?.text();
          // The same file must be noticed when it is picked again.
          currentTarget.value = '';
          if (text !== undefined) onText(text);
        }}
      />
    </>
  );
}

function Outcome({ privacy }: { readonly privacy: PrivacyStore }): JSX.Element | null {
  const { t, word } = useText();
  const { moment } = useFormat();
  const outcome = privacy.outcome.value;
  if (!outcome) return null;
  if (outcome.kind === 'working') return <Skeleton lines={2} label={t('backup.working')} />;
  if (outcome.kind === 'saved')
    return <Notice tone="good" title={t('backup.saved', { file: outcome.fileName })} live />;
  if (outcome.kind === 'restored') {
    const title = t('backup.restored', { n: outcome.snapshots, when: moment(outcome.madeAt) });
    return <Notice tone="good" title={title} live />;
  }
  if (outcome.kind === 'erased') return <Notice tone="good" title={t('erase.done')} live />;
  if (outcome.kind === 'needs-password')
    return <Notice tone="neutral" title={t('backup.needsPassword')} live />;
  return <Notice tone="warn" title={word('refuse', outcome.code, 'refuse.other')} live />;
}
