import type { WarningRule } from '../../lib/domain/health';
import type { WarningOutlook } from '../../lib/domain/outlook';
import type { Formatter, Translator } from '../../lib/locales';
import type { NumberWords } from './number-words';

/** What a warning says: what happened, before and after, how sure that is, and what to do. */
export interface WarningText {
  readonly title: string;
  readonly text: string;
  /** Sample and chance of an accident; null for rules that do not compare. */
  readonly sample: string | null;
  readonly todo: string;
}

const FALLS: readonly WarningRule[] = ['meet_rate', 'meet_quality', 'demo_rate', 'deal_rate'];

export function warningTitle(t: Translator['t'], rule: WarningRule, n: number): string {
  switch (rule) {
    case 'hot_stuck':
    case 'silence':
    case 'close_pushed':
      return t(`warn.${rule}`, { n });
    default:
      return t(`warn.${rule}`);
  }
}

export function warningText(
  warning: WarningOutlook,
  t: Translator['t'],
  format: Formatter,
  words: NumberWords,
): WarningText {
  const { rule, n, p, dealCount } = warning;
  return {
    title: warningTitle(t, rule, dealCount),
    text: changeText(warning, t, format, words),
    sample: p === null ? null : t('warn.sample', { deals: words.deals(Math.round(n)), p: format.percent(p) }),
    todo: t(`todo.${rule}`),
  };
}

function changeText(
  { rule, before, after, n, money }: WarningOutlook,
  t: Translator['t'],
  format: Formatter,
  words: NumberWords,
): string {
  if (FALLS.includes(rule) && before !== null)
    return t('warn.fell', { before: format.percent(before), after: format.percent(after) });
  if (rule === 'cycle_up' && before !== null)
    return t('warn.cycle_upText', { before: Math.round(before), after: Math.round(after) });
  if (rule === 'hanging') return t('warn.hangingText', { after: format.percent(after), n });
  if (rule === 'top_inflated') return t('warn.top_inflatedText', { after: format.percent(after) });
  if (rule === 'silence') return t('warn.silenceText');
  if (rule === 'close_pushed') return t('warn.close_pushedText');
  return Object.keys(money).length > 0 ? t('warn.hot_stuckText', { money: words.monies(money) }) : '';
}
