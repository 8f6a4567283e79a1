import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyState } from '../../lib/domain/desk-views';
import type { KeyStore } from '../../lib/state/key-store';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { DropZone } from '../ui/drop-zone';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { Password, PasswordForm } from './password-form';

/** The signing key: its words, its backup, its change. */
export function KeySection({ keys }: { readonly keys: KeyStore }): JSX.Element | null {
  const { t, word, locale } = useText();
  const state = keys.state.value;
  const error = keys.error.value;
  const done = keys.done.value;
  if (!state) return null;
  if (!state.canSign) {
    return (
      <Notice tone="warn" title={t('key.cannot')}>
        <p>{t('key.cannotHint')}</p>
      </Notice>
    );
  }
  return (
    <div class="stack">
      {error !== null && <Notice tone="bad" title={word('refuse', error, 'refuse.other')} live />}
      {done !== null && <Notice tone="good" title={t(`key.done.${done}`)} live />}
      {state.words === null ? (
        <p class="muted">{t('key.none')}</p>
      ) : (
        <p class="key-words">
          <span class="muted">{t('key.mine')}</span> <strong>{state.words[locale].join(' ')}</strong>
        </p>
      )}
      {state.former && <p class="hint">{t('key.former', { words: state.former[locale].join(' ') })}</p>}
      <KeyActions keys={keys} state={state} />
    </div>
  );
}

function KeyActions({ keys, state }: { readonly keys: KeyStore; readonly state: KeyState }): JSX.Element {
  const { t } = useText();
  const has = state.words !== null;
  const make = async (password: string): Promise<void> => {
    const file = await keys.make(password, has);
    if (file) saveFile(file.text, file.fileName);
  };
  const form = (
    <PasswordForm
      hint={t(has ? 'key.rotateHint' : 'key.makeHint')}
      action={t(has ? 'key.rotate' : 'key.make')}
      busy={keys.busy.value}
      onDone={make}
    />
  );
  return (
    <>
      {has && !state.backedUp && <p class="hint">{t('key.noBackup')}</p>}
      {has ? <Disclosure label={t('key.change')}>{form}</Disclosure> : form}
      <Disclosure label={t('key.restore')}>
        <RestoreForm keys={keys} replaces={has} />
      </Disclosure>
    </>
  );
}

function RestoreForm({
  keys,
  replaces,
}: {
  readonly keys: KeyStore;
  readonly replaces: boolean;
}): JSX.Element {
  const { t } = useText();
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [password, setPassword] = useState('');
  return (
    <div class="stack">
      {replaces && <p class="hint">{t('key.replaces')}</p>}
      <DropZone
        invitation={file === null ? t('key.dropBackup') : file.name}
        promise={t('standard.dropNow')}
        pickLabel={t('key.pickBackup')}
        accept=".json,application/json"
        onFile={(picked) => {
          picked.text().then(
            (text) => setFile({ name: picked.name, text }),
            () => setFile(null),
          );
        }}
      />
      <Password label={t('key.passwordOf')} value={password} onInput={setPassword} />
      <div class="actions">
        <Button
          disabled={file === null || password === '' || keys.busy.value}
          onClick={() => {
            if (file) void keys.restore(file.text, password, replaces);
            setPassword('');
          }}
        >
          {t(replaces ? 'key.replaceButton' : 'key.restoreButton')}
        </Button>
      </div>
    </div>
  );
}
