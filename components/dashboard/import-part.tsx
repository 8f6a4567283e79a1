import type { JSX } from 'preact';
import type { ImportSummary } from '../../lib/domain/history/views';
import type { ImportStore } from '../../lib/state/import-store';
import { Button } from '../ui/button';
import { DropZone } from '../ui/drop-zone';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { ImportPreviewPart } from './import-preview';

/** A table of closed deals: chosen, looked at, imported, taken back. */
export function ImportPart({ store }: { readonly store: ImportStore }): JSX.Element {
  const { t } = useText();
  const step = store.step.value;
  return (
    <section class="chart-part import">
      <h2>{t('import.title')}</h2>
      {step.kind === 'preview' ? (
        <ImportPreviewPart store={store} step={step} />
      ) : (
        <>
          <p class="muted prose">{t('import.why')}</p>
          <Outcome store={store} />
          <TableInput store={store} />
        </>
      )}
      <KeptImports store={store} />
    </section>
  );
}

/** What the last file came to. */
function Outcome({ store }: { readonly store: ImportStore }): JSX.Element | null {
  const { t, word } = useText();
  const step = store.step.value;
  if (step.kind === 'reading') return <p role="status">{t('import.reading', { name: step.name })}</p>;
  if (step.kind === 'refused') {
    const { reason, place, name } = step;
    return (
      <Notice tone="warn" title={t('import.refused', { name })} live>
        <p>{word('import.no', reason, 'import.no.other', { place, code: reason })}</p>
      </Notice>
    );
  }
  if (step.kind === 'undone')
    return <Notice tone="neutral" title={t('import.undone', { name: step.name })} live />;
  if (step.kind !== 'done') return null;
  return (
    <Notice tone="good" title={t('import.done', { n: step.summary.deals })} live>
      <p>{t('import.doneHint')}</p>
      {/* An import that took the place of an older one cannot be taken back to it. */}
      {!step.replaced && (
        <Button kind="quiet" icon="undo" onClick={() => void store.remove(step.summary)}>
          {t('import.undo')}
        </Button>
      )}
    </Notice>
  );
}

function TableInput({ store }: { readonly store: ImportStore }): JSX.Element {
  const { t } = useText();
  return (
    <DropZone
      invitation={t('import.invite')}
      promise={t('import.promise')}
      pickLabel={t('import.pick')}
      accept=".csv,.tsv,.txt,.xlsx,.xls,.htm,.html"
      onFile={(file) => void store.readFile(file)}
    >
      <textarea
        class="paste-place"
        rows={1}
        aria-label={t('import.paste')}
        placeholder={t('import.paste')}
        title={t('import.pasteHint')}
        onPaste={(event) => {
          event.preventDefault();
          const text = event.clipboardData?.getData('text/plain') ?? '';
          void store.paste(text, t('import.pasted'));
        }}
      />
    </DropZone>
  );
}

function KeptImports({ store }: { readonly store: ImportStore }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const kept = store.imports.value.value ?? [];
  if (kept.length === 0) return null;
  const line = ({ name, deals, at }: ImportSummary): string =>
    t('import.keptLine', { name, n: deals, date: format.moment(at) });
  return (
    <>
      <h3>{t('import.kept')}</h3>
      <ul class="plain-list">
        {kept.map((summary) => (
          <li key={summary.id} class="row-between">
            <span>{line(summary)}</span>
            <Button
              kind="quiet"
              label={t('import.removeLabel', { name: summary.name })}
              onClick={() => void store.remove(summary)}
            >
              {t('import.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
