import type { ComponentChildren, JSX } from 'preact';
import { useText } from '../ui/screen';

type BlockTitle = 'today.card' | 'today.reading' | 'today.menu' | 'today.pin' | 'today.standard';

interface TodayBlockProps {
  readonly title: BlockTitle;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One matter: its name, what there is to say, at most one thing to do. */
export function TodayBlock({ title, action, children }: TodayBlockProps): JSX.Element {
  const { t } = useText();
  return (
    <section class="matter">
      <h2>{t(title)}</h2>
      <div class="matter-row">
        <div class="matter-text">{children}</div>
        {action}
      </div>
    </section>
  );
}
