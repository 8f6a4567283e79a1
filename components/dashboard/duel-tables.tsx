import type { JSX } from 'preact';
import type { DuelLine, DuelPipeline } from '../../lib/domain/board';
import { useFormat, useText } from '../ui/screen';
import { DealLink } from './deal-links';
import { ScrollTable } from './scroll-table';

type Bins = Pick<DuelPipeline, 'automatic' | 'manual'>;

/** The dots of the chart as figures. */
export function BinsTable(bins: Bins): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const columns = [
    { head: t('duel.who') },
    ...(['told', 'came', 'n'] as const).map((key) => ({ head: t(`duel.${key}`) })),
  ];
  return (
    <ScrollTable caption={t('duel.chart')} columns={columns}>
      {(['automatic', 'manual'] as const).flatMap((who) =>
        bins[who].map(({ told, came, n }) => (
          <tr key={`${who} ${told}`}>
            <th scope="row">{t(`duel.${who}`)}</th>
            <td>{format.percent(told)}</td>
            <td>{format.percent(came)}</td>
            <td>{format.number(n)}</td>
          </tr>
        )),
      )}
    </ScrollTable>
  );
}

interface RoundsTableProps {
  readonly lines: readonly DuelLine[];
  readonly count: number;
  readonly origin: string | null;
}

/** Every forecast with its deal and its end. */
export function RoundsTable({ lines, count, origin }: RoundsTableProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const columns = [
    { head: t('stuck.deal') },
    { head: t('pipeline.stage'), words: true },
    { head: t('duel.day') },
    { head: t('duel.manual') },
    { head: t('duel.automatic') },
    { head: t('duel.outcome') },
  ];
  return (
    <>
      <ScrollTable caption={t('duel.lines')} columns={columns}>
        {lines.map((line) => (
          <tr key={`${line.id} ${line.stage}`}>
            <th scope="row">
              <DealLink deal={line} origin={origin} />
            </th>
            <td class="words">{line.stage}</td>
            <td>{format.date(line.day)}</td>
            <td>{format.percent(line.manual)}</td>
            <td>{format.percent(line.automatic)}</td>
            <td>{t(line.won ? 'duel.won' : 'duel.lost')}</td>
          </tr>
        ))}
      </ScrollTable>
      {lines.length < count && <p class="quiet-line">{t('duel.first', { n: lines.length, count })}</p>}
    </>
  );
}
