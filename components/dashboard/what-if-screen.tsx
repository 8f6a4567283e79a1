import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WhatIfBasis } from '../../lib/domain/board';
import { type Levers, NO_LEVERS, whatIf } from '../../lib/domain/board/what-if';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EmptyState, Skeleton } from '../ui/feedback';
import { useText } from '../ui/screen';
import { Basis } from './basis';
import type { ScreenProps } from './dashboard';
import { DealsBehind } from './deals-behind';
import { CurrencyChoice } from './pipeline-choice';
import { WhatIfLevers } from './what-if-levers';
import { WhatIfNumbersTable, WhatIfStages } from './what-if-results';

/** Sliders on the numbers of today. What is tried out lives in this screen alone and is gone with it. */
export function WhatIfScreen(props: ScreenProps): JSX.Element {
  const { store, pipeline } = props;
  const { t } = useText();
  const answer = store.board.whatIf;
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => answer.want(), [answer]);
  const { value, error, loading } = answer.state.value;
  if (!value && error !== null && !loading)
    return <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })} />;
  if (!value) return <Skeleton lines={8} label={t('panel.loading')} />;
  const own = value.bases.filter((basis) => basis.pipeline === pipeline.pipeline);
  const basis = own.find(({ currency }) => currency === wanted) ?? mostDeals(own);
  if (!basis) return <EmptyState title={t('if.none')} hint={t('if.noneHint')} />;
  return (
    <section class="chart-part">
      <h2>{t('if.title')}</h2>
      <p>{t('if.text')}</p>
      <CurrencyChoice
        currencies={own.map(({ currency }) => currency)}
        chosen={basis.currency}
        onChange={setWanted}
      />
      <Game key={`${basis.pipeline} ${basis.currency}`} basis={basis} {...props} />
    </section>
  );
}

function Game({ basis, store, view, pipeline }: ScreenProps & { readonly basis: WhatIfBasis }): JSX.Element {
  const { t } = useText();
  const start = { ...NO_LEVERS, stage: basis.stages[0]?.stage ?? null };
  const [levers, setLevers] = useState<Levers>(start);
  const result = whatIf(basis, levers);
  const moved = (['conversion', 'amount', 'pace', 'fresh'] as const).some(
    (key) => levers[key] !== NO_LEVERS[key],
  );
  const { perDay, reason } = basis.velocity;
  return (
    <>
      <div class="game">
        <WhatIfLevers basis={basis} levers={levers} onChange={setLevers} />
        <div class="game-side">
          <WhatIfNumbersTable basis={basis} result={result} />
          {perDay === null && (
            <p class="quiet-line">{t('if.noVelocity', { reason: t(`missing.${reason ?? 'no-closed'}`) })}</p>
          )}
          {result.today.expected === null && <p class="quiet-line">{t('if.undated')}</p>}
          {result.freshUnknown && <p class="quiet-line">{t('if.freshUnknown')}</p>}
          {view.coefficients && <p class="quiet-line">{t('if.coefficients')}</p>}
          <p class="quiet-line">{t('if.range')}</p>
          <div>
            <Button disabled={!moved} onClick={() => setLevers({ ...start, stage: levers.stage })}>
              {t('if.reset')}
            </Button>
          </div>
        </div>
      </div>
      <WhatIfStages basis={basis} result={result} />
      <DealsBehind
        store={store}
        origin={view.origin}
        title={t('if.title')}
        question={{ pipeline: basis.pipeline, currency: basis.currency, group: { kind: 'open' } }}
      />
      <Disclosure label={t('figure.how')}>
        <div class="tile-how">
          <p>{t('if.how')}</p>
          <p>{t('if.conversionEnd')}</p>
          {view.reading && view.outlook && (
            <Basis pipeline={pipeline} reading={view.reading} asOf={view.outlook.asOf} />
          )}
        </div>
      </Disclosure>
    </>
  );
}

function mostDeals(bases: readonly WhatIfBasis[]): WhatIfBasis | undefined {
  const deals = ({ stages }: WhatIfBasis): number => stages.reduce((sum, { count }) => sum + count, 0);
  return [...bases].sort((a, b) => deals(b) - deals(a))[0];
}
