import type { JSX } from 'preact';
import type { PanelStore } from '../../lib/state/panel-store';
import { useText } from '../ui/screen';
import { ConvertToggle } from './convert-toggle';
import { ForecastTiles } from './forecast-tiles';
import { useWords } from './number-words';
import { RenewingNote } from './renewing-note';
import { tilesFor } from './tile-choice';
import { useTrends } from './tile-trend';
import { WarningNotes } from './warnings-block';
import { WeighingWords } from './weighing-words';

/** Below the bars of the tab Pipeline: the tiles of every pipeline and currency. Nothing until there is something. */
export function PanelNumbers({ store }: { readonly store: PanelStore }): JSX.Element | null {
  const { t } = useText();
  const words = useWords();
  const trendOf = useTrends(store.numbers);
  const view = store.numbers.state.value.value;
  if (!view?.outlook || !view.reading) return null;
  const { outlook, reading } = view;
  // The bars above say it of themselves, and once is enough.
  const isSaid = store.pipeline.state.value.value?.renewing !== undefined;
  const filled = outlook.pipelines.filter(({ open }) => open > 0);
  const tiles = tilesFor(store.settings.view.value.value);
  return (
    <>
      {!isSaid && <RenewingNote because={view.renewing} takenAt={reading.takenAt} />}
      <ConvertToggle
        rates={view.rates}
        currencies={filled.flatMap(({ currencies }) => currencies.map(({ currency }) => currency))}
        convert={store.numbers.convert}
      />
      <WeighingWords notes={view} />
      {filled.map((pipeline) =>
        pipeline.currencies.map((currency) => (
          <section key={`${pipeline.pipeline} ${currency.currency}`} class="panel-numbers">
            <h2>
              {t('numbers.title')}
              {filled.length > 1 && <span class="muted"> {words.pipeline(pipeline.pipeline)}</span>}
              {pipeline.currencies.length > 1 && (
                <span class="muted"> {words.currency(currency.currency)}</span>
              )}
            </h2>
            <ForecastTiles
              pipeline={pipeline}
              currency={currency}
              plans={outlook.plans.filter((plan) => plan.currency === currency.currency)}
              tiles={tiles}
              reading={reading}
              asOf={outlook.asOf}
              trend={trendOf(pipeline.pipeline, currency.currency)}
            />
          </section>
        )),
      )}
      <WarningNotes view={view} />
    </>
  );
}
