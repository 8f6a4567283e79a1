import type { JSX } from 'preact';
import type { Finding } from '../../lib/domain/card/types';
import type { CardState, OverlayState } from '../../lib/domain/views';
import type { PanelStore } from '../../lib/state/panel-store';
import { EaseQuestion } from '../talk/feedback-section';
import { Thumbs } from '../talk/thumbs';
import { EmptyState, Notice, Progress } from '../ui/feedback';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { CardBlocks } from './card-blocks';
import { CardField } from './card-field';
import { CardHabits } from './card-habits';
import { cardLines } from './card-lines';
import { fieldNames, type NameOf } from './field-names';
import { FindingText } from './finding-text';
import { RuleSources } from './rule-sources';
import { WentPastList } from './went-past';

interface CardTabProps {
  readonly store: PanelStore;
  readonly overlay: OverlayState;
}

/** The record under the person's hands: what to fill, in which order, what is amiss. */
export function CardTab({ store, overlay }: CardTabProps): JSX.Element {
  const { t } = useText();
  const card = overlay.card;
  const aside = (
    <>
      <WentPastList store={store} overlay={overlay} />
      <CardHabits store={store} />
    </>
  );
  if (!card)
    return (
      <div class="stack">
        <EmptyState title={t('card.none')} hint={t('card.noneHint')} />
        {aside}
      </div>
    );
  const { lines, others } = cardLines(card);
  const nameOf = fieldNames(store.settings.view.value.value, card.entity);
  return (
    <div class="stack">
      <CardHead card={card} />
      {lines.length === 0 && others.length === 0 && (
        <EmptyState title={t('card.noRules')} hint={t('card.noRulesHint')} />
      )}
      {lines.length > 0 && (
        <ol class="card-fields" aria-label={t('card.fields')}>
          {lines.map((line) => (
            <CardField
              key={line.field.key}
              line={line}
              nameOf={nameOf}
              thumbs={
                line.field.id !== null && (
                  <Thumbs
                    feedback={store.feedback}
                    target={{ entity: card.entity, field: line.field.id }}
                    name={line.field.label}
                  />
                )
              }
              onJump={(key) => store.command({ do: 'jump', key })}
              onFix={(key, value) => store.command({ do: 'fix', key, value })}
            />
          ))}
        </ol>
      )}
      <OtherFindings findings={others} nameOf={nameOf} />
      <CardBlocks card={card} feedback={store.feedback} />
      <KeptVisible kept={card.keptVisible} />
      <RuleSources
        id="card-sources"
        keys={cardKeys(card.entity, t)}
        sources={store.settings.view.value.value?.effective?.sources ?? {}}
        explain={store.explain}
      />
      <EaseQuestion feedback={store.feedback} />
      {aside}
    </div>
  );
}

function CardHead({ card }: { readonly card: CardState }): JSX.Element {
  const { t } = useText();
  const filled = card.fields.filter((field) => field.filled).length;
  const total = card.fields.length;
  const clean = total > 0 && filled === total && card.findings.length === 0;
  return (
    <div class="card-head">
      <p class="row-between">
        <span>
          <span class="muted">{t(`card.entity.${card.entity}`)}</span>{' '}
          <strong>{card.stage ?? t('card.noStage')}</strong>
        </span>
        {total > 0 && <span class="figure">{t('card.progress', { filled, total })}</span>}
      </p>
      {total > 0 && (
        <Progress value={filled} max={total} label={t('card.progressLabel', { filled, total })} />
      )}
      {clean && <Notice tone="good" title={t('card.done')} />}
    </div>
  );
}

interface OtherFindingsProps {
  readonly findings: readonly Finding[];
  readonly nameOf: NameOf;
}

function OtherFindings({ findings, nameOf }: OtherFindingsProps): JSX.Element | null {
  const { t } = useText();
  if (findings.length === 0) return null;
  return (
    <Section id="card-other" title={t('card.other')} note={findings.length}>
      <ul class="plain-list">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.index}`}>
            {finding.field !== null && <span class="strong">{nameOf(finding.field)}</span>}
            <FindingText finding={finding} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function KeptVisible({ kept }: { readonly kept: CardState['keptVisible'] }): JSX.Element | null {
  const { t } = useText();
  if (kept.length === 0) return null;
  return (
    <Section id="card-kept" title={t('card.kept')} note={kept.length} startsClosed>
      <ul class="plain-list">
        {kept.map(({ label, reason }) => (
          <li key={label}>
            <span class="strong">{label}</span>
            <p class="muted">{t(`card.kept.${reason}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Kinds of rules of one card, by what people call them. */
function cardKeys(entity: CardState['entity'], t: ReturnType<typeof useText>['t']) {
  return (['required', 'order', 'blocks', 'hidden'] as const).map((part) => ({
    key: `cards.${entity}.${part}`,
    name: t(`source.card.${part}`),
  }));
}
