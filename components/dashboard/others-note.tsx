import type { JSX } from 'preact';
import { useText } from '../ui/screen';

/** How many deals of a list belong to colleagues; nothing where every name may be seen. */
export function OthersNote({ others }: { readonly others: number | null }): JSX.Element | null {
  const { t } = useText();
  return others === null || others === 0 ? null : (
    <p class="quiet-line">{t('behind.others', { n: others })}</p>
  );
}
