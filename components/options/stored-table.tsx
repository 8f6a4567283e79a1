import type { JSX } from 'preact';
import type { PrivacyView } from '../../lib/domain/privacy/views';
import { useFormat, useText } from '../ui/screen';

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

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the largest unit that leaves at least one of it, two digits. */
function sizeText(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1000)));
  const unit = UNITS[step] ?? 'byte';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }).format(
    bytes / 1000 ** step,
  );
}
