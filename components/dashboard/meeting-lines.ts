import type { ChangesView } from '../../lib/domain/history/views';
import type { CurrencyOutlook, PlanOutlook } from '../../lib/domain/outlook';
import type { Formatter, Translator } from '../../lib/locales';
import type { ScreenProps } from './dashboard';
import type { NumberWords } from './number-words';

/** What a meeting needs in the order in which it is talked through. */
export interface MeetingLines {
  readonly heading: string;
  /** Sum of the pipeline, one line per currency. */
  readonly sums: readonly string[];
  readonly plans: readonly string[];
  /** What changed since Monday; null when the days cannot be compared. */
  readonly changes: string | null;
  readonly stuck: readonly string[];
}

/** A chat shows so many lines without folding them. */
const MOST_LINES = 12;
const STUCK_NAMED = 5;

interface Sayings {
  readonly t: Translator['t'];
  readonly format: Formatter;
  readonly words: NumberWords;
  /** «62 % chance» and the sentence about plan and fact. */
  readonly planLine: (plan: PlanOutlook) => string;
}

export function meetingLines(
  { view, pipeline }: Pick<ScreenProps, 'view' | 'pipeline'>,
  changes: ChangesView | null,
  says: Sayings,
): MeetingLines {
  const { t, format, words, planLine } = says;
  const counts = changes?.refusal === null ? ownCounts(changes, pipeline.pipeline) : null;
  return {
    heading: t('meet.heading', { date: format.date(view.outlook?.asOf ?? '') }),
    sums: pipeline.currencies.map((currency) => sumLine(currency, t, words)),
    plans: (view.outlook?.plans ?? []).map(planLine),
    changes: counts && `${t('meet.since')}. ${t('fall.counts', counts)}`,
    stuck: pipeline.stuck.items.slice(0, STUCK_NAMED).map(({ title, id, stage, days, amount }) => {
      const money = amount ? `, ${words.money(amount.minor, amount.currency)}` : '';
      return `${title ?? id}: ${stage ?? ''}, ${t('figure.cycle', { n: days })}${money}`;
    }),
  };
}

/** The same as a text for a chat: twelve lines at most, and a word that it is for inside. */
export function meetingText(lines: MeetingLines, t: Translator['t']): string {
  const stuck = lines.stuck.map((line) => `• ${line}`);
  const body = [lines.heading, ...lines.plans.slice(0, 2), ...lines.sums.slice(0, 2), lines.changes]
    .filter((line) => line !== null)
    .concat(stuck.length > 0 ? [`${t('meet.stuck')}:`, ...stuck] : []);
  return [...body.slice(0, MOST_LINES - 1), t('report.footer')].join('\n');
}

function ownCounts(changes: ChangesView, pipeline: string) {
  return changes.pipelines.find((each) => each.pipeline === pipeline)?.counts ?? null;
}

function sumLine({ currency, total }: CurrencyOutlook, t: Translator['t'], words: NumberWords): string {
  return t('meet.weighted', {
    weighted: words.money(total.weighted, currency),
    raw: words.money(total.raw, currency),
    deals: words.deals(total.count),
  });
}
