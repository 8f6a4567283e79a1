import type { JSX } from 'preact';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/domain/history/export/export-file';
import type { ExportWhat } from '../../lib/platform/export-messages';
import { EXPORT_PERIODS, type ExportChoice, type ExportStore } from '../../lib/state/export-store';
import { Button } from '../ui/button';
import { Segmented, Select, Toggle } from '../ui/controls';
import { Notice, Progress } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { sizeText } from '../ui/size-text';

const WHAT: readonly ExportWhat[] = ['open', 'closed', 'history'];
const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  jsonl: 'JSONL',
  json: 'JSON',
  parquet: 'Parquet',
};

/** Deals as a file: what, how, how much, saved. */
export function ExportPart({ store }: { readonly store: ExportStore }): JSX.Element {
  const { t } = useText();
  const rows = store.plan.value.value?.rows ?? 0;
  const making = store.progress.value;
  const save = async (): Promise<void> => {
    const file = await store.make();
    if (file) saveFile(new Blob([...file.parts], { type: file.type }), file.name);
  };
  return (
    <section class="chart-part export">
      <h2>{t('export.title')}</h2>
      <p class="muted prose">
        {t('export.why')} <a href="options.html#privacy">{t('export.backup')}</a>.
      </p>
      <Choices store={store} />
      <Plan store={store} />
      <div class="actions">
        <Button icon="download" disabled={rows === 0 || making !== null} onClick={() => void save()}>
          {t('export.save')}
        </Button>
      </div>
      {making !== null && <Progress value={making} max={1} label={t('export.making')} />}
      <Outcome store={store} />
    </section>
  );
}

function Choices({ store }: { readonly store: ExportStore }): JSX.Element {
  const { t } = useText();
  const { what, days, format, masked } = store.choice.value;
  const choose = (part: Partial<ExportChoice>): void => {
    store.choice.value = { ...store.choice.peek(), ...part };
  };
  return (
    <div class="form">
      <Segmented
        label={t('export.what')}
        hint={t(`export.whatHint.${what}`)}
        value={what}
        choices={WHAT.map((value) => ({ value, label: t(`export.${value}`) }))}
        onChange={(value) => choose({ what: value })}
      />
      {what !== 'open' && (
        <Select
          label={t('export.period')}
          value={String(days)}
          choices={EXPORT_PERIODS.map((n) => ({
            value: String(n),
            label: n === null ? t('export.all') : t('export.days', { n }),
          }))}
          onChange={(chosen) => choose({ days: EXPORT_PERIODS.find((n) => String(n) === chosen) ?? null })}
        />
      )}
      <Select
        label={t('export.format')}
        hint={t(`export.formatHint.${format}`)}
        value={format}
        choices={EXPORT_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
        onChange={(value) => choose({ format: value })}
      />
      <Toggle
        label={t('export.masked')}
        hint={t('export.maskedHint')}
        on={masked}
        onChange={(on) => choose({ masked: on })}
      />
    </div>
  );
}

/** How much there is, before anything is saved. */
function Plan({ store }: { readonly store: ExportStore }): JSX.Element | null {
  const { t, word, locale } = useText();
  const { value: plan, error } = store.plan.value;
  if (!plan && error === null) return null;
  if (!plan || error !== null)
    return (
      <Notice
        tone="warn"
        title={word('export.no', error ?? '', 'export.no.other', { code: error ?? '' })}
        live
      />
    );
  if (plan.rows === 0) return <p class="muted">{t('export.none')}</p>;
  const { rows, bytes, readings, notWhole, undated } = plan;
  return (
    <div role="status">
      <p class="strong">
        {t('export.plan', { n: rows, size: sizeText(bytes, locale) })}
        {readings > 0 && <span class="muted"> · {t('export.readings', { n: readings })}</span>}
      </p>
      {notWhole > 0 && <p class="muted">{t('export.notWhole', { n: notWhole })}</p>}
      {undated > 0 && <p class="muted">{t('export.undated', { n: undated })}</p>}
    </div>
  );
}

function Outcome({ store }: { readonly store: ExportStore }): JSX.Element | null {
  const { t, word } = useText();
  const outcome = store.outcome.value;
  if (!outcome) return null;
  if ('saved' in outcome)
    return <Notice tone="good" title={t('export.saved', { file: outcome.saved })} live />;
  const { refused } = outcome;
  return <Notice tone="warn" title={word('export.no', refused, 'export.no.other', { code: refused })} live />;
}
