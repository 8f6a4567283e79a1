/** Fields, bars of stages and save buttons as things to point at. */
import type { ValueKind } from '../../domain/anchors';
import { isEmptyValue } from '../../domain/values';
import type { FormField, RecordControl, StageStep } from '../adapter';
import { meaningOfHeader } from '../universal/meaning';
import { profileOf } from '../universal/profile';
import { identityOf, namesOf, neighbours, placeOf, roleOf, shapeOf } from './identity';
import type { Sighting } from './sighting';

/** A dictionary's word counts as the meaning of a label from here on. */
const SURE_MEANING = 0.65;

export function sightFields(fields: readonly FormField[]): Sighting<FormField>[] {
  const labels = fields.map(({ label }) => label);
  const meanings = labels.map(meaningOf);
  const times = countOf(labels);
  const meant = countOf(meanings);
  return fields.flatMap((field, index) => {
    if (field.label === '' && field.name === null) return [];
    const means = meanings[index] ?? null;
    const identity = identityOf({
      labels: [field.label],
      names: fieldNames(field),
      means: means !== null && meant.get(means) === 1 ? means : null,
      value: field.value === null ? null : valueKind([field.value]),
      beside: { ...placeOf(field.box), ...neighbours(labels, index) },
      shape: shapeOf(field.box),
      twins: (times.get(field.label) ?? 1) - 1,
    });
    const thing = { kind: 'field', identity, element: field.box, parts: field.parts, thing: field } as const;
    return [{ ...thing, label: field.label, count: 1 }];
  });
}

/** The CRM's own name of the field, whatever attribute carries it today. */
function fieldNames({ name, control, valueElement, box, labelElement }: FormField): Record<string, string> {
  const all = namesOf([control, valueElement === control ? null : valueElement, labelElement, box]);
  return name === null ? all : { ...all, name };
}

export function sightStages(bars: readonly (readonly StageStep[])[]): Sighting<readonly StageStep[]>[] {
  return bars.flatMap((steps) => {
    const holder = steps[0]?.element.parentElement;
    if (!holder) return [];
    const identity = identityOf({
      labels: [],
      role: roleOf(holder),
      names: namesOf([holder]),
      parts: steps.map(({ label }) => label),
      beside: placeOf(holder),
      shape: shapeOf(holder),
    });
    const label = steps.find(({ current }) => current)?.label ?? '';
    return [
      { kind: 'stage', identity, element: holder, parts: [holder], label, count: steps.length, thing: steps },
    ];
  });
}

/** What saves the record. Buttons that end a deal are stages, and no things to teach as "save". */
export function sightSaves(controls: readonly RecordControl[]): Sighting<RecordControl>[] {
  const saves = controls.filter(({ intent }) => intent === 'save' || intent === 'create');
  const times = countOf(saves.map(({ label }) => label));
  const meant = countOf(saves.map(({ intent }) => intent));
  return saves.map((control) => ({
    kind: 'save',
    element: control.element,
    parts: [control.element],
    label: control.label,
    count: 1,
    thing: control,
    identity: identityOf({
      labels: [control.label],
      role: roleOf(control.element),
      names: namesOf([control.element]),
      means: meant.get(control.intent) === 1 ? control.intent : null,
      beside: placeOf(control.element),
      shape: shapeOf(control.element),
      twins: (times.get(control.label) ?? 1) - 1,
    }),
  }));
}

/** What most of the texts look like; null when they are of no one kind. */
export function valueKind(texts: readonly string[]): ValueKind | null {
  const profile = profileOf(texts.filter((text) => !isEmptyValue(text)));
  if (profile.filled === 0) return null;
  const kinds = ['money', 'percent', 'email', 'date', 'number', 'phone', 'words'] as const;
  return kinds.find((kind) => profile[kind] > 0.7) ?? null;
}

function meaningOf(label: string): string | null {
  const meant = label === '' ? null : meaningOfHeader(label);
  return meant && meant.sure >= SURE_MEANING && meant.meaning !== 'other' ? meant.meaning : null;
}

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
