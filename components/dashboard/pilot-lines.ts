import type {
  PilotComparison,
  PilotFigure,
  PilotReport,
  PilotState,
  PilotView,
} from '../../lib/domain/pilot';
import type { Formatter, MessageKey, Translator } from '../../lib/locales';

type Says = Pick<Translator, 't' | 'word' | 'format'>;

/** Where the week stands, in a sentence; null before one is begun. */
export function stateLine(
  state: PilotState,
  decision: PilotView['decision'],
  { t, format }: Says,
): string | null {
  switch (state.at) {
    case 'none':
      return null;
    case 'before':
      return t('pilot.before', { date: format.date(state.from) });
    case 'day':
      return t('pilot.day', { day: state.day });
    case 'pause':
      return t('pilot.pause', { day: state.day, date: format.date(state.until) });
    case 'decided':
      return decision && t(`pilot.decided.${decision.choice}`, { date: format.date(decision.on) });
    case 'over':
      return t('pilot.over');
    case 'stopped':
      return t('pilot.stopped');
  }
}

/** One line of the report in words. */
export interface ReportLine {
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  readonly said: string;
  readonly verdict: PilotComparison['verdict'];
}

/** «4 (6 starts)»; what was not measured is said, never 0. */
export function reportLines({ lines }: PilotReport, says: Says): ReportLine[] {
  const { word } = says;
  return lines.map((line) => ({
    measure: word('measure', line.measure, 'measure.other'),
    before: figureText(line, line.before, says),
    after: figureText(line, line.after, says),
    said: word('said', line.verdict, 'said.none', { n: line.enough }),
    verdict: line.verdict,
  }));
}

const SAMPLE_OF = {
  presses: 'pilot.starts',
  seconds: 'pilot.starts',
  fill: 'pilot.cards',
  empty: 'pilot.cards',
  junk: 'pilot.cards',
  nextStep: 'pilot.deals',
} as const satisfies Readonly<Record<PilotComparison['measure'], MessageKey>>;

function figureText({ measure }: PilotComparison, figure: PilotFigure | null, { t, format }: Says): string {
  if (!figure) return t('pilot.noFigure');
  return `${valueText(measure, figure.value, format)} (${t(SAMPLE_OF[measure], { n: figure.n })})`;
}

function valueText(measure: PilotComparison['measure'], value: number, format: Formatter): string {
  const isShare = measure === 'fill' || measure === 'nextStep';
  return isShare ? format.percent(value) : format.number(Math.round(value * 10) / 10);
}

/** The days that the report covers. */
export function datesText({ from, to }: PilotReport, { t, format }: Says): string {
  return from === to ? format.date(from) : t('pilot.dates', { from: format.date(from), to: format.date(to) });
}

/** The sentences under the table: what it stands on. */
export function basisLines({ days, cards, remarks, readings }: PilotReport, { t, format }: Says): string[] {
  return [
    t('pilot.seen', { ...days, ...cards }),
    t('pilot.remarks', remarks),
    ...(readings
      ? [t('pilot.readings', { before: format.date(readings.before), after: format.date(readings.after) })]
      : []),
  ];
}

/** The whole report as a text for a chat or a letter. */
export function reportText(report: PilotReport, says: Says): string {
  const { t, word } = says;
  return [
    `${t('pilot.title')}: ${datesText(report, says)}`,
    ...reportLines(report, says).map(
      (line) => `• ${line.measure}: ${line.before} → ${line.after}. ${line.said}.`,
    ),
    ...basisLines(report, says),
    `${t('pilot.care')}:`,
    ...report.care.map((care) => `• ${word('care', care, 'care.other')}`),
    t('pilot.method'),
    t('pilot.foot'),
  ].join('\n');
}
