import { describe, expect, test, vi } from 'vitest';
import { PREVIEW } from '../../sites/panel-playground/samples';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, open, type Stage, says, stagePanel, textOf } from './stage';

async function standardTab(scenario: Scenario): Promise<Stage> {
  const stage = stagePanel(scenario);
  await open(stage.root, 'standard');
  await vi.waitFor(() => button(stage.root, 'Paste text or a link'));
  return stage;
}

async function paste({ root }: Stage, text: string): Promise<void> {
  button(root, 'Paste text or a link').click();
  const field = await vi.waitFor(() => {
    const found = root.querySelector('textarea');
    if (!found) throw new Error('No place to paste.');
    return found;
  });
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => {
    if ((button(root, 'Check') as HTMLButtonElement).disabled) throw new Error('Check rests.');
  });
  button(root, 'Check').click();
}

describe('loading a standard', () => {
  test('by paste shows what would change before anything does', async () => {
    const stage = await standardTab(SCENARIOS.full);
    await paste(stage, '{"format":"crm-standard/1"}');
    await says(stage.root, 'What will change');
    await says(stage.root, 'Hidden: Лента');
    expect(stage.world.asked).toContainEqual({
      name: 'standard/preview',
      body: { text: '{"format":"crm-standard/1"}', origin: 'https://acme.bitrix24.ru' },
    });
    expect(stage.world.asked.some(({ name }) => name === 'standard/apply')).toBe(false);
  });

  test('by drop reads the file', async () => {
    const { root, world } = await standardTab(SCENARIOS.full);
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [new File(['{"dropped":true}'], 's.json')] } });
    root.querySelector('.drop-zone')?.dispatchEvent(drop);
    await says(root, 'What will change');
    expect(drop.defaultPrevented).toBe(true);
    expect(world.asked).toContainEqual(
      expect.objectContaining({ body: expect.objectContaining({ text: '{"dropped":true}' }) }),
    );
  });

  test('by a link that is pasted follows it and shows what stands there', async () => {
    const stage = await standardTab(SCENARIOS.full);
    await paste(stage, '  https://intranet.vector.example/standard.json\n');
    await says(stage.root, 'What will change');
    expect(stage.world.asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['update/follow', 'update/preview']),
    );
    expect(stage.world.asked).toContainEqual({
      name: 'update/follow',
      body: { url: 'https://intranet.vector.example/standard.json' },
    });
    expect(stage.world.asked.some(({ name }) => name === 'standard/preview')).toBe(false);
  });

  test('by a link that is dragged from a chat', async () => {
    const { root, world } = await standardTab(SCENARIOS.full);
    const data = { files: [], getData: () => 'https://intranet.vector.example/standard.json\r\n# the chat' };
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: data,
    });
    root.querySelector('.drop-zone')?.dispatchEvent(drop);
    await says(root, 'What will change');
    expect(world.asked).toContainEqual({
      name: 'update/follow',
      body: { url: 'https://intranet.vector.example/standard.json' },
    });
  });

  test('says so when a file cannot be opened', async () => {
    const { root } = await standardTab(SCENARIOS.full);
    const broken = { text: () => Promise.reject(new Error('gone')) };
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [broken] },
    });
    root.querySelector('.drop-zone')?.dispatchEvent(drop);
    await says(root, 'The file could not be opened.');
  });

  test('puts in force exactly what was previewed, and can be undone', async () => {
    const stage = await standardTab(SCENARIOS.full);
    await paste(stage, '{}');
    await says(stage.root, 'What will change');
    button(stage.root, 'Apply').click();
    await says(stage.root, 'The standard is in force.');
    await says(stage.root, 'version 8');
    expect(stage.world.asked).toContainEqual({ name: 'standard/apply', body: { hash: 'sha256-1' } });
    button(stage.root, 'Undo').click();
    await says(stage.root, 'The former version holds again.');
  });

  test('says of a table or a picture that it is no standard, instead of its first mistake', async () => {
    const stage = await standardTab(SCENARIOS.full);
    await paste(stage, 'ID;Title;Amount');
    await says(stage.root, 'This is no standard');
    expect(stage.world.asked.some(({ name }) => name === 'standard/preview')).toBe(false);
  });

  test('changes nothing when not applied', async () => {
    const stage = await standardTab(SCENARIOS.full);
    await paste(stage, '{}');
    await says(stage.root, 'What will change');
    button(stage.root, 'Cancel').click();
    await says(stage.root, 'Drop the file here');
    expect(stage.world.asked.some(({ name }) => name === 'standard/apply')).toBe(false);
  });

  test('names line, place and cure of each problem, and keeps what holds', async () => {
    const stage = await standardTab(SCENARIOS.problems);
    await paste(stage, '{');
    await says(stage.root, 'The file was not taken: 3 problems');
    await says(stage.root, 'Line 27, column 46');
    await says(stage.root, 'cards.deal.required[2].mode');
    await says(stage.root, 'Try: hard');
    await says(stage.root, 'Отдел продаж Москва');
  });

  test('keeps a pasted text with problems, to be corrected in its place', async () => {
    const stage = await standardTab(SCENARIOS.problems);
    await paste(stage, '{"format":');
    await says(stage.root, 'The file was not taken');
    expect(stage.root.querySelector('textarea')?.value).toBe('{"format":');
  });

  test('moves the keyboard to what came of it, since the pressed button is gone', async () => {
    const stage = await standardTab(SCENARIOS.full);
    await paste(stage, '{}');
    await says(stage.root, 'What will change');
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('desk'));
  });

  test('beside its place does not let the browser open the file instead of the panel', async () => {
    const { root } = await standardTab(SCENARIOS.full);
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    root.querySelector('h1')?.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
  });

  test('warns when the file says nothing of this site', async () => {
    const preview = PREVIEW.ok ? { ...PREVIEW, otherSite: true } : PREVIEW;
    const stage = await standardTab({ ...SCENARIOS.full, preview });
    await paste(stage, '{}');
    await says(stage.root, 'has no part for this site');
  });

  test('lists at most thirty problems and counts the rest', async () => {
    const problems = Array.from({ length: 45 }, (_, line) => ({
      code: 'missing-comma' as const,
      path: '',
      line,
      column: 1,
    }));
    const stage = await standardTab({ ...SCENARIOS.full, preview: { ok: false, problems } });
    await paste(stage, '{');
    await says(stage.root, 'and 15 more');
  });
});

describe('the standard in force', () => {
  test('shows name, version and owner', async () => {
    const { root } = await standardTab(SCENARIOS.full);
    await says(root, 'Отдел продаж Москва version 7');
    await says(root, 'Owner: Ирина Соколова');
  });

  test('offers to go back to the version before it, or to none', async () => {
    const { root } = await standardTab(SCENARIOS.full);
    await says(root, 'Back to version 6');
    const first = await standardTab(SCENARIOS.longNames);
    await says(first.root, 'Back to no standard');
  });

  test('is saved as a file', async () => {
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { root, world } = await standardTab(SCENARIOS.full);
    button(root, 'Export').click();
    await vi.waitFor(() => expect(link).toHaveBeenCalledOnce());
    expect(world.asked).toContainEqual({ name: 'standard/export', body: {} });
    link.mockRestore();
  });
});

describe('settings', () => {
  test('are saved one by one, at once', async () => {
    const { root, world } = await standardTab(SCENARIOS.full);
    const role = root.querySelector('select');
    if (!role) throw new Error('No choice of role.');
    role.value = 'director';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(world.asked).toContainEqual({ name: 'settings/patch', body: { patch: { role: 'director' } } }),
    );
  });

  test('offer the roles that the standard names, by their labels', async () => {
    const { settings } = SCENARIOS.full;
    const standard = settings.standard && { ...settings.standard, roles: { kam: 'Key accounts', rop: null } };
    const { root } = await standardTab({ ...SCENARIOS.full, settings: { ...settings, standard } });
    expect([...root.querySelectorAll('option')].map(textOf)).toEqual([
      'As the standard says',
      'Key accounts',
      'Head of sales',
    ]);
  });

  test('say that a role gives no rights', async () => {
    const { root } = await standardTab(SCENARIOS.full);
    await says(root, 'gives no rights');
  });
});
