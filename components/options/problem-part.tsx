import type { JSX } from 'preact';
import type { OptionsStore } from '../../lib/state/options-store';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Notice, Skeleton } from '../ui/feedback';
import { useText } from '../ui/screen';

/** A text to send when something is wrong: shown whole before it is copied. */
export function ProblemPart({ problem }: Pick<OptionsStore, 'problem'>): JSX.Element {
  const { t } = useText();
  const { value, loading, error } = problem.state.value;
  return (
    <section class="option-part" id="problem">
      <h2>{t('report.problem')}</h2>
      <div class="stack">
        <p>{t('report.intro')}</p>
        <p class="muted">{t('report.in')}</p>
        <p class="muted">{t('report.out')}</p>
        {error !== null && <Notice tone="warn" title={t('report.failed')} live />}
        {!value && loading && <Skeleton lines={4} label={t('panel.loading')} />}
        {value && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
          <section class="problem-text" tabIndex={0} aria-label={t('report.text')}>
            {value.text}
          </section>
        )}
        <div class="actions">
          {value && <CopyButton text={value.text} label={t('report.copy')} />}
          <Button kind={value ? 'quiet' : 'plain'} disabled={loading} onClick={problem.refresh}>
            {t(value ? 'report.fresh' : 'report.make')}
          </Button>
        </div>
      </div>
    </section>
  );
}
