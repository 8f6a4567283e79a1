import type { PipelinePromises } from '../../lib/domain/board';
import type { ChangesView, PipelineChanges } from '../../lib/domain/history/views';
import type { CurrencyOutlook, PlanOutlook } from '../../lib/domain/outlook';
import type { Formatter, Translator } from '../../lib/locales';
import type { MeetingAnswer } from '../../lib/state/board-store';
import { countsText } from './counts-words';
import type { ScreenProps } from './dashboard';
import type { NumberWords } from './number-words';

/** What a meeting needs in the order in which it is talked through. */
export interface MeetingLines {
  readonly heading: string;
  /** Sum of the pipeline, one line per currency. */
  readonly sums: readonly string[];
  readonly plans: readonly string[];
  /** What changed since the last meeting or Monday, or why that cannot be said; null while it is not known yet. */
  readonly changes: string | null;
  /** What is planned for the coming week; null when the list shows no planned steps. */
  readonly promises: string | null;
  readonly stuck: readonly string[];
}

/** A chat shows so many lines without folding them. */
const MOST_LINES = 12;
const STUCK_NAMED = 5;
const STEPS_NAMED = 3;

interface Sayings {
  readonly t: Translator['t'];
  readonly word: Translator['word'];
  readonly format: Formatter;
  readonly words: NumberWords;
  /** «62 % chance» and the sentence about plan and fact. */
  readonly planLine: (plan: PlanOutlook) => string;
}

export function meetingLines(
  { view, pipeline }: Pick<ScreenProps, 'view' | 'pipeline'>,
  answer: MeetingAnswer | null,
  says: Sayings,
): MeetingLines {
  const { t, format, words, planLine } = says;
  const promises = answer?.view.promises.find((each) => each.pipeline === pipeline.pipeline);
  return {
    heading: t('meet.heading', { date: format.date(view.outlook?.asOf ?? '') }),
    sums: pipeline.currencies.map((currency) => sumLine(currency, t, words)),
    plans: (view.outlook?.plans ?? []).map(planLine),
    changes: answer && changesLine(answer, pipeline.pipeline, says),
    promises: promises ? promisesLine(promises, says) : null,
    stuck: pipeline.stuck.items.slice(0, STUCK_NAMED).map(({ title, id, stage, days, amount }) => {
      const money = amount ? `, ${words.money(amount.minor, amount.currency)}` : '';
      return `${title ?? id}: ${stage ?? ''}, ${t('figure.cycle', { n: days })}${money}`;
    }),
  };
}

/** The same as a text for a chat: twelve lines at most, and a word that it is for inside. */
export function meetingText(lines: MeetingLines, t: Translator['t']): string {
  const stuck = lines.stuck.map((line) => `• ${line}`);
  const { heading, plans, sums, changes, promises } = lines;
  const body = [heading, ...plans.slice(0, 2), ...sums.slice(0, 2), changes, promises]
    .filter((line) => line !== null)
    .concat(stuck.length > 0 ? [`${t('meet.stuck')}:`, ...stuck] : []);
  return [...body.slice(0, MOST_LINES - 1), t('report.footer')].join('\n');
}

/** What changed in one pipeline; null when nothing of it was compared. */
export function ownChanges(changes: ChangesView, pipeline: string): PipelineChanges | null {
  return changes.pipelines.find((each) => each.pipeline === pipeline) ?? null;
}

function changesLine(
  { since, changes }: MeetingAnswer,
  pipeline: string,
  { t, word, format }: Pick<Sayings, 't' | 'word' | 'format'>,
): string | null {
  if (changes.refusal) {
    const { reason, day } = changes.refusal;
    const why = word('compare', reason, 'compare.no-reading', { day: day === null ? '' : format.date(day) });
    return t('meet.notCompared', { reason: why });
  }
  const own = ownChanges(changes, pipeline);
  const from = since === null ? t('meet.since') : t('meet.sinceMeeting', { date: format.date(since) });
  return own && `${from}. ${countsText(own.counts, t)}`;
}

function promisesLine(
  { count, steps }: PipelinePromises,
  { t, format }: Pick<Sayings, 't' | 'format'>,
): string {
  const named = steps
    .slice(0, STEPS_NAMED)
    .map(({ title, id, on }) => t('meet.step', { title: title ?? id, date: format.date(on) }));
  return `${t('meet.promises', { n: count })}: ${named.join('; ')}${count > named.length ? '…' : '.'}`;
}

function sumLine({ currency, total }: CurrencyOutlook, t: Translator['t'], words: NumberWords): string {
  return t('meet.weighted', {
    weighted: words.money(total.weighted, currency),
    raw: words.money(total.raw, currency),
    deals: words.deals(total.count),
  });
}
