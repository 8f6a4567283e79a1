/** The strings of the panel's frame: the only ones that come with the overlay, before any page tools. */
export interface FrameWords {
  readonly handle: string;
  readonly reading: string;
  readonly readOf: string;
  readonly readSome: string;
}

export const FRAME_WORDS: Readonly<Record<'en' | 'ru', FrameWords>> = {
  en: {
    handle: 'Open Prelude',
    reading: 'Reading deals…',
    readOf: 'Read {read} of {total}',
    readSome: 'Read {read}, total not shown',
  },
  ru: {
    handle: 'Открыть Prelude',
    reading: 'Читаются сделки…',
    readOf: 'Прочитано {read} из {total}',
    readSome: 'Прочитано {read}, сколько всего\u00a0— не показано',
  },
};

/** Put values into the braces of a text. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
