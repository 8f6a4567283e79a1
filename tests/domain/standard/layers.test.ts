import { describe, expect, it } from 'vitest';
import {
  acceptSuggestion,
  addOperation,
  dismissSuggestion,
  effectiveSettings,
  explain,
  type LayerContext,
  type Layers,
  NO_PERSONAL,
  type PersonalLayer,
  resetKey,
  type Standard,
} from '../../../lib/domain/standard';
import { fixtureText, parsed, standardWith } from './helpers';

const NOW = Date.parse('2026-03-10T09:00:00Z');
const AT: LayerContext = { role: 'seller', host: 'acme.bitrix24.ru', crm: 'bitrix24', now: NOW };
const personal = (part: Partial<PersonalLayer>): PersonalLayer => ({ ...NO_PERSONAL, ...part });
const ids = (items: readonly { id: string }[] | undefined) => items?.map(({ id }) => id);
const startOf = (layers: Layers, context = AT) => {
  const page = effectiveSettings(layers, context).startPage;
  return page?.kind === 'menu' ? page.item.id : page?.kind === 'path' ? page.path : (page?.view ?? null);
};
const starting = (to: string, rest: Partial<Standard> = {}) =>
  standardWith({ startPage: { '*': { to } }, ...rest });

describe('who has the say', () => {
  const policy = { standard: starting('/policy/'), lockdown: false };
  const locked = starting('/team/', { strength: { startPage: 'locked' } });
  const own = personal({ settings: { startPage: { '*': { to: '/own/' } } } });
  const presets = [starting('/first/'), starting('/second/')];
  const adapter = starting('/adapter/');

  it.each<[string, Layers]>([
    ['/policy/', { policy, team: locked, personal: own, presets, adapter }],
    ['/team/', { team: locked, personal: own, presets, adapter }],
    ['/own/', { team: starting('/team/'), personal: own, presets, adapter }],
    ['/team/', { team: starting('/team/'), presets, adapter }],
    ['/second/', { team: standardWith(), presets, adapter }],
    ['/adapter/', { team: standardWith(), adapter }],
  ])('gives %s', (to, layers) => {
    expect(startOf(layers)).toBe(to);
  });

  it('says nothing when no layer does', () => {
    const settings = effectiveSettings({}, { ...AT, role: null });
    expect(settings).toMatchObject({
      standard: null,
      role: 'seller',
      menu: null,
      startPage: null,
      cards: {},
      off: false,
    });
  });

  it('F29 lets the policy win over a personal value, and explain shows both', () => {
    const { source, candidates } = explain({ policy, personal: own }, AT, 'startPage');
    expect(source).toMatchObject({ layer: 'policy', strength: 'locked' });
    expect(candidates.map(({ value, holds }) => [value, holds])).toEqual([
      ['/policy/', true],
      ['/own/', false],
    ]);
  });

  it('lets the longest key decide the strength, and lets a strength run out', () => {
    const team = (strengthUntil?: Record<string, string>) =>
      standardWith({
        strength: { cards: 'locked', 'cards.deal.hints': 'default' },
        ...(strengthUntil ? { strengthUntil } : {}),
        cards: { deal: { hints: { a: 'team' }, clauses: { a: 'team' } } },
      });
    const mine = personal({
      settings: { cards: { deal: { hints: { a: 'mine' }, clauses: { a: 'mine' } } } },
    });
    const field = (standard: Standard) =>
      effectiveSettings({ team: standard, personal: mine }, AT).cards.deal?.fields.a;
    expect(field(team())).toMatchObject({ hint: 'mine', clause: 'team' });
    expect(field(team({ cards: '2026-03-10T08:00:00Z' }))).toMatchObject({ hint: 'mine', clause: 'mine' });
    expect(field(team({ cards: '2026-03-11' }))).toMatchObject({ hint: 'mine', clause: 'team' });
  });

  it('weighs strengths by length, whatever their order in the file', () => {
    const team = standardWith({
      strength: { 'cards.deal.hints': 'default', cards: 'locked' },
      cards: { deal: { hints: { a: 'team' }, clauses: { a: 'team' } } },
    });
    const strengthAt = (key: string) => explain({ team }, AT, key).source?.strength;
    expect([strengthAt('cards.deal.hints.a'), strengthAt('cards.deal.clauses.a')]).toEqual([
      'default',
      'locked',
    ]);
  });

  it('does not take "cards.dealer" for a part of "cards.deal"', () => {
    const team = standardWith({
      strength: { 'cards.deal': 'locked' },
      cards: { dealer: { hints: { a: 'team' } } },
    });
    expect(explain({ team }, AT, 'cards.dealer.hints.a').source?.strength).toBe('default');
  });

  it('mixes maps member by member and replaces lists as a whole', () => {
    const preset = standardWith({
      cards: { deal: { hints: { a: 'preset', b: 'preset' }, required: [{ field: 'a' }, { field: 'b' }] } },
    });
    const team = standardWith({ cards: { deal: { hints: { b: 'team' }, required: [{ field: 'c' }] } } });
    const card = effectiveSettings({ team, presets: [preset] }, AT).cards.deal;
    expect([card?.fields.a?.hint, card?.fields.b?.hint]).toEqual(['preset', 'team']);
    expect(card?.required.map(({ field }) => field)).toEqual(['c']);
  });

  it('uses the rule for everybody where a role has none, property by property in the menu', () => {
    const team = standardWith({ menu: { '*': { order: ['a'], hidden: ['b'] }, rop: { hidden: ['c'] } } });
    const menu = effectiveSettings({ team }, { ...AT, role: 'rop' }).menu;
    expect([ids(menu?.order), ids(menu?.hidden)]).toEqual([['a'], ['c']]);
    expect(ids(effectiveSettings({ team }, AT).menu?.hidden)).toEqual(['b']);
  });

  it('finds the presets that a file extends, in the language of the person', () => {
    const team = standardWith({ extends: ['builtin:small-shop@1'] });
    const blocks = (language: 'en' | 'ru') =>
      effectiveSettings({ team }, { ...AT, language }).cards.deal?.blocks;
    expect([blocks('en')?.[0]?.title, blocks('ru')?.[0]?.title]).toEqual(['Order', 'Заказ']);
  });

  it('finds the presets of the policy below those of the team', () => {
    const policy = { standard: standardWith({ extends: ['builtin:small-shop@1'] }), lockdown: false };
    const titles = (team: Standard | null) =>
      effectiveSettings({ policy, team }, AT).cards.deal?.blocks[0]?.title;
    expect(titles(null)).toBe('Order');
    expect(titles(standardWith({ extends: ['builtin:b2b-services@1'] }))).toBe('Main');
  });

  it('takes the role that the standard names when the person named none', () => {
    expect(
      effectiveSettings({ team: standardWith({ defaultRole: 'rop' }) }, { ...AT, role: null }).role,
    ).toBe('rop');
  });

  it('leaves a standard and its presets out where it does not apply, or not yet', () => {
    const extending = starting('/team/', {
      extends: ['builtin:small-shop@1'],
      appliesTo: [{ crm: 'amocrm' }],
    });
    const foreign = starting('/team/', { appliesTo: [{ hosts: ['*.amocrm.ru'] }] });
    const other = starting('/team/', { appliesTo: [{ crm: 'amocrm' }] });
    const early = starting('/team/', { validFrom: '2026-03-11' });
    for (const team of [foreign, other, early]) {
      expect(startOf({ team, presets, adapter })).toBe('/adapter/');
      expect(effectiveSettings({ team }, AT).standard).toBeNull();
    }
    expect(effectiveSettings({ team: extending }, AT).menu).toBeNull();
  });

  it('goes on applying an expired standard, and says that it has expired', () => {
    const team = starting('/team/', { expiresAt: '2026-03-01', version: 3 });
    expect(effectiveSettings({ team }, AT)).toMatchObject({
      standard: { id: 'name:Test', name: 'Test', version: 3, expired: true },
      startPage: { kind: 'path', path: '/team/' },
    });
  });

  it('turns effects off by the emergency switch unless the policy forbids it', () => {
    const off = personal({ off: true });
    expect(effectiveSettings({ personal: off }, AT).off).toBe(true);
    expect(effectiveSettings({ personal: off, policy: { standard: null, lockdown: true } }, AT).off).toBe(
      false,
    );
  });

  it('gives personal values of variables only where the author allows them', () => {
    const vars = [{ id: 'side', type: 'select', options: ['left', 'right'], default: 'right' }] as const;
    const choose = (side: string, rest: Partial<Standard> = {}) =>
      effectiveSettings(
        { team: standardWith({ vars, ...rest }), personal: personal({ vars: { side, gone: 1 } }) },
        AT,
      ).vars;
    expect(choose('left')).toEqual({ side: 'left' });
    expect(choose('top')).toEqual({ side: 'right' });
    expect(choose('left', { strength: { vars: 'locked' } })).toEqual({ side: 'right' });
  });
});

describe('what the team only suggests', () => {
  const team = starting('leads', { strength: { startPage: 'suggest' }, version: 4 });
  const layers = { team, personal: NO_PERSONAL };

  it('does not apply by itself and is listed', () => {
    expect(startOf(layers)).toBeNull();
    expect(effectiveSettings(layers, AT).suggestions).toEqual([
      { key: 'startPage', value: 'leads', current: null },
    ]);
  });

  it('applies once accepted, and is listed no more', () => {
    const accepted = acceptSuggestion(layers, AT, 'startPage');
    expect(startOf({ team, personal: accepted })).toBe('leads');
    expect(effectiveSettings({ team, personal: accepted }, AT).suggestions).toEqual([]);
    expect(accepted.settings).toEqual({ startPage: { '*': { to: 'leads' } } });
  });

  it('rests when declined, until the next version', () => {
    const declined = dismissSuggestion(layers, 'startPage');
    expect(effectiveSettings({ team, personal: declined }, AT).suggestions).toEqual([]);
    const next = { ...team, version: 5 };
    expect(effectiveSettings({ team: next, personal: declined }, AT).suggestions).toHaveLength(1);
  });

  it('accepts a list, a map member and a variable at their places', () => {
    const offer = standardWith({
      strength: { menu: 'suggest', cards: 'suggest', vars: 'suggest' },
      menu: { '*': { order: ['a', 'b'] } },
      cards: { deal: { hints: { budget: 'net' } } },
      vars: [{ id: 'x', type: 'number', default: 3 }],
    });
    const keys = ['menu.order', 'cards.deal.hints.budget', 'vars.x', 'nothing'];
    const mine = keys.reduce<PersonalLayer>(
      (layer, key) => acceptSuggestion({ team: offer, personal: layer }, AT, key),
      NO_PERSONAL,
    );
    expect(mine.settings).toEqual({
      menu: { '*': { order: ['a', 'b'] } },
      cards: { deal: { hints: { budget: 'net' } } },
    });
    expect(mine.vars).toEqual({ x: 3 });
    const back = keys.reduce(resetKey, mine);
    expect(effectiveSettings({ personal: back }, AT)).toMatchObject({ menu: null, vars: {} });
  });
});

describe('personal changes of a list', () => {
  const team = standardWith({
    menu: { '*': { order: ['deals', 'tasks', 'chat'], hidden: ['feed', 'disk'] } },
  });
  const rearranged = (operations: PersonalLayer['operations'], standard = team) =>
    effectiveSettings({ team: standard, personal: personal({ operations }) }, AT);

  it('pins first in the order of pinning, also what the team hides', () => {
    const { menu, dropped } = rearranged([
      { list: 'menu', op: 'pin', id: 'chat' },
      { list: 'menu', op: 'pin', id: 'feed' },
    ]);
    expect([ids(menu?.order), ids(menu?.hidden), dropped]).toEqual([
      ['chat', 'feed', 'deals', 'tasks'],
      ['disk'],
      [],
    ]);
  });

  it('hides, shows again and moves', () => {
    const { menu } = rearranged([
      { list: 'menu', op: 'hide', id: 'tasks' },
      { list: 'menu', op: 'unhide', id: 'feed' },
      { list: 'menu', op: 'moveAfter', id: 'chat', after: null },
      { list: 'menu', op: 'moveAfter', id: 'disk', after: 'chat' },
    ]);
    expect([ids(menu?.order), ids(menu?.hidden)]).toEqual([['chat', 'disk', 'deals'], ['tasks']]);
  });

  it('survives a new version: new items keep the team’s place, lost targets are reported', () => {
    const next = standardWith({ menu: { '*': { order: ['leads', 'deals', 'chat'] } } });
    const { menu, dropped } = rearranged(
      [
        { list: 'menu', op: 'pin', id: 'chat' },
        { list: 'menu', op: 'hide', id: 'tasks' },
        { list: 'menu', op: 'moveAfter', id: 'deals', after: 'tasks' },
      ],
      next,
    );
    expect(ids(menu?.order)).toEqual(['chat', 'leads', 'deals']);
    expect(dropped).toEqual([
      { list: 'menu', op: 'hide', id: 'tasks', reason: 'target-gone' },
      { list: 'menu', op: 'moveAfter', id: 'deals', reason: 'neighbour-gone' },
    ]);
  });

  it('does not move an item after itself', () => {
    const { menu, dropped } = rearranged([{ list: 'menu', op: 'moveAfter', id: 'tasks', after: 'tasks' }]);
    expect(ids(menu?.order)).toEqual(['deals', 'tasks', 'chat']);
    expect(dropped.map(({ reason }) => reason)).toEqual(['neighbour-gone']);
  });

  it('refuses every change of a locked list and says so', () => {
    const { menu, dropped } = rearranged([{ list: 'menu', op: 'hide', id: 'deals' }], {
      ...team,
      strength: { menu: 'locked' },
    });
    expect(ids(menu?.order)).toEqual(['deals', 'tasks', 'chat']);
    expect(dropped).toEqual([{ list: 'menu', op: 'hide', id: 'deals', reason: 'locked' }]);
  });

  it('finds an item by a label when the next version gives it an id', () => {
    const next = standardWith({
      dictionary: { menu: { deals: { labels: ['Сделки'] } } },
      menu: { '*': { order: ['tasks', 'deals'] } },
    });
    const { menu } = rearranged([{ list: 'menu', op: 'pin', id: 'сделки' }], next);
    expect(ids(menu?.order)).toEqual(['deals', 'tasks']);
  });

  it('pins an item that no file names once the person’s own dictionary has a word for it', () => {
    const operation = { list: 'menu', op: 'pin', id: 'stock' } as const;
    const settings = { dictionary: { menu: { stock: { labels: ['Склад'], href: '/stock/' } } } };
    const { menu } = effectiveSettings(
      { team, personal: personal({ settings, operations: [operation] }) },
      AT,
    );
    expect(menu?.order[0]).toEqual({ id: 'stock', labels: ['Склад'], href: '/stock/' });
  });

  it('changes the fields of a card, and keeps a required field in sight', () => {
    const cards = { deal: { order: ['a', 'b', 'c'], required: [{ field: 'b' }] } };
    const { cards: compiled } = rearranged(
      [
        { list: 'cards.deal', op: 'hide', id: 'a' },
        { list: 'cards.deal', op: 'hide', id: 'b' },
        { list: 'cards.deal', op: 'pin', id: 'c' },
      ],
      standardWith({ cards }),
    );
    expect(compiled.deal?.order).toEqual(['c']);
    expect([compiled.deal?.fields.a?.hidden, compiled.deal?.fields.b?.hidden]).toEqual([true, false]);
  });

  it('forgets changes that a later one makes pointless, and keeps those others lean on', () => {
    const pin = { list: 'menu', op: 'pin', id: 'chat' } as const;
    const hide = { list: 'menu', op: 'hide', id: 'chat' } as const;
    const unhide = { list: 'menu', op: 'unhide', id: 'chat' } as const;
    const lean = { list: 'menu', op: 'moveAfter', id: 'tasks', after: 'chat' } as const;
    expect(addOperation(personal({ operations: [pin] }), hide).operations).toEqual([hide]);
    expect(addOperation(personal({ operations: [pin] }), unhide).operations).toEqual([pin, unhide]);
    expect(addOperation(personal({ operations: [pin, lean] }), hide).operations).toEqual([pin, lean, hide]);
  });

  it('gives a list back to the team without touching a list of a similar name', () => {
    const mine = personal({
      operations: [
        { list: 'cards.deal', op: 'hide', id: 'a' },
        { list: 'cards.dealer', op: 'hide', id: 'a' },
      ],
    });
    expect(resetKey(mine, 'cards.deal.order').operations).toEqual([
      { list: 'cards.dealer', op: 'hide', id: 'a' },
    ]);
  });
});

describe('the compiled form', () => {
  const team = parsed(fixtureText('moscow-v7.json'));
  const layers: Layers = { team };
  const settings = effectiveSettings(layers, AT);

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
  });

  it('gives every item of the menu its labels and address', () => {
    expect(settings.menu?.order[0]).toEqual({ id: 'deals', labels: ['Сделки', 'Deals'], href: null });
    expect(ids(settings.menu?.hidden)).toEqual(['feed', 'disk']);
    expect(settings.menu?.unknown).toBe('show-in-new');
    // The start page is only suggested, so the preset's holds until the person accepts.
    expect(settings.startPage).toMatchObject({ kind: 'menu', item: { id: 'deals' } });
    expect(settings.suggestions).toEqual([{ key: 'startPage', value: 'leads', current: 'deals' }]);
  });

  it('resolves fields and stages, with the number of each field in the order of filling', () => {
    const deal = settings.cards.deal;
    expect(deal?.fields.budget).toEqual({
      id: 'budget',
      labels: ['Бюджет', 'Budget'],
      type: 'money',
      format: null,
      hint: 'Сумма без НДС',
      clause: 'п. 4.2. Бюджет ставится со слов клиента.',
      hidden: false,
      order: 3,
    });
    expect(deal?.fields.phone?.format).toBe('phone-e164:RU');
    expect(settings.stages.offer).toEqual(['КП отправлено', 'Proposal sent']);
  });

  it('turns gates into hints while the pilot lasts', () => {
    const modes = (now: string) =>
      effectiveSettings(layers, { ...AT, now: Date.parse(now) }).cards.deal?.required.map(({ mode }) => mode);
    expect(modes('2026-03-12')).toEqual(['hint', 'hint']);
    expect(modes('2026-03-14')).toEqual(['soft', 'hint']);
  });

  it('leaves out rules for other roles', () => {
    const required = effectiveSettings(layers, { ...AT, role: 'rop' }).cards.deal?.required;
    expect(required?.map(({ field }) => field)).toEqual(['budget']);
  });

  it('takes labels for ids where there is no dictionary', () => {
    const hand = effectiveSettings({ team: parsed(fixtureText('by-hand.json')) }, AT);
    expect(hand.menu?.order[0]).toEqual({ id: 'Сделки', labels: ['Сделки'], href: null });
    expect(hand.startPage).toEqual({ kind: 'menu', item: { id: 'Сделки', labels: ['Сделки'], href: null } });
    expect(hand.cards.deal?.required).toEqual([
      { field: 'Бюджет', fromStage: 'КП отправлено', mode: 'soft', why: 'Без цены нет предложения.' },
    ]);
    expect(hand.stages).toEqual({ 'КП отправлено': ['КП отправлено'] });
  });

  it('acts on no key that the format does not know', () => {
    const text =
      '{"format":"crm-standard/1","name":"A","analytics":{"k":5,"evil":1},"privacy":{"evil":1},"menu":{"*":{"evil":["x"]}}}';
    const compiled = effectiveSettings({ team: parsed(text) }, AT);
    expect([compiled.analytics, compiled.privacy, compiled.menu]).toEqual([{ k: 5 }, {}, null]);
  });

  it('sends a full address to its path on this host, and nowhere on another', () => {
    const covered = { appliesTo: [{ hosts: ['*.bitrix24.ru'] }] };
    expect(startOf({ team: starting('https://acme.bitrix24.ru/crm/?a=1', covered) })).toBe('/crm/?a=1');
    expect(startOf({ team: starting('https://other.bitrix24.ru/crm/', covered) })).toBeNull();
  });

  it('takes a label for the field of the card it stands on', () => {
    const fields = {
      one: { labels: ['Phone'], entity: 'contact' },
      two: { labels: ['Phone'], entity: 'deal' },
    };
    const rule = { required: [{ field: 'phone' }] };
    const team = standardWith({ dictionary: { fields }, cards: { deal: rule, contact: rule, lead: rule } });
    const { cards } = effectiveSettings({ team }, AT);
    const fieldOf = (entity: string) => cards[entity]?.required[0]?.field;
    expect(['contact', 'deal', 'lead'].map(fieldOf)).toEqual(['one', 'two', 'phone']);
  });

  it('names stages by id in ladders, milestones and hot stages', () => {
    const dictionary = { stages: { offer: ['КП'] } };
    const analytics = {
      ladder: { '*': [{ stage: 'кп', probability: 0.3 }] },
      hotStages: ['КП'],
      stuckDays: { КП: 5 },
      milestones: { demo: 'КП', deal: 'won' },
    };
    expect(effectiveSettings({ team: standardWith({ dictionary, analytics }) }, AT).analytics).toEqual({
      ladder: { '*': [{ stage: 'offer', probability: 0.3 }] },
      hotStages: ['offer'],
      stuckDays: { offer: 5 },
      milestones: { demo: 'offer', deal: 'won' },
    });
  });

  it('tells for every key which layer holds', () => {
    expect(settings.sources['menu.order']).toEqual({
      layer: 'team',
      name: 'Отдел продаж Москва',
      version: 7,
      strength: 'default',
    });
    expect(settings.sources['cards.deal.required']?.strength).toBe('locked');
    expect(settings.sources['analytics.k']?.layer).toBe('team');
    expect(Object.keys(settings.sources)).not.toContain('startPage.seller');
  });

  it('answers for names that every object has', () => {
    const hostile = standardWith({ menu: { '*': { order: ['constructor', '__proto__', 'toString'] } } });
    const menu = effectiveSettings({ team: hostile }, { ...AT, role: 'constructor' }).menu;
    expect(menu?.order.map(({ labels }) => labels)).toEqual([['constructor'], ['__proto__'], ['toString']]);
  });
});
