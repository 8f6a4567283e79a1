import type { ComponentChildren, JSX } from 'preact';
import { Disclosure } from '../ui/disclosure';
import { useText } from '../ui/screen';

interface TileProps {
  readonly title: string;
  /** The number; null when it is not known, and then `text` says why. */
  readonly value: string | null;
  /** The number in full, on hover. */
  readonly whole?: string;
  /** One sentence. */
  readonly text: string;
  /** What it did over the last weeks. */
  readonly trend?: ComponentChildren;
  /** Formula, sample and what was left out, one click away. */
  readonly how?: ComponentChildren;
}

/** One number, one sentence, and the whole derivation behind a click. */
export function Tile({ title, value, whole, text, trend, how }: TileProps): JSX.Element {
  const { t } = useText();
  return (
    <section class="tile">
      <h3>{title}</h3>
      {value === null ? (
        <p class="tile-value muted">{t('numbers.nothing')}</p>
      ) : (
        <p class="tile-value" title={whole}>
          {value}
        </p>
      )}
      <p class="tile-text">{text}</p>
      {trend}
      {how !== undefined && (
        <Disclosure label={t('figure.how')}>
          <div class="tile-how">{how}</div>
        </Disclosure>
      )}
    </section>
  );
}
