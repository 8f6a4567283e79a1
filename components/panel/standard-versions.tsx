import type { JSX } from 'preact';
import type { KeptVersion } from '../../lib/domain/standard-life';
import { Button } from '../ui/button';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';

interface StandardVersionsProps {
  /** Kept versions that do not hold now. */
  readonly former: readonly KeptVersion[];
  readonly busy: boolean;
  readonly onBringBack: (hash: string) => void;
}

/** Former versions; each comes back by one press. */
export function StandardVersions({ former, busy, onBringBack }: StandardVersionsProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (former.length === 0) return null;
  return (
    <Section id="kept-versions" title={t('life.kept')} note={former.length} startsClosed>
      <ul class="plain-list">
        {former.map((version) => (
          <li key={version.hash} class="row-between">
            <span>
              {version.name} <span class="muted">{t('standard.version', { version: version.version })}</span>
              <br />
              <span class="muted">
                {format.moment(version.appliedAt)}
                {version.signed ? '' : `, ${t('life.unsigned')}`}
              </span>
            </span>
            <Button
              disabled={busy}
              label={t('life.bringBackLabel', { version: version.version })}
              onClick={() => onBringBack(version.hash)}
            >
              {t('life.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
