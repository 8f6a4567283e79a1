import type { ComponentChildren, JSX } from 'preact';
import { useText } from '../ui/screen';

type BlockTitle = 'today.card' | 'today.reading' | 'today.menu' | 'today.pin' | 'today.standard';

interface TodayBlockProps {
  readonly title: BlockTitle;
  /** What there is to say, in a few words. */
  readonly line: ComponentChildren;
  /** The one thing to do about it. */
  readonly action?: ComponentChildren;
  /** What it means, below. */
  readonly children?: ComponentChildren;
}

/** One matter: its name, what there is to say, at most one thing to do. */
export function TodayBlock({ title, line, action, children }: TodayBlockProps): JSX.Element {
  const { t } = useText();
  return (
    <section class="matter">
      <h2>{t(title)}</h2>
      <div class="matter-row">
        <p>{line}</p>
        {action}
      </div>
      {children}
    </section>
  );
}
