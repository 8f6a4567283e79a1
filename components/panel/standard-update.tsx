import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { UpdateFacts } from '../../lib/domain/standard-life';
import type { StandardStore } from '../../lib/state/standard-store';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';

interface UpdateProps {
  readonly standard: StandardStore;
  readonly update: UpdateFacts;
}

/** A new version that waits for the person's word. */
export function UpdateNotice({ standard, update }: UpdateProps): JSX.Element | null {
  const { t } = useText();
  if (!update.waiting) return null;
  const { version, changes } = update.waiting;
  return (
    <Notice tone="good" title={t('update.waiting', { version, n: changes })} live>
      <div class="actions">
        <Button kind="primary" onClick={standard.checkUpdate}>
          {t('update.look')}
        </Button>
        <Button kind="quiet" onClick={standard.life.declineUpdate}>
          {t('update.later')}
        </Button>
      </div>
    </Notice>
  );
}

/** Where new versions come from, when it was asked, and what went wrong. */
export function UpdateSection({ standard, update }: UpdateProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  const { life } = standard;
  const { url, by, checkedAt, problem } = update;
  return (
    <Section id="updates" title={t('update.title')} startsClosed={problem === null}>
      {problem !== null && (
        <Notice tone="warn" title={t('update.problem')}>
          <p>{word('update.problem', problem, 'update.problem.other')}</p>
        </Notice>
      )}
      <p class="break">
        {url === null || by === null ? t('update.none') : t(`update.follows.${by}`, { url })}
      </p>
      {checkedAt !== null && <p class="muted">{t('update.checked', { when: format.moment(checkedAt) })}</p>}
      {url !== null && (
        <div class="actions">
          <Button disabled={life.busy.value} onClick={life.checkNow}>
            {t('update.checkNow')}
          </Button>
          {by === 'person' && (
            <Button kind="quiet" disabled={life.busy.value} onClick={() => life.follow(null)}>
              {t('update.stop')}
            </Button>
          )}
        </div>
      )}
      {by !== 'policy' && <FollowForm busy={life.busy.value} onFollow={life.follow} />}
    </Section>
  );
}

interface FollowFormProps {
  readonly busy: boolean;
  readonly onFollow: (url: string) => void;
}

function FollowForm({ busy, onFollow }: FollowFormProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  const [address, setAddress] = useState('');
  return (
    <div class="field">
      <label for={id}>{t('update.address')}</label>
      <input
        id={id}
        type="url"
        placeholder="https://"
        value={address}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {t('update.hint')}
      </p>
      <div class="actions">
        <Button disabled={busy || address.trim() === ''} onClick={() => onFollow(address.trim())}>
          {t('update.follow')}
        </Button>
      </div>
    </div>
  );
}
