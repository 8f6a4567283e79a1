import { createFormatter, type Formatter } from './format';
import type { Message, ParamArguments } from './message';
import type { MessageKey, Messages, Source } from './messages';
import type { Locale } from './pick-locale';

/** Loose values for texts whose key is only known at run time. */
export type LooseParams = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly locale: Locale;
  readonly format: Formatter;
  /** The text of a key, its holes filled; numbers are written as the language does. */
  t<K extends MessageKey>(key: K, ...params: ParamArguments<Source[K]>): string;
  /** As `t`, for a code that came from elsewhere: an unknown one takes the text of `otherwise`. */
  word(group: string, code: string, otherwise: MessageKey, params?: LooseParams): string;
}

/** Texts and formats of one language. Pure apart from Intl: the same input gives the same text. */
export function createTranslator(locale: Locale, messages: Messages): Translator {
  const format = createFormatter(locale);
  const plural = new Intl.PluralRules(locale);

  const say = (message: Message, params: LooseParams = {}): string => {
    const text = typeof message === 'string' ? message : message[formOf(message, params.n)];
    return (text ?? '').replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = params[name];
      if (value === undefined) return hole;
      return typeof value === 'number' ? format.number(value) : value;
    });
  };

  const formOf = (
    message: Exclude<Message, string>,
    n: string | number | undefined,
  ): keyof typeof message => {
    const form = plural.select(Number(n ?? 0));
    return form === 'one' || form === 'few' || form === 'many' ? (message[form] ? form : 'other') : 'other';
  };

  return {
    locale,
    format,
    t: (key, ...params) => say(messages[key], params[0]),
    word(group, code, otherwise, params) {
      const key = `${group}.${code}`;
      const known = Object.hasOwn(messages, key) ? (key as MessageKey) : otherwise;
      return say(messages[known], { code, ...params });
    },
  };
}
