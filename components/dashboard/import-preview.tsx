import type { JSX } from 'preact';
import { lineOf } from '../../lib/domain/history/import/table';
import type { ImportStep, ImportStore } from '../../lib/state/import-store';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { ImportColumns } from './import-columns';
import { ImportQuestions } from './import-questions';

/** A table that was read and not yet stored. */
export type Previewed = Extract<ImportStep, { kind: 'preview' }>;

interface ImportPreviewProps {
  readonly store: ImportStore;
  readonly step: Previewed;
}

/** What an import would take, what it would leave out and why, and how its columns are understood. */
export function ImportPreviewPart({ store, step }: ImportPreviewProps): JSX.Element {
  const { t, word } = useText();
  const { preview, error } = step;
  const count = preview.won + preview.lost;
  return (
    <>
      <Takes step={step} />
      {error !== null && (
        <Notice
          tone="warn"
          title={
            error === 'preview-gone'
              ? t('import.gone')
              : word('import.no', error, 'import.no.other', { code: error, place: '' })
          }
          live
        />
      )}
      <ImportQuestions store={store} step={step} />
      <LeftOut step={step} />
      <ImportColumns store={store} step={step} />
      <div class="actions">
        <Button kind="primary" disabled={count === 0} onClick={() => void store.commit()}>
          {t('import.take', { n: count })}
        </Button>
        <Button onClick={store.startOver}>{t('import.again')}</Button>
      </div>
    </>
  );
}

/** In one sentence: so many deals, won and lost, from when to when. */
function Takes({ step }: { readonly step: Previewed }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { won, lost, rows, closed, undated, joined, again, remembered, mapping } = step.preview;
  const none = won + lost === 0;
  const blind = none && !mapping.includes('outcome') && !mapping.includes('stage');
  return (
    <div role="status">
      <h3>
        {none ? t('import.takesNone') : t('import.takes', { n: won + lost })}{' '}
        <span class="muted">
          {!none && `${t('import.won', { n: won })}, ${t('import.lost', { n: lost })}, `}
          {t('import.of', { n: rows })}
        </span>
      </h3>
      <p class="muted">{step.name}</p>
      {blind && <p>{t('import.needOutcome')}</p>}
      {closed && (
        <p>{t('import.days', { first: format.date(closed.first), last: format.date(closed.last) })}</p>
      )}
      {!none && undated > 0 && <p>{t('import.undated', { n: undated })}</p>}
      {joined > 0 && <p>{t('import.joined', { n: joined })}</p>}
      {again && <p>{t('import.replaces', { date: format.moment(again.at) })}</p>}
      {remembered && <p class="muted">{t('import.remembered')}</p>}
    </div>
  );
}

/** Rows and values that are not taken, with their places in the file. */
function LeftOut({ step }: { readonly step: Previewed }): JSX.Element | null {
  const { t, word } = useText();
  const { table, preview } = step;
  const rows = sumOf(preview.refusedRows);
  const values = sumOf(preview.refusedValues);
  const named = preview.firstRefusedValues;
  if (rows + values === 0) return null;
  return (
    <>
      {rows > 0 && (
        <Notice tone="neutral" title={t('import.leftOut', { n: rows })}>
          <ul class="plain-list small">
            {Object.entries(preview.refusedRows).map(([reason, n]) => (
              <li key={reason}>
                {word('import.row', reason, 'import.row.other')}{' '}
                <RowNumbers step={step} reason={reason} n={n} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {values > 0 && (
        <Notice tone="warn" title={t('import.values', { n: values })}>
          <ul class="plain-list small">
            {named.slice(0, MOST_VALUES).map(({ row, field, text, reason }) => (
              <li key={`${row} ${field}`}>
                {t('import.value', {
                  row: String(lineOf(table, row)),
                  column: word('importField', field, 'importField.none'),
                  text,
                })}{' '}
                <span class="muted">{word('value', reason, 'value.other')}</span>
              </li>
            ))}
            {values > MOST_VALUES && (
              <li class="muted">{t('import.valuesMore', { n: values - MOST_VALUES })}</li>
            )}
          </ul>
        </Notice>
      )}
    </>
  );
}

const MOST_VALUES = 5;

interface RowNumbersProps {
  readonly step: Previewed;
  readonly reason: string;
  readonly n: number;
}

/** The first rows of one reason, as the spreadsheet numbers them. */
function RowNumbers({ step: { table, preview }, reason, n }: RowNumbersProps): JSX.Element | null {
  const { t } = useText();
  const numbers = preview.firstRefusedRows
    .filter((each) => each.reason === reason)
    .map(({ row }) => lineOf(table, row));
  if (numbers.length === 0) return null;
  const list = numbers.join(', ');
  const text = n > numbers.length ? t('import.rowsMore', { list }) : t('import.rowsAt', { n, list });
  return <span class="muted">{text}</span>;
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}
