import type { PlanOutlook } from '../../lib/domain/outlook';
import type { Formatter, Translator } from '../../lib/locales';
import type { NumberWords } from './number-words';

/** «62 % chance», or that the plan is met; null while won deals are not known. */
export function planValue(
  { coverage, chance }: PlanOutlook,
  t: Translator['t'],
  format: Formatter,
): string | null {
  if (coverage?.met) return t('figure.planMet');
  return chance === null ? null : t('figure.planChance', { chance: format.percent(chance) });
}

/** Plan and fact in one sentence. */
export function planText(
  { coverage, won, target, expected, currency }: PlanOutlook,
  t: Translator['t'],
  format: Formatter,
  words: NumberWords,
): string {
  if (coverage === null || won === null) return t('figure.planUnknown');
  const sums = { won: words.money(won, currency), target: words.money(target, currency) };
  if (coverage.met || coverage.weighted === null) return t('figure.planMetText', sums);
  const weighted = format.percent(coverage.weighted);
  return t('figure.planText', { ...sums, expected: words.money(expected, currency), weighted });
}

/** Name of the plan, its chance, and plan and fact, in one line. */
export function planSentence(
  plan: PlanOutlook,
  t: Translator['t'],
  format: Formatter,
  words: NumberWords,
): string {
  const name = t('figure.plan', { period: words.period(plan.period) });
  const value = planValue(plan, t, format);
  const text = planText(plan, t, format, words);
  return plan.coverage?.met || value === null ? `${name}. ${text}` : `${name}, ${value}. ${text}`;
}
