import type { JSX } from 'preact';
import { IMPORT_FIELDS, type ImportField } from '../../lib/domain/history/import/column-mapping';
import type { ImportStore } from '../../lib/state/import-store';
import { useText } from '../ui/screen';
import type { Previewed } from './import-preview';

interface ImportColumnsProps {
  readonly store: ImportStore;
  readonly step: Previewed;
}

const SAMPLES = 3;

/** Every column of the file with its first values, and what it is taken for; each can be changed. */
export function ImportColumns({ store, step }: ImportColumnsProps): JSX.Element {
  const { t } = useText();
  const { header, mapping } = step.preview;
  const columns = header.map((text, at) => ({ at, name: text || t('import.nameless', { n: at + 1 }) }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={t('import.columns')}>
      <table class="import-columns">
        <caption class="unseen">{t('import.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.sample')}</th>
            <th scope="col">{t('import.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ at, name }) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td class="muted" title={samplesOf(step, at)}>
                {samplesOf(step, at)}
              </td>
              <td>
                <FieldSelect
                  label={t('import.holdsFor', { column: name })}
                  field={IMPORT_FIELDS.find((field) => field === mapping[at]) ?? null}
                  onChange={(field) => void store.assign(at, field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FieldSelectProps {
  readonly label: string;
  readonly field: ImportField | null;
  readonly onChange: (field: ImportField | null) => void;
}

function FieldSelect({ label, field, onChange }: FieldSelectProps): JSX.Element {
  const { t } = useText();
  return (
    <span class="field">
      <select
        aria-label={label}
        value={field ?? ''}
        onChange={({ currentTarget }) =>
          onChange(IMPORT_FIELDS.find((each) => each === currentTarget.value) ?? null)
        }
      >
        <option value="">{t('importField.none')}</option>
        {IMPORT_FIELDS.map((each) => (
          <option key={each} value={each} selected={each === field}>
            {t(`importField.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The first values that are there, shortened by the style sheet. */
function samplesOf({ table }: Previewed, column: number): string {
  const values: string[] = [];
  for (const row of table.rows) {
    const text = row[column] ?? '';
    if (text !== '' && !values.includes(text)) values.push(text);
    if (values.length === SAMPLES) break;
  }
  return values.join(' · ');
}
