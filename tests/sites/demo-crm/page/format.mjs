// Numbers and dates as a person of this language reads them. Nothing is shortened.
import { CURRENCIES } from '../data/catalog.mjs';
import { settings } from './settings.mjs';

const NBSP = '\u00a0';

/** 1234567 → "1 234 567" or "1,234,567". */
export function grouped(whole, separator = settings.lang === 'ru' ? NBSP : ',') {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, separator);
}

/**
 * Minor units and a currency → "1 234 567,50 ₽", "₽1,234,567.50" or "$12,500.00".
 * Kopecks show only when there are some; dollars always come the American way.
 */
export function money(minor, currency) {
  const whole = Math.floor(minor / 100);
  const rest = String(minor % 100).padStart(2, '0');
  if (currency === 'USD') return `$${grouped(whole, ',')}.${rest}`;
  if (settings.lang === 'en') return `₽${grouped(whole)}${rest === '00' ? '' : `.${rest}`}`;
  return `${grouped(whole)}${rest === '00' ? '' : `,${rest}`}${NBSP}₽`;
}

/** The sums of deals, one a currency that occurs, joined by a middle dot. */
export function sums(deals) {
  const parts = CURRENCIES.map(({ id }) => {
    const known = deals.filter((deal) => deal.currency === id && deal.amount !== null);
    return known.length > 0
      ? money(
          known.reduce((sum, deal) => sum + deal.amount, 0),
          id,
        )
      : null;
  });
  return parts.filter(Boolean).join(' · ') || money(0, 'RUB');
}

/** "2026-11-23" → "23.11.2026" or "11/23/2026"; nothing for nothing. */
export function date(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-');
  return settings.lang === 'ru' ? `${day}.${month}.${year}` : `${month}/${day}/${year}`;
}
