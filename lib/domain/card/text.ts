import { fold, INVISIBLE, normalizeText } from './plain-text';

const MOST_LABELS = 2000;
const LONGEST_LABEL = 200;
const labelKeys = new Map<string, string>();

/** `normalizeText` for labels. The same few labels are asked for at every check, so their keys are kept. */
export function labelKey(label: string): string {
  if (label.length > LONGEST_LABEL) return normalizeText(label.slice(0, LONGEST_LABEL));
  let key = labelKeys.get(label);
  if (key === undefined) {
    if (labelKeys.size >= MOST_LABELS) labelKeys.clear();
    key = normalizeText(label);
    labelKeys.set(label, key);
  }
  return key;
}

/** As `normalizeText` but without any separators: `н/д`, `Н. Д.` and `нд` are one key. */
export function compactKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A value in the form in which two spellings of one content are equal, signs without letters included. */
export function valueKey(value: string): string {
  return compactKey(value) || visibleText(value);
}

/** The text a person sees: no invisible characters, no outer or doubled blanks. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** True when at least one character would be seen. */
export function hasText(text: string | null): text is string {
  return text !== null && visibleText(text) !== '';
}
