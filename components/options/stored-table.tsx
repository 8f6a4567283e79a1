import type { JSX } from 'preact';
import type { PrivacyView } from '../../lib/domain/privacy/views';
import { useFormat, useText } from '../ui/screen';
import { sizeText } from '../ui/size-text';

/** Every kind of thing that is kept: how many, how large, what for. */
export function StoredTable({ stored }: Pick<PrivacyView, 'stored'>): JSX.Element {
  const { t, locale } = useText();
  const { number } = useFormat();
  return (
    <table class="stored">
      <thead>
        <tr>
          <th scope="col">{t('privacy.what')}</th>
          <th scope="col" class="figure">
            {t('privacy.count')}
          </th>
          <th scope="col" class="figure">
            {t('privacy.size')}
          </th>
          <th scope="col">{t('privacy.why')}</th>
        </tr>
      </thead>
      <tbody>
        {stored.map((part) => (
          <tr key={part.kind} class={part.count === 0 ? 'muted' : ''}>
            <th scope="row">{t(`stored.${part.kind}`)}</th>
            <td class="figure">{part.count === null ? t('privacy.unread') : number(part.count)}</td>
            <td class="figure">
              {part.count === null || part.bytes === 0 ? '' : sizeText(part.bytes, locale)}
            </td>
            <td class="muted">{t(`stored.${part.kind}.why`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
