import type { JSX } from 'preact';
import { Button } from './button';
import { Notice } from './feedback';
import { useFormat, useText } from './screen';

interface FeaturesOffProps {
  /** Ids of features that failed on too many pages. */
  readonly features: readonly string[];
  readonly onRetry: (feature: string) => void;
}

/** Which features are left out until the next version, and the way to try them again. */
export function FeaturesOff({ features, onRetry }: FeaturesOffProps): JSX.Element | null {
  const { t, word } = useText();
  const { list } = useFormat();
  if (features.length === 0) return null;
  const names = features.map((id) => word('feature', id, 'feature.other'));
  return (
    <Notice tone="warn" title={t('featureOff.title', { features: list(names) })}>
      <p>{t('featureOff.hint')}</p>
      <div class="actions">
        <Button
          onClick={() => {
            for (const id of features) onRetry(id);
          }}
        >
          {t('featureOff.retry')}
        </Button>
      </div>
    </Notice>
  );
}
