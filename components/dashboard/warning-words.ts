import type { WarningRule } from '../../lib/domain/health';
import type { WarningOutlook } from '../../lib/domain/outlook';
import type { Formatter, Translator } from '../../lib/locales';
import type { NumberWords } from './number-words';

/** What a warning says: what happened, before and after, how sure that is, and what to do. */
export interface WarningText {
  readonly title: string;
  readonly text: string;
  /** What stood there before, or why that is not known; samples, and the chance of an accident where the rule tests one. */
  readonly past: string;
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
  const { rule, dealCount } = warning;
  return {
    title: warningTitle(t, rule, dealCount),
    text: changeText(warning, t, format, words),
    past: pastText(warning, t, format, words),
    todo: t(`todo.${rule}`),
  };
}

function pastText(
  { rule, before, nBefore, beforeOn, after, n, p, left, wholeSince }: WarningOutlook,
  t: Translator['t'],
  format: Formatter,
  words: NumberWords,
): string {
  if (before === null || nBefore === null) {
    return wholeSince === null ? '' : t('warn.noBefore', { date: format.date(wholeSince) });
  }
  if (beforeOn === null) {
    const samples = { deals: words.deals(Math.round(n)), before: format.number(Math.round(nBefore)) };
    const test = p === null ? '' : t('warn.sample', { ...samples, p: format.percent(p) });
    if (left === null) return test;
    const [of, ofBefore] = [left.after.of, left.before.of];
    return `${t('warn.left', { after: left.after.count, of, before: left.before.count, ofBefore })} ${test}`;
  }
  const date = format.date(beforeOn);
  if (rule === 'hanging') return t('warn.hangingBefore', { date, before: format.percent(before), nBefore });
  if (rule === 'top_inflated')
    return t('warn.top_inflatedBefore', { date, before: format.percent(before), n, nBefore });
  const message = rule === 'close_pushed' ? 'warn.close_pushedCounts' : 'warn.counts';
  return t(message, { after, n, date, before, nBefore });
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
  return Object.keys(money).length > 0
    ? t('warn.hot_stuckText', { money: words.monies(money) })
    : t('figure.stuckNoAmount');
}
