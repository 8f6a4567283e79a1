import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '../ui/disclosure';
import { useText } from '../ui/screen';

interface BehindProps<T> {
  readonly label: string;
  readonly ask: () => Promise<T>;
  /** Draws what came. */
  readonly children: (answer: T) => JSX.Element;
}

/** Something folded that is looked up when somebody opens it, each time anew. */
export function Behind<T extends object>({ label, ask, children }: BehindProps<T>): JSX.Element {
  const { t } = useText();
  const [answer, setAnswer] = useState<T | 'failed' | null>(null);
  const open = (): void => {
    ask().then(
      (value) => setAnswer(() => value),
      () => setAnswer('failed'),
    );
  };
  return (
    <Disclosure label={label} onOpen={open}>
      {answer === null ? (
        <p class="muted">{t('behind.loading')}</p>
      ) : answer === 'failed' ? (
        <p role="status">{t('behind.failed')}</p>
      ) : (
        children(answer)
      )}
    </Disclosure>
  );
}
