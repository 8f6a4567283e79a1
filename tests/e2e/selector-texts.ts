/** Texts of a file that would like to be selectors, wherever a file may carry words to look for. */
import { DEMO_STANDARD } from './standards';

/** What they try: to close a rule, to swallow the next, to name everything, to read values, to mean more than an element, to cost much. */
export const SELECTOR_TEXTS = {
  closing: ['a{}', '.x}body{display:none', '.x{color:red}*'],
  swallowing: ['.a/*', ':is(', '.x\\', '.a;', '@import url(x)', '<!--'],
  naming: ['*', 'html', 'body', ':root', ':not(x)', '&', 'prelude-host'],
  reading: ['input[value^="a"]', 'input[value^="a"]{background:url(https://evil.example/a)}'],
  pseudo: ['::before', 'a:visited', ':has(:has(a))', ':where()'],
  costly: [':has(* *)', `${'*:nth-child(2n) '.repeat(7)}*`, `:is(${'a,'.repeat(50)}b)`],
} as const;

/** The demo's standard with these texts wherever a file may carry words to look for. */
export function standardThatSays(texts: readonly string[], version: number): object {
  const { dictionary, cards } = DEMO_STANDARD;
  const [text = ''] = texts;
  return {
    ...DEMO_STANDARD,
    version,
    dictionary: {
      ...dictionary,
      menu: { ...dictionary.menu, deals: { labels: ['Сделки', ...texts] } },
      fields: { ...dictionary.fields, budget: { labels: ['Бюджет', ...texts] } },
      stages: { ...dictionary.stages, offer: ['КП отправлено', ...texts] },
    },
    cards: {
      deal: {
        ...cards.deal,
        blocks: [{ id: 'a', title: text, fields: ['budget'] }],
        hints: { budget: text },
        placeholders: { budget: [text] },
      },
    },
    anchors: {
      place: {
        kind: 'item',
        as: 'deals',
        labels: [text],
        parts: [text],
        names: { 'data-id': text },
        shape: text,
      },
    },
  };
}
