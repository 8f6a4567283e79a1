import { own } from '../standard/own';
import type { CardView } from './card-view';
import { atMost, finding, stricter } from './finding';
import { builtInFormats } from './formats';
import { normalizeText } from './plain-text';
import { CODE_OF_STATE, repetitionOf, rulesInForce } from './required-check';
import type { CardField, Finding, FormatCheck, Mode } from './types';

/**
 * What stands in the fields: junk, values outside the list, wrong formats. Only
 * fields that the standard asks for are looked at. A format or a list may be
 * wrong about a true value, so these never stop harder than `soft`.
 */
export function checkValues(card: CardView): Finding[] {
  const { standard } = card;
  const modes = new Map<string, Mode>();
  for (const { field, mode = 'hint' } of rulesInForce(card)) {
    modes.set(field, stricter(mode, modes.get(field) ?? 'hint'));
  }
  const ids = [...(standard.order ?? []), ...modes.keys(), ...Object.keys(standard.formats ?? {})];
  return [...new Set(ids)].flatMap((id) => {
    const place = card.place(id);
    if (place.kind !== 'found' || standard.hidden?.includes(id)) return [];
    return checkValue(card, id, place.index, modes.get(id)) ?? [];
  });
}

function checkValue(
  card: CardView,
  id: string,
  index: number,
  requiredMode: Mode | undefined,
): Finding | null {
  const about = {
    field: id,
    index,
    received: card.text(index),
    mode: atMost(requiredMode ?? 'hint', 'soft'),
  };
  const state = card.state(index);
  const field = card.field(index);
  const code = CODE_OF_STATE[state];
  if (code !== null) {
    // What a required field lacks is told by its own rule; one that is not required may be empty.
    const isTold = requiredMode !== undefined || state === 'empty' || state === 'unknown';
    return isTold ? null : finding({ ...about, code, ...repetitionOf(card, index), rule: `value:${id}` });
  }
  if (state !== 'ok' || !field || about.received === null) return null;
  if (!isListed(field)) {
    return finding({ ...about, code: 'not-in-list', rule: `value:${id}`, expected: field.options ?? null });
  }
  const name = own(card.standard.formats, id);
  return name === undefined ? null : checkFormat(card, name, about.received, about);
}

/** True when the value, or each of several values, is one of the choices. */
function isListed({ options, value }: CardField): boolean {
  if (!options || options.length === 0 || value === null) return true;
  const choices = new Set(options.map(normalizeText));
  const isChoice = (text: string) => choices.has(normalizeText(text));
  return isChoice(value) || value.split(/[,;\n]/u).every(isChoice);
}

function checkFormat(
  card: CardView,
  name: string,
  value: string,
  about: Pick<Finding, 'field' | 'index' | 'received' | 'mode'>,
): Finding | null {
  const { check, param } = formatNamed(name, card.context.formats);
  const rule = `format:${name}`;
  if (!check) return finding({ ...about, code: 'format-unknown', rule, expected: name, mode: 'hint' });
  const result = check(value, param);
  if (result.ok) return null;
  const { code: detail, suggestion } = result;
  return finding({ ...about, code: 'format', rule, expected: name, detail, suggestion });
}

/** Splits `mask:99-999` in name and parameter; formats from outside come before the built-in ones. */
function formatNamed(spec: string, injected: Readonly<Record<string, FormatCheck>> | undefined) {
  const colon = spec.indexOf(':');
  const name = colon < 0 ? spec : spec.slice(0, colon);
  const param = colon < 0 ? '' : spec.slice(colon + 1);
  // A mask without a pattern would refuse every value; it is a mistake of the file, not of the person.
  const check =
    name === 'mask' && param === '' ? undefined : (own(injected, name) ?? own(builtInFormats, name));
  return { check, param };
}
