import { afterEach, beforeEach, expect, test } from 'vitest';
import { putValue } from '../../../lib/dom/put-value';

let heard: string[];
beforeEach(() => {
  heard = [];
});
afterEach(() => document.body.replaceChildren());

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  for (const type of ['input', 'change'])
    document.body.addEventListener(type, () => heard.push(type), { once: true });
  return document.body.firstElementChild as HTMLElement;
}

test('a value is put in past a setter of the page’s own, and the page hears of it', () => {
  const input = show('<input value="8 (916) 123-45-67">') as HTMLInputElement;
  Object.defineProperty(input, 'value', {
    get: () => 'held by the page',
    set: () => undefined,
    configurable: true,
  });
  expect(putValue(input, '+79161234567')).toBe(true);
  Reflect.deleteProperty(input, 'value');
  expect(input.value).toBe('+79161234567');
  expect(heard).toEqual(['input', 'change']);
});

test.each(['<button>8 916</button>', '<input readonly>', '<input disabled>', '<select></select>'])(
  'nothing is put into %s',
  (html) => {
    expect(putValue(show(html), 'x')).toBe(false);
    expect(heard).toEqual([]);
  },
);
