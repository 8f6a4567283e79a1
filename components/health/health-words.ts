import type { HealthLine } from '../../lib/domain/anchors';
import type { Translator } from '../../lib/locales';
import { useFormat, useText } from '../ui/screen';

type Words = Pick<Translator, 't' | 'word' | 'format' | 'locale'>;

/** Words and formats of the screen. */
export function useWords(): Words {
  return { ...useText(), format: useFormat() };
}

/** What a line is about, in words. */
export function nameOfLine({ about, label, taught }: HealthLine, { t, word }: Words): string {
  if (taught) {
    const kind = word('anchor.kind', taught.kind, 'role.other');
    return label === '' ? kind : t('anchor.named', { kind, label });
  }
  if (about === 'menu' || about === 'start') {
    const name = t(`health.rule.${about}`);
    return label === '' ? name : `${name}: ${label}`;
  }
  return about === 'anchor' ? label : t(`health.rule.${about}`, { label });
}

/** How it was found, or why it was not. */
export function howOfLine({ state, by, parts }: HealthLine, words: Words): string {
  const { t, word, format } = words;
  if (state === 'unseen') return t('health.notYet');
  const share = parts ? t('health.parts', { found: parts.found, of: parts.of }) : '';
  const why = state === 'lost' ? by.map((code) => word('health.why', code, 'health.why.other')) : [];
  const traits = [...new Set(by.map((code) => word('health.trait', code, 'health.why.other')))];
  const how = state === 'found' && by.length > 0 ? [t('health.by', { traits: format.list(traits) })] : [];
  return [share, ...why, ...how].filter(Boolean).join(' · ');
}

/** "12 of 14 found", or that all are. */
export function healthLine(
  { found, of }: { readonly found: number; readonly of: number },
  { t }: Words,
): string {
  if (of === 0) return t('health.nothing');
  return found === of ? t('health.whole', { of }) : t('health.line', { found, of });
}
