import { beforeEach, describe, expect, test } from 'vitest';
import { type BlockPlan, planLayout } from '../../../lib/dom/block-layout';
import { rowsOf } from '../../../lib/dom/card-rows';
import { markSet, type WantedMarks } from '../../../lib/dom/mark-set';
import { MARK, type MarkName } from '../../../lib/dom/marks';

beforeEach(() => {
  document.body.innerHTML = '';
});

const all = (selector: string) => [...document.querySelectorAll(selector)];
const show = (html: string) => {
  document.body.innerHTML = html;
};
const block = (fields: readonly number[], folded = false): BlockPlan => ({ fields, folded });
const markOn = (wanted: WantedMarks, selector: string, mark: MarkName) =>
  all(selector).map((element) => wanted.get(element)?.get(mark) ?? null);

function planned(fields: readonly (readonly Element[])[], blocks: readonly BlockPlan[]) {
  const layout = planLayout(
    fields.map((parts) => ({ parts })),
    blocks,
  );
  if (layout.state === 'off') throw new Error(layout.reason);
  return layout;
}

const ROWS = '<section><p>a</p><p>b</p><p>c</p><p>d</p></section>';

describe('rows', () => {
  test('a row is the outermost element that holds one field alone', () => {
    show(
      '<section><div class="r"><div><b>a</b></div></div><div class="r"><div><b>b</b></div></div></section>',
    );
    const found = rowsOf(all('b').map((part) => ({ parts: [part] })));
    expect(found?.parent.localName).toBe('section');
    expect([...(found?.rows.values() ?? [])].flat()).toEqual(all('.r'));
  });

  test('label and value that are apart make one row of two elements', () => {
    show('<dl><dt>a</dt><dd>1</dd><dt>b</dt><dd>2</dd></dl>');
    const [a, a1, b, b1] = all('dt,dd') as [Element, Element, Element, Element];
    expect(rowsOf([{ parts: [a, a1] }, { parts: [b, b1] }])?.rows.get(1)).toEqual([b, b1]);
  });

  test('a page without fields has no rows', () => {
    expect(rowsOf([])).toBeNull();
  });
});

describe('a layout', () => {
  test('gives places by the blocks and moves no node', () => {
    show(ROWS);
    const before = document.body.innerHTML;
    const { state, wanted } = planned(
      all('p').map((row) => [row]),
      [block([2, 0]), block([1, 3])],
    );
    expect(state).toBe('laid');
    expect(markOn(wanted, 'p', 'slot')).toEqual(['2', '3', '1', '4']);
    expect(document.body.innerHTML).toBe(before);
  });

  test('makes room above the first row of each block', () => {
    show(ROWS);
    const { wanted, places } = planned(
      all('p').map((row) => [row]),
      [block([2, 0]), block([1, 3])],
    );
    expect(markOn(wanted, 'p', 'top')).toEqual([null, '1', '1', null]);
    expect(places.get(1)).toMatchObject({ side: 'above', level: 0, levels: 1 });
  });

  test('leaves a card alone whose rows stand in order already', () => {
    show(ROWS);
    const { state, wanted } = planned(
      all('p').map((row) => [row]),
      [block([0, 1]), block([2, 3])],
    );
    expect(state).toBe('in-order');
    expect(markOn(wanted, 'p', 'slot')).toEqual([null, null, null, null]);
    expect(markOn(wanted, 'section', 'blocks')).toEqual([null]);
  });

  test('stacks the headings of folded blocks above the next row that is seen', () => {
    show(ROWS);
    const { wanted, places } = planned(
      all('p').map((row) => [row]),
      [block([2], true), block([0], true), block([1, 3])],
    );
    expect(markOn(wanted, 'p', 'folded')).toEqual(['', null, '', null]);
    expect(markOn(wanted, 'p', 'top')).toEqual([null, '3', null, null]);
    expect([0, 1, 2].map((index) => places.get(index)?.level)).toEqual([0, 1, 2]);
  });

  test('puts headings into the foot when no row is left to be seen', () => {
    show(ROWS);
    const { wanted, places } = planned(
      all('p').map((row) => [row]),
      [block([2, 0], true), block([1, 3], true)],
    );
    expect(markOn(wanted, 'section', 'foot')).toEqual(['2']);
    expect(places.get(1)).toMatchObject({ side: 'foot', level: 1, levels: 2 });
  });

  test('keeps what is no field behind all rows', () => {
    show('<section><i>x</i><p>a</p><u>y</u><p>b</p><s>z</s></section>');
    const { wanted } = planned(
      all('p').map((row) => [row]),
      [block([1]), block([0])],
    );
    expect(markOn(wanted, 'i', 'slot')).toEqual([null]);
    expect(markOn(wanted, 'u,s', 'slot')).toEqual(['240', '240']);
  });

  test.each([
    [
      'a section of the page can be pressed',
      '<section><p>a</p><h3>Own <button>Edit</button></h3><p>b</p></section>',
      'own-sections',
    ],
    ['the rows are those of a table', '<section style="display:table"><p>a</p><p>b</p></section>', 'table'],
    ['the rows wrap in lines', '<section style="display:flex"><p>a</p><p>b</p></section>', 'columns'],
  ])('is refused where %s', (_why, html, reason) => {
    show(html);
    const fields = all('p,.p').map((row) => ({ parts: [row] }));
    expect(planLayout(fields, [block([1]), block([0])])).toEqual({ state: 'off', reason });
  });
});

describe('marks', () => {
  test('a mark that is no longer wanted goes, and the others are not written again', () => {
    show('<p></p><i></i>');
    const [p, i] = all('p,i') as [Element, Element];
    const marks = markSet();
    marks.apply(
      new Map([
        [p, new Map([['slot', '1']])],
        [i, new Map([['slot', '2']])],
      ]),
    );
    expect(marks.apply(new Map([[i, new Map([['slot', '2']])]]))).toBe(0);
    expect(p.hasAttribute(MARK.slot)).toBe(false);
    expect(i.getAttribute(MARK.slot)).toBe('2');
  });

  test('marks that the page took off are counted, those on removed elements are not', () => {
    show('<p></p><i></i>');
    const [p, i] = all('p,i') as [Element, Element];
    const marks = markSet();
    const wanted: WantedMarks = new Map([
      [p, new Map([['slot', '1']])],
      [i, new Map([['slot', '2']])],
    ]);
    marks.apply(wanted);
    p.removeAttribute(MARK.slot);
    i.remove();
    i.removeAttribute(MARK.slot);
    expect(marks.apply(wanted)).toBe(1);
    expect(p.getAttribute(MARK.slot)).toBe('1');
  });
});
