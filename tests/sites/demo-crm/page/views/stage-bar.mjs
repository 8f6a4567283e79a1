// The row of stages above a card; a click moves the record there.
import { LEAD_STAGES, labelOf, stagesOf } from '../../data/catalog.mjs';
import { h, uid } from '../dom.mjs';
import { settings, t } from '../settings.mjs';
import { toast } from '../shell.mjs';
import { saveRecord } from '../store.mjs';

function oldBar(stages, at, go) {
  const steps = stages.map((stage, index) => {
    const tone = index === at ? '.st-on' : index < at ? '.st-done' : '';
    return h(
      `div.st${tone}.dot-${stage.id}`,
      { onclick: () => go(stage) },
      h('span.st-t', null, stage.label[settings.lang]),
    );
  });
  return h('div.stages', { id: uid('stage-bar') }, steps);
}

function newBar(stages, at, go) {
  const steps = stages.map((stage, index) =>
    h(
      'li.way-i',
      null,
      h(
        'button.way-b',
        { type: 'button', 'aria-current': index === at ? 'step' : null, onclick: () => go(stage) },
        stage.label[settings.lang],
      ),
    ),
  );
  return h('ol.way', null, steps);
}

/** The bar of a deal or a lead; null for records without stages. */
export function stageBar({ entity, record }) {
  if (entity !== 'deal' && entity !== 'lead') return null;
  const stages = entity === 'deal' ? stagesOf(record.pipeline) : LEAD_STAGES;
  const at = stages.findIndex((stage) => stage.id === record.stage);
  const go = (stage) => {
    if (stage.id === record.stage) return;
    saveRecord(entity, record.id, { stage: stage.id }, 'stagebar');
    toast(t('card.movedTo', { stage: labelOf(stage.id, settings.lang) }));
  };
  return (settings.redesign ? newBar : oldBar)(stages, at, go);
}
