/**
 * Checks standards that are kept as files, for instance in git:
 * `npm run check-standard -- FILE…`. Ends with 0 when the extension would take
 * every file, 1 when it would refuse one, 2 when one cannot be opened or the
 * command is not understood.
 */
import { parseArgs } from 'node:util';
import { createTranslator, type Locale, pickLocale } from '../../lib/locales';
import { checkFile, isTaken } from './standard-check/check-file';
import { linesOf, recordOf } from './standard-check/words';

const USAGE: Readonly<Record<Locale, string>> = {
  en: 'Usage: npm run check-standard -- [--json] [--lang en|ru] FILE…',
  ru: 'Как запускать: npm run check-standard -- [--json] [--lang en|ru] ФАЙЛ…',
};

export const EXIT = { good: 0, refused: 1, usage: 2 } as const;

/** Runs the check, prints what it found, and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const wish = readArguments(args);
  const systemLanguage = process.env.LC_ALL || process.env.LANG || 'en';
  const locale = wish?.locale ?? pickLocale('auto', [systemLanguage]);
  if (!wish || wish.files.length === 0) {
    console.error(USAGE[locale]);
    return EXIT.usage;
  }
  const translator = createTranslator(locale);
  const checked = await Promise.all(wish.files.map(checkFile));
  if (wish.json)
    console.log(JSON.stringify({ files: checked.map((file) => recordOf(file, translator)) }, null, 2));
  else for (const file of checked) console.log(linesOf(file, translator).join('\n'));
  if (checked.some(({ kind }) => kind === 'unreadable')) return EXIT.usage;
  return checked.every(isTaken) ? EXIT.good : EXIT.refused;
}

interface Wish {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Null when the system decides. */
  readonly locale: Locale | null;
}

/** Null when the command is not understood. */
function readArguments(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
    const { lang } = values;
    if (lang !== undefined && lang !== 'en' && lang !== 'ru') return null;
    return { files: positionals, json: values.json === true, locale: lang ?? null };
  } catch {
    return null;
  }
}
