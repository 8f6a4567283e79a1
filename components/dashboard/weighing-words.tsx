import type { JSX } from 'preact';
import type { AppliedCoefficients, WeighingNotes } from '../../lib/domain/outlook';
import type { CoefficientField } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';

/** What the standard did to the numbers above: its coefficients and its rates of exchange. Nothing when it did nothing. */
export function WeighingWords({ notes }: { readonly notes: WeighingNotes }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const { coefficients, conversion } = notes;
  if (!coefficients && !conversion) return null;
  return (
    <div class="weighing-words">
      {conversion && (
        <p class="quiet-line">
          {t('note.converted', { to: conversion.to, date: format.date(conversion.on) })}{' '}
          {conversion.without.length > 0 && t('note.without', { codes: format.list(conversion.without) })}
        </p>
      )}
      {coefficients && <CoefficientWords {...coefficients} />}
    </div>
  );
}

function CoefficientWords(notes: NonNullable<WeighingNotes['coefficients']>): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { learnt, unknownFields, refused } = notes;
  const typed = typedFactors(notes);
  const sure = learnt.filter(({ coefficient }) => coefficient !== 1);
  const factor = (value: string, coefficient: number) =>
    `${value} ×${format.number(Math.round(coefficient * 100) / 100)}`;
  return (
    <>
      {typed.length > 0 && (
        <p class="quiet-line">
          {t('note.coefficients', { list: format.list(typed.map(([value, c]) => factor(value, c))) })}
        </p>
      )}
      {sure.length > 0 && (
        <p class="quiet-line">
          {t('note.learnt', {
            list: format.list(
              sure.map(
                ({ value, coefficient, n }) =>
                  `${factor(value, coefficient)} (${t('pipeline.sample', { n })})`,
              ),
            ),
          })}
        </p>
      )}
      {learnt.length > sure.length && <p class="quiet-line">{t('note.unsure')}</p>}
      {unknownFields.length > 0 && (
        <p class="quiet-line">{t('note.unknownField', { fields: format.list(unknownFields) })}</p>
      )}
      {refused.length > 0 && (
        <p class="quiet-line">
          {t('note.refused', { list: format.list(refused.map(({ value }) => value)) })}
        </p>
      )}
    </>
  );
}

/** Factors that the manager typed, not those that were learnt. */
function typedFactors({ rules, learnt }: AppliedCoefficients): [string, number][] {
  const found = new Set<string>(learnt.map(({ field, value }) => keyOf(field, value)));
  return rules.flatMap(({ field, values }) =>
    Object.entries(values).filter(([value, c]) => c > 0 && c !== 1 && !found.has(keyOf(field, value))),
  );
}

function keyOf(field: CoefficientField, value: string): string {
  return `${field} ${value}`;
}
