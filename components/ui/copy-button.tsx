import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button';
import { useText } from './screen';

interface CopyButtonProps {
  /** The text, or what brings it. */
  readonly text: string | (() => Promise<string>);
  readonly label: string;
}

/** Puts a text on the clipboard, and says when it is there. */
export function CopyButton({ text, label }: CopyButtonProps): JSX.Element {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return <Button onClick={copy}>{copied ? t('editor.copied') : label}</Button>;
}
