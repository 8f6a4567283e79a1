import type { DealCounts } from '../../lib/domain/history/count-changes';
import type { Translator } from '../../lib/locales';

/** What became of the deals between two days, those that are in no sum included. */
export function countsText(counts: Omit<DealCounts, 'entered'>, t: Translator['t']): string {
  const { withoutAmount } = counts;
  const told = t('fall.counts', counts);
  return withoutAmount === 0 ? told : `${told} ${t('fall.withoutAmount', { n: withoutAmount })}`;
}
