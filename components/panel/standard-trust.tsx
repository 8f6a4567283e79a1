import type { JSX } from 'preact';
import type { TrustVerdict } from '../../lib/domain/standard';
import type { KeyWords, TrustView } from '../../lib/domain/standard-life';
import type { MessageKey } from '../../lib/locales';
import { Notice, type Tone } from '../ui/feedback';
import { useText } from '../ui/screen';

/** Texts of this screen have no holes. */
type TrustKey = Extract<MessageKey, `trust.${string}`>;

interface Wording {
  readonly tone: Tone;
  readonly title: TrustKey;
  readonly hint?: TrustKey;
}

/** What is said of each verdict; null needs no word. */
const WORDING: Readonly<Record<TrustVerdict, Wording | null>> = {
  broken: { tone: 'bad', title: 'trust.broken', hint: 'trust.brokenHint' },
  untrusted: { tone: 'bad', title: 'trust.untrusted', hint: 'trust.untrustedHint' },
  'other-key': { tone: 'bad', title: 'trust.foreign', hint: 'trust.foreignHint' },
  'signature-lost': { tone: 'bad', title: 'trust.lost', hint: 'trust.lostHint' },
  first: { tone: 'neutral', title: 'trust.first', hint: 'trust.firstHint' },
  same: null,
  'same-key': { tone: 'good', title: 'trust.sameKey' },
  rotated: { tone: 'warn', title: 'trust.rotated', hint: 'trust.firstHint' },
  'newly-signed': { tone: 'neutral', title: 'trust.newlySigned', hint: 'trust.firstHint' },
  unsigned: { tone: 'warn', title: 'trust.unsigned', hint: 'trust.unsignedHint' },
  older: { tone: 'warn', title: 'trust.older', hint: 'trust.olderHint' },
  rollback: { tone: 'warn', title: 'trust.rollback', hint: 'trust.olderHint' },
  fork: { tone: 'warn', title: 'trust.fork', hint: 'trust.forkHint' },
};

/** Verdicts at which a person should compare the words of keys. */
const COMPARES: ReadonlySet<TrustVerdict> = new Set(['other-key', 'first', 'rotated', 'newly-signed']);

/** Who signed the file, and what that means. */
export function StandardTrust({ trust }: { readonly trust: TrustView }): JSX.Element | null {
  const { t } = useText();
  const wording = wordingOf(trust);
  if (!wording) return null;
  return (
    <Notice tone={wording.tone} title={t(wording.title)} live={wording.tone === 'bad'}>
      {COMPARES.has(trust.verdict) && (
        <>
          <Words title={t('trust.fileKey')} words={trust.words} />
          {trust.verdict !== 'first' && <Words title={t('trust.ourKey')} words={trust.pinned} />}
        </>
      )}
      {wording.hint && <p>{t(wording.hint)}</p>}
    </Notice>
  );
}

/** A first file may come without a signature; then it says so. */
function wordingOf({ verdict, words }: TrustView): Wording | null {
  return verdict === 'first' && words === null ? WORDING.unsigned : WORDING[verdict];
}

function Words({ title, words }: { title: string; words: KeyWords | null }): JSX.Element | null {
  const { locale } = useText();
  if (!words) return null;
  return (
    <p class="key-words">
      <span class="muted">{title}</span> <strong>{words[locale].join(' ')}</strong>
    </p>
  );
}
