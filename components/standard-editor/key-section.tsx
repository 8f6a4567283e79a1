import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { KeyState } from '../../lib/domain/desk-views';
import { SHORTEST_PASSWORD } from '../../lib/domain/standard';
import type { KeyStore } from '../../lib/state/key-store';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { DropZone } from '../ui/drop-zone';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';

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

interface PasswordFormProps {
  readonly hint: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onDone: (password: string) => void;
}

/** A password, typed twice, since a slip would cost the key. */
function PasswordForm({ hint, action, busy, onDone }: PasswordFormProps): JSX.Element {
  const { t } = useText();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const isShort = first.length > 0 && first.length < SHORTEST_PASSWORD;
  const differs = second !== '' && second !== first;
  const wrong = isShort ? t('key.short', { n: SHORTEST_PASSWORD }) : differs ? t('key.differs') : null;
  const isReady = first.length >= SHORTEST_PASSWORD && first === second;
  return (
    <div class="stack">
      <p class="hint">{hint}</p>
      <Password label={t('key.password')} value={first} fresh onInput={setFirst} />
      <Password label={t('key.again')} value={second} fresh onInput={setSecond} />
      {wrong !== null && (
        <p class="field-wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="actions">
        <Button
          icon="download"
          disabled={!isReady || busy}
          onClick={() => {
            onDone(first);
            setFirst('');
            setSecond('');
          }}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}

interface PasswordProps {
  readonly label: string;
  readonly value: string;
  readonly fresh?: boolean;
  readonly onInput: (text: string) => void;
}

function Password({ label, value, fresh = false, onInput }: PasswordProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete={fresh ? 'new-password' : 'current-password'}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
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
