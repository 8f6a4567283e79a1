import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Trend, TrendPoint } from '../../lib/domain/board';
import type { NumbersStore } from '../../lib/state/numbers-store';
import { TrendLine } from '../charts/trend-line';
import { useFormat, useText } from '../ui/screen';

/** Finds the trend of a pipeline and currency; null until it is known, and where no whole readings were made. */
export type TrendOf = (pipeline: string, currency: string) => Trend | null;

/** Asks for the trends of the tiles once their numbers are there, which nobody shall wait longer for, and gives them as they come. */
export function useTrends(numbers: Pick<NumbersStore, 'state' | 'trends'>): TrendOf {
  const known = numbers.state.value.value !== null;
  useEffect(() => {
    if (known) numbers.trends.want();
  }, [numbers, known]);
  const { value } = numbers.trends.state.value;
  return (pipeline, currency) =>
    value?.trends.find((trend) => trend.pipeline === pipeline && trend.currency === currency) ?? null;
}

interface TileTrendProps {
  readonly title: string;
  readonly trend: Trend | null;
  readonly pick: (point: TrendPoint) => number | null;
  /** A value, or the size of a change, in words. */
  readonly show: (value: number) => string;
}

/** Fewer points make no line. */
const LEAST_POINTS = 3;

/** What a tile's number did since Monday and in a week, and its line over the last weeks. */
export function TileTrend({ title, trend, pick, show }: TileTrendProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (!trend) return null;
  const values = trend.weeks.map((point) => point && pick(point));
  const today = values.at(-1) ?? null;
  if (today === null) return null;
  const change = (before: number): string =>
    `${today > before ? '+' : '−'}\u2009${show(Math.abs(today - before))}`;
  const monday = trend.monday && pick(trend.monday);
  const week = values.at(-2) ?? null;
  const since = trend.monday ? format.date(trend.monday.day) : '';
  const words = [
    monday !== null &&
      (monday === today
        ? t('trend.same', { date: since })
        : t('trend.monday', { change: change(monday), date: since })),
    week !== null && week !== today && t('trend.week', { change: change(week) }),
  ].filter((part) => typeof part === 'string');
  const known = values.filter((value) => value !== null);
  return (
    <div class="tile-trend">
      {known.length >= LEAST_POINTS && (
        <TrendLine
          lines={[{ name: title, values }]}
          label={t('trend.label', {
            title,
            values: values.map((value) => (value === null ? t('trend.unknown') : show(value))).join(', '),
          })}
          width={96}
          height={20}
        />
      )}
      {words.length > 0 && <p class="quiet-line">{words.join(' · ')}</p>}
    </div>
  );
}
