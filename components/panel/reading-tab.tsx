import type { JSX } from 'preact';
import type { OverlayState, SnapshotInfo } from '../../lib/domain/views';
import type { PanelStore } from '../../lib/state/panel-store';
import { CrmLine } from '../ui/crm-line';
import { useFormat, useNow, useText } from '../ui/screen';
import { Section } from '../ui/section';
import { ReadingSummary } from './reading-summary';
import { WentPastList } from './went-past';

interface ReadingTabProps {
  readonly store: PanelStore;
  readonly overlay: OverlayState;
}

/** How many refused values are listed; the rest are counted. */
const SHOWN = 20;

/** What was read off this list or board, and what was left out of it. */
export function ReadingTab({ store, overlay }: ReadingTabProps): JSX.Element {
  const snapshot = store.pipeline.state.value.value?.snapshot ?? null;
  return (
    <div class="stack">
      <ReadingSummary
        reading={overlay.reading}
        command={store.command}
        offersAll={overlay.page.kind === 'list' || overlay.page.kind === 'board'}
      />
      <CrmLine crm={store.settings.view.value.value?.site?.crm} />
      {snapshot && <SnapshotFacts snapshot={snapshot} />}
      <WentPastList store={store} overlay={overlay} />
      {snapshot && <SkippedRows skipped={snapshot.skipped} />}
      {snapshot && <RefusedValues snapshot={snapshot} />}
    </div>
  );
}

function SnapshotFacts({ snapshot }: { readonly snapshot: SnapshotInfo }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const now = useNow();
  return (
    <dl class="facts">
      <dt>{t('reading.source')}</dt>
      <dd>{t(`reading.source.${snapshot.source}`)}</dd>
      <dt>{t('reading.filter')}</dt>
      <dd>{snapshot.filter ?? t('reading.noFilter')}</dd>
      <dt>{t('reading.takenAt')}</dt>
      <dd title={format.moment(snapshot.takenAt)}>{format.ago(snapshot.takenAt, now())}</dd>
    </dl>
  );
}

function SkippedRows({ skipped }: Pick<SnapshotInfo, 'skipped'>): JSX.Element | null {
  const { t, word } = useText();
  const format = useFormat();
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  if (reasons.length === 0) return null;
  const all = reasons.reduce((sum, [, count]) => sum + count, 0);
  return (
    <Section id="reading-skipped" title={t('reading.skipped')} note={format.number(all)}>
      <dl class="counts">
        {reasons.map(([reason, count]) => (
          <div key={reason}>
            <dt>{word('skip', reason, 'value.other')}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function RefusedValues({ snapshot }: { readonly snapshot: SnapshotInfo }): JSX.Element | null {
  const { t, word } = useText();
  const format = useFormat();
  if (snapshot.refusedCount === 0) return null;
  const shown = snapshot.refused.slice(0, SHOWN);
  const rest = snapshot.refusedCount - shown.length;
  return (
    <Section
      id="reading-refused"
      title={t('reading.refusedValues')}
      note={format.number(snapshot.refusedCount)}
    >
      <p class="muted">{t('reading.refusedHint')}</p>
      <ul class="plain-list">
        {shown.map((value) => (
          <li key={`${value.dealId} ${value.field}`}>
            <span class="muted">{word('field', value.field, 'field.other')}</span>{' '}
            <q class="quoted">{value.text}</q>
            <p class="muted">{word('value', value.reason, 'value.other')}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="muted">{t('reading.more', { n: rest })}</p>}
    </Section>
  );
}
