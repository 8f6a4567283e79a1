import { useContext } from 'preact/hooks';
import { UNKNOWN_CURRENCY } from '../../lib/domain/money';
import type { PeriodKey } from '../../lib/domain/pipeline';
import type { ReadingInfo } from '../../lib/domain/views';
import { ScreenContext, useFormat, useText } from '../ui/screen';

/** Ways of saying numbers that several screens share. */
export interface NumberWords {
  /** «March 2026», «Q1 2026», «2026», or why there is no period. */
  period(period: PeriodKey): string;
  /** Minor units in few figures. */
  money(minor: number, currency: string): string;
  /** Sums by currency, one after the other, never added. */
  monies(sums: Readonly<Record<string, number>>): string;
  pipeline(name: string): string;
  currency(code: string): string;
  deals(n: number): string;
  read(reading: ReadingInfo): string;
}

export function useWords(): NumberWords {
  const { t } = useText();
  const format = useFormat();
  const locale = useContext(ScreenContext)?.translator.locale ?? 'en';
  const money = (minor: number, currency: string): string =>
    format.shortMoney({ minor: Math.round(minor), currency });
  return {
    period: (period) => {
      if (period === 'overdue' || period === 'undated') return t(`period.${period}`);
      const quarter = /^(\d{4})-Q(\d)$/.exec(period);
      if (quarter) return t('period.quarter', { q: quarter[2] ?? '', year: quarter[1] ?? '' });
      return /^\d{4}-\d\d$/.test(period) ? monthName(period, locale) : period;
    },
    money,
    monies: (sums) => format.list(Object.entries(sums).map(([currency, minor]) => money(minor, currency))),
    pipeline: (name) => (name === '' ? t('pipeline.unnamed') : name),
    currency: (code) => (code === UNKNOWN_CURRENCY ? t('pipeline.noCurrency') : code),
    deals: (n) => t('numbers.deals', { n }),
    read: ({ read, total }) =>
      total === null ? t('numbers.deals', { n: read }) : t('numbers.readOf', { read, total }),
  };
}

function monthName(period: string, locale: string): string {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return `${month.format(Date.parse(`${period}-01T00:00:00Z`))}\u00a0${period.slice(0, 4)}`;
}
