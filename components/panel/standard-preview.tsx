import type { JSX } from 'preact';
import type { TrustView } from '../../lib/domain/standard-life';
import type { GoodPreview } from '../../lib/state/standard-store';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { ChangeList } from './change-list';
import { ForkView } from './fork-view';
import { ProblemList } from './standard-problems';
import { StandardTrust } from './standard-trust';

interface StandardPreviewProps {
  readonly preview: GoodPreview;
  readonly busy: boolean;
  readonly onApply: (confirmed: boolean) => void;
  readonly onCancel: () => void;
}

/** What a good file would change, before anything does. */
export function StandardPreviewView(props: StandardPreviewProps): JSX.Element {
  const { preview, busy, onApply, onCancel } = props;
  const { t } = useText();
  const isRefused = preview.trust?.action === 'refuse';
  const isBackwards = preview.trust?.verdict === 'older' || preview.trust?.verdict === 'rollback';
  return (
    <section class={isRefused ? 'preview refused' : 'preview'}>
      <h2>
        {preview.name} <span class="muted">{t('standard.version', { version: preview.version })}</span>
      </h2>
      {preview.otherSite && <Notice tone="warn" title={t('standard.otherSite')} />}
      {preview.trust && <StandardTrust trust={preview.trust} />}
      <div class="actions">
        {!isRefused && (
          <Button kind="primary" disabled={busy} onClick={() => onApply(isBackwards)}>
            {t(applyWords(preview.trust))}
          </Button>
        )}
        <Button kind="quiet" disabled={busy} onClick={onCancel}>
          {t('standard.cancel')}
        </Button>
      </div>
      {!isRefused && (
        <>
          {preview.fork && <ForkView fork={preview.fork} labels={preview.labels ?? {}} />}
          <h3>{t('standard.willChange')}</h3>
          {preview.changes.length === 0 && <p class="muted">{t('change.nothing')}</p>}
          <ChangeList changes={preview.changes} labels={preview.labels ?? {}} />
        </>
      )}
      {preview.warnings.length > 0 && (
        <Section id="preview-warnings" title={t('standard.warnings', { n: preview.warnings.length })}>
          <ProblemList problems={preview.warnings} />
        </Section>
      )}
    </section>
  );
}

/** A file that goes back or aside says so on its button, so that nobody does it by habit. */
function applyWords(trust: TrustView | undefined): 'standard.apply' | 'trust.goBack' | 'trust.takeFork' {
  if (trust?.verdict === 'older' || trust?.verdict === 'rollback') return 'trust.goBack';
  return trust?.verdict === 'fork' ? 'trust.takeFork' : 'standard.apply';
}
