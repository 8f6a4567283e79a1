import { expect, test } from 'vitest';
import { findFields } from '../../../lib/crm/universal';
import { showHtml } from './page';

const form = (chips: string, input: string) =>
  showHtml(`<form><div><label for="who">Contacts</label><div>${chips}<input id="who" ${input}></div></div>
    <div><label for="name">Deal name</label><input id="name" value="Printing"></div></form>`);
const value = () => findFields(document).find(({ label }) => label === 'Contacts')?.value;

test('what was chosen before a searching input is the value, without the buttons that take it off', () => {
  form(
    '<span>Anna Sokol<button>Remove</button></span><span>Ivan Dolin<button>Remove</button></span>',
    'role="combobox"',
  );
  expect(value()).toBe('Anna Sokol, Ivan Dolin');
});

test('with nothing chosen the field is empty', () => {
  form('', 'role="combobox"');
  expect(value()).toBeNull();
});

test('words before a plain input are no value', () => {
  form('<span>Help<button>?</button></span>', 'type="text"');
  expect(value()).toBeNull();
});
