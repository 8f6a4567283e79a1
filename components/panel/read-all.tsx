import type { JSX } from 'preact';
import type { ReadAllState } from '../../lib/domain/views';
import type { Translator } from '../../lib/locales';
import { Button } from '../ui/button';
import { Progress } from '../ui/feedback';
import { useText } from '../ui/screen';

interface ReadAllProps {
  readonly state: ReadAllState | undefined;
  /** Whether there is a list to lead to its end. */
  readonly offered: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** Ends at which some of the list is left in hand. */
const PARTS: readonly unknown[] = ['short', 'stopped', 'stuck', 'reloads'];

/** Reading a whole list: how far it is, what holds it up, and truthfully how it ended. */
export function ReadAll({ state, offered, onStart, onStop, onGoOn }: ReadAllProps): JSX.Element | null {
  const { t } = useText();
  if (state && state.phase !== 'ended') return <Running state={state} onStop={onStop} onGoOn={onGoOn} />;
  if (!state && !offered) return null;
  return (
    <div class="read-all">
      {state && <Ended state={state} />}
      <div class="row-start">
        {offered && <Button onClick={onStart}>{t(state ? 'reading.allAgain' : 'reading.all')}</Button>}
      </div>
      {!state && <p class="muted">{t('reading.allHint')}</p>}
    </div>
  );
}

function Running({
  state,
  onStop,
  onGoOn,
}: Pick<ReadAllProps, 'onStop' | 'onGoOn'> & { state: ReadAllState }) {
  const { t } = useText();
  const { read, total, rest } = state;
  const said = soFar(t, state);
  return (
    <div class="read-all">
      <div class="row-between">
        <p class="reading-line">
          <span class={`reading-dot ${rest ? 'idle' : 'reading'}`} aria-hidden="true" />
          <span>{said}</span>
        </p>
        <span class="row-start">
          {rest === 'touched' && <Button onClick={onGoOn}>{t('reading.goOn')}</Button>}
          <Button onClick={onStop}>{t('reading.stop')}</Button>
        </span>
      </div>
      {total !== null && <Progress value={read} max={total} label={said} />}
      {/* Read out when the reading rests, and not at every row. */}
      <p class="muted" role="status">
        {rest && t(`reading.allRest.${rest}`)}
      </p>
      <FilterLine filter={state.filter} />
    </div>
  );
}

function Ended({ state }: { readonly state: ReadAllState }): JSX.Element {
  const { t, word } = useText();
  const { end, filter, read } = state;
  const tone = end === 'whole' ? 'done' : end === 'uncounted' ? 'idle' : 'partial';
  return (
    <>
      <p class="reading-line" role="status">
        <span class={`reading-dot ${tone}`} aria-hidden="true" />
        <span>{outcomeText(t, state)}</span>
      </p>
      {read > 0 && <FilterLine filter={filter} />}
      {end !== 'whole' && <p class="muted">{word('readAllHint', end ?? 'failed', 'readAllHint.failed')}</p>}
    </>
  );
}

function FilterLine({ filter }: Pick<ReadAllState, 'filter'>): JSX.Element | null {
  const { t } = useText();
  return filter === null ? null : <p class="muted">{t('reading.filterOn', { filter })}</p>;
}

function soFar(t: Translator['t'], { read, total }: ReadAllState): string {
  return total === null ? t('reading.allSome', { n: read }) : t('reading.allOf', { read, total });
}

/** «214 of 214», «partial: 180 of 214», or that the page does not say. */
export function outcomeText(t: Translator['t'], { end, read, total }: ReadAllState): string {
  if (end === 'whole' && total !== null) return t('readAll.whole', { read, total });
  if (end === 'changed' && total !== null) return t('readAll.changed', { read, total });
  if (end !== 'uncounted' && !PARTS.includes(end)) return t('readAll.not');
  return total === null ? t('readAll.uncounted', { n: read }) : t('readAll.partial', { read, total });
}
