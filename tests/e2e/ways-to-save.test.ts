/**
 * The gate on the pages of eight CRMs at their real addresses: each way to save or to change the stage is
 * pressed as a person does, under a soft and under a hard rule, and must not reach the page.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrmFixture, crmFixtures } from '../fixtures/crm-fixtures';
import { WAYS_TO_SAVE, type Way } from '../fixtures/ways-to-save';
import { openCrm, pageOf } from './crm-site';
import { type Installed, install } from './extension';
import { until, untilOverlay } from './steps';

interface ReadField {
  readonly label: string;
  readonly value: string | null;
}

/** What reaches the page's own listeners. */
const RECORDER = `<script>window.__reached=[];
for (const type of ['click','submit','keydown']) document.addEventListener(type, (event) => {
  if (type !== 'keydown' || event.key === 'Enter' || event.code === 'KeyS') window.__reached.push(type);
}, true);</script>`;

/** Pages that show too little to be told from a page of something else, or draw in shadow roots twice over. */
const SKIPPED = /\.native$|^form\.(dialog-en|quick-create-en|add-en|stage-popup-ru)$/;

/** Pages whose named fields stand in forms or components of their own: there the panel alone shows the blocks. */
const NOT_LAID = new Set(['amocrm card.ru', 'salesforce form.new-ru']);

const pages = crmFixtures().filter(
  ({ name, expected }) => /^(card|form)\./.test(name) && !SKIPPED.test(name) && fieldsOf(expected).length > 1,
);

let ext: Installed;
beforeAll(async () => {
  ext = await install();
});
afterAll(() => ext?.close());

const seen = new Map<string, Set<Way>>();

describe.each(pages)('$crm $name', (fixture) => {
  test.each(['soft', 'hard'] as const)('a %s gate stands before each way to save', async (mode) => {
    const page = await openCrm(ext, recorded(fixture), standardFor(fixture, mode));
    try {
      // Blocks are laid a moment after the first look at the card.
      const laid = NOT_LAID.has(`${fixture.crm} ${fixture.name}`) ? 'off' : 'laid';
      await untilOverlay(
        ext,
        page,
        ({ card }) => (card?.findings.length ?? 0) > 1 && card?.blocks?.state === laid,
      );
      for (const [way, press] of await waysOn(page, fixture)) {
        await page.evaluate(() => ((window as never as { __reached: string[] }).__reached = []));
        await press();
        const gate = page.locator('prelude-host dialog');
        const found = await until(
          async () => ({ gate: await gate.count(), reached: await reachedBy(page) }),
          (state) => state.gate > 0 || state.reached.length > 0,
        );
        expect({ way, ...found }).toEqual({ way, gate: 1, reached: [] });
        const onward = gate.getByRole('button', { name: 'Продолжить с причиной' });
        expect(await onward.count()).toBe(mode === 'soft' ? 1 : 0);
        await page.keyboard.press('Escape');
        await expect.poll(() => gate.count()).toBe(0);
        remember(fixture.crm, way);
      }
    } finally {
      await page.close();
    }
  });
});

test('the table names as stopped what was stopped here, CRM by CRM', () => {
  const stoppedIn = (ways: Readonly<Record<Way, string>>) =>
    Object.entries(ways).flatMap(([way, outcome]) => (outcome === 'stopped' ? [way] : []));
  const named = Object.entries(WAYS_TO_SAVE).map(([crm, ways]) => [crm, stoppedIn(ways).sort()]);
  const pressed = Object.keys(WAYS_TO_SAVE).map((crm) => [crm, [...(seen.get(crm) ?? [])].sort()]);
  expect(Object.fromEntries(pressed)).toEqual(Object.fromEntries(named));
});

function remember(crm: string, way: Way): void {
  const ways = seen.get(crm) ?? new Set();
  seen.set(crm, ways.add(way));
}

const reachedBy = (page: Page) =>
  page.evaluate(() => (window as never as { __reached: string[] }).__reached.slice());

function fieldsOf(expected: CrmFixture['expected']): readonly ReadField[] {
  return ((expected.fields as readonly ReadField[] | undefined) ?? []).filter(({ label }) => label !== '');
}

function recorded(fixture: CrmFixture) {
  return pageOf(fixture, (html) => html.replace(/<head[^>]*>/, (head) => head + RECORDER));
}

/** All fields of the page are required, and what stands in them counts as a placeholder. */
function standardFor({ expected }: CrmFixture, mode: 'soft' | 'hard'): object {
  const fields = fieldsOf(expected).map((field, at) => ({ ...field, id: `f${at}` }));
  const ids = fields.map(({ id }) => id);
  const half = Math.ceil(ids.length / 2);
  const card = {
    blocks: [
      { id: 'later', title: 'Второе', fields: ids.slice(half) },
      { id: 'first', title: 'Первое', fields: ids.slice(0, half) },
    ],
    order: ids,
    required: ids.map((field) => ({ field, mode })),
    placeholders: { extra: fields.flatMap(({ value }) => value ?? []) },
  };
  return {
    format: 'crm-standard/1',
    name: 'Проба',
    version: 1,
    dictionary: { fields: Object.fromEntries(fields.map(({ id, label }) => [id, { labels: [label] }])) },
    cards: { deal: card, lead: card, contact: card, company: card },
  };
}

type Press = readonly [Way, () => Promise<void>];

/** The ways that this page has. */
async function waysOn(page: Page, { expected }: CrmFixture): Promise<Press[]> {
  const controls = ((expected.controls as readonly string[] | undefined) ?? []).map((each) =>
    each.split(': '),
  );
  const saves = controls.filter(([intent]) => intent === 'save' || intent === 'create');
  const stage = expected.stage as { current: string | null } | undefined;
  const step = controls.find(([intent, label]) => intent === 'stage' && label !== stage?.current)?.[1];
  const typed = (keys: string): Press => [
    keys === 'Enter' ? 'enter' : keys.endsWith('Enter') ? 'ctrl-enter' : 'ctrl-s',
    async () => {
      await focusInput(page);
      await page.keyboard.press(keys);
    },
  ];
  const keys = (await focusInput(page)) ? ['Enter', 'Control+Enter', 'Control+s'].map(typed) : [];
  return [
    ...saves.map(([, label = '']): Press => ['save-button', () => pressNamed(page, label)]),
    ...keys,
    ...(step ? [['stage-bar', () => pressNamed(page, step)] satisfies Press] : []),
  ];
}

/** Put the cursor into the first one-line input of the card. */
function focusInput(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const inputs = [
      ...document.querySelectorAll<HTMLInputElement>('main input,form input,[role=dialog] input,input'),
    ];
    const own = inputs.filter(
      (each) =>
        each.checkVisibility() &&
        !each.disabled &&
        !each.readOnly &&
        /^(text|)$/.test(each.getAttribute('type') ?? '') &&
        each.getAttribute('role') !== 'combobox' &&
        !each.closest('header,nav,[role=search],table'),
    );
    own[0]?.focus();
    return own[0] !== undefined;
  });
}

/** Press what carries this name where it is seen; a bar that the CRM shows after a change is shown first. */
async function pressNamed(page: Page, name: string): Promise<void> {
  const at = await page.evaluate(standingStill, name);
  if (!at) throw new Error(`nothing is called ${name}`);
  await page.mouse.click(at.x, at.y);
}

/**
 * Runs in the page: where the last thing of this name stands, once it has stood there for three frames.
 * To show a bar moves the page, and blocks follow a frame later: a press before that would hit something else.
 */
async function standingStill(wanted: string): Promise<{ x: number; y: number } | null> {
  const named = (each: Element) =>
    [
      each.textContent,
      each.getAttribute('title'),
      each.getAttribute('aria-label'),
      each.getAttribute('data-label'),
      (each as HTMLInputElement).value,
    ].some((text) => String(text ?? '').trim() === wanted);
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot ? all(each.shadowRoot) : []),
    ]);
  const element = all(document)
    .filter((each) => each.localName !== 'prelude-host' && named(each))
    .filter((each) =>
      each.closest('button,a,input,lyte-button,[role],li,[data-id],[data-stage-id],[data-value]'),
    )
    .at(-1);
  if (!element) return null;
  for (let up: Element | null = element; up; up = up.parentElement) {
    const { display, visibility } = getComputedStyle(up);
    if (display === 'none') (up as HTMLElement).style.display = 'block';
    if (visibility === 'hidden') (up as HTMLElement).style.visibility = 'visible';
  }
  const middle = () => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  let last = middle();
  for (let still = 0; still < 3; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = middle();
    still = now.x === last.x && now.y === last.y ? still + 1 : 0;
    last = now;
  }
  return last;
}
