import type { JSX } from 'preact';
import type { WhatIfBasis, WhatIfResult } from '../../lib/domain/board';
import { CompareBars } from '../charts/compare-bars';
import { Disclosure } from '../ui/disclosure';
import { useFormat, useText } from '../ui/screen';
import { useWords } from './number-words';
import { ScrollTable } from './scroll-table';

interface WhatIfResultProps {
  readonly basis: WhatIfBasis;
  readonly result: WhatIfResult;
}

/** Each number today, under the levers, and the difference. */
export function WhatIfNumbersTable({ basis, result }: WhatIfResultProps): JSX.Element {
  const { t } = useText();
  const words = useWords();
  const { today, tried } = result;
  const rows = [
    { name: t('if.weighted'), is: today.weighted, to: tried.weighted },
    {
      name: t('if.expected', { period: words.period(basis.period) }),
      is: today.expected,
      to: tried.expected,
    },
    { name: t('if.velocity'), is: today.velocity, to: tried.velocity },
  ];
  const columns = (['number', 'today', 'tried', 'difference'] as const).map((key) => ({
    head: t(`if.${key}`),
  }));
  const money = (minor: number | null): string => (minor === null ? '–' : words.money(minor, basis.currency));
  return (
    <div role="status" class="game-numbers">
      <ScrollTable caption={t('if.title')} columns={columns}>
        {rows.map(({ name, is, to }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{money(is)}</td>
            <td class="strong">{money(to)}</td>
            <td>{is === null || to === null ? '' : signed(to - is, money)}</td>
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}

/** The weighted sum of each stage, today and under the levers. */
export function WhatIfStages({ basis, result }: WhatIfResultProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const money = (minor: number): string => words.money(minor, basis.currency);
  const tried = new Map(result.stages.map((each) => [each.stage, each]));
  const columns = [
    { head: t('pipeline.stage') },
    { head: t('pipeline.count') },
    { head: t('pipeline.probability') },
    { head: t('if.tried') },
    { head: t('pipeline.weighted') },
    { head: t('if.tried') },
  ];
  return (
    <section class="chart-part">
      <h3>{t('if.byStage')}</h3>
      <CompareBars
        bars={basis.stages.map(({ stage, weighted }) => {
          const value = tried.get(stage)?.weighted ?? weighted;
          const text = value === weighted ? money(weighted) : `${money(weighted)} → ${money(value)}`;
          return { name: stage, is: weighted, tried: value, text };
        })}
      />
      <p class="quiet-line">{t('if.chart')}</p>
      <Disclosure label={t('pipeline.table')}>
        <ScrollTable caption={t('if.byStage')} columns={columns}>
          {basis.stages.map(({ stage, count, p, weighted }) => (
            <tr key={stage}>
              <th scope="row">{stage}</th>
              <td>{format.number(count)}</td>
              <td>{format.percent(p)}</td>
              <td>{format.percent(tried.get(stage)?.p ?? p)}</td>
              <td>{format.money({ minor: weighted, currency: basis.currency })}</td>
              <td>
                {format.money({ minor: tried.get(stage)?.weighted ?? weighted, currency: basis.currency })}
              </td>
            </tr>
          ))}
        </ScrollTable>
      </Disclosure>
    </section>
  );
}

/** «+12K», «−3K»; nothing for no difference. */
function signed(difference: number, money: (minor: number) => string): string {
  if (Math.round(difference) === 0) return '';
  return `${difference > 0 ? '+' : '−'}\u2009${money(Math.abs(difference))}`;
}
