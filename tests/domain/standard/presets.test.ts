import { describe, expect, it } from 'vitest';
import {
  CHECK_POINTS,
  diffStandards,
  effectiveSettings,
  explain,
  MARKDOWN_WORDS,
  type MarkdownWords,
  PRESETS,
  presetByRef,
  presetsOf,
  printStandard,
  toMarkdown,
} from '../../../lib/domain/standard';
import { fixtureText, parsed, standardWith, told } from './helpers';

const AT = { role: 'seller', host: 'crm.example.com', crm: null, now: Date.parse('2026-03-10') };
const WORDS = Object.fromEntries(MARKDOWN_WORDS.map((word) => [word, `‹${word}›`])) as MarkdownWords;

describe.each(
  PRESETS.flatMap((preset) =>
    (['en', 'ru'] as const).map((language) => ({ name: `${preset.id} in ${language}`, preset, language })),
  ),
)('the preset $name', ({ preset, language }) => {
  const standard = preset.build(language);

  it('is a file without a problem or a warning', () => {
    expect(told(printStandard(standard))).toEqual([]);
  });

  it('prints back the same and differs from itself in nothing', () => {
    const again = parsed(printStandard(standard));
    expect(again).toEqual(standard);
    expect(diffStandards(standard, again)).toEqual([]);
  });

  it('compiles for a seller, and says where its values come from', () => {
    const settings = effectiveSettings({ presets: [standard] }, AT);
    expect(settings.menu?.order.length).toBeGreaterThan(2);
    expect(settings.startPage?.kind).toBe('menu');
    expect(settings.cards.deal?.required.length).toBeGreaterThan(0);
    expect(explain({ presets: [standard] }, AT, 'menu.order').source).toMatchObject({
      layer: 'preset',
      name: standard.name,
    });
  });

  it('blocks nobody on the first day', () => {
    expect(standard.cards?.deal?.required?.every(({ mode }) => mode === 'hint')).toBe(true);
  });

  it('gives labels in both languages for everything it names', () => {
    const menu = Object.values(standard.dictionary?.menu ?? {}).map(({ labels }) => labels);
    const stages = Object.values(standard.dictionary?.stages ?? {});
    for (const labels of [...menu, ...stages]) {
      expect(
        labels.some((label) => /[a-z]/i.test(label)) && labels.some((label) => /[а-я]/i.test(label)),
      ).toBe(true);
    }
  });
});

describe('presets', () => {
  it('come with five different points to check, all of the known list', () => {
    for (const { checkPoints } of PRESETS) {
      expect(new Set(checkPoints).size).toBe(5);
      expect(checkPoints.every((point) => CHECK_POINTS.includes(point))).toBe(true);
    }
    const used = new Set(PRESETS.flatMap(({ checkPoints }) => checkPoints));
    expect(CHECK_POINTS.filter((point) => !used.has(point))).toEqual([]);
  });

  it('are found by the name that files pin, and only by it', () => {
    for (const { ref } of PRESETS) expect(presetByRef(ref, 'ru')).not.toBeNull();
    expect(new Set(PRESETS.map(({ ref }) => ref)).size).toBe(PRESETS.length);
    expect(presetByRef('builtin:b2b-services@2', 'ru')).toBeNull();
    expect(
      presetsOf(standardWith({ extends: ['builtin:mars@1', 'builtin:small-shop@1'] }), 'en'),
    ).toHaveLength(1);
  });
});

describe('the standard as a document', () => {
  const team = parsed(fixtureText('moscow-v7.json'));
  const text = toMarkdown(team, WORDS, 'ru');

  it('holds everything an integrator has to set up', () => {
    expect(text).toMatchInlineSnapshot(`
      "# Отдел продаж Москва

      Порядок для новых продаж.

      - ‹version›: 7
      - ‹owner›: Анна Крылова
      - ‹validFrom›: 2026-03-03

      ## ‹menu›

      ### Сейл

      **‹menuOrder›**

      1. Сделки
      2. Задачи
      3. Чат

      **‹menuHidden›**

      - Лента
      - Диск

      ### ‹everybody›

      **‹menuOrder›**

      1. Сделки
      2. Лиды

      ## ‹startPage›

      - Сейл: Лиды
      - РОП: ‹panelScreen› yesterday
      - ‹everybody›: ‹panelScreen› today

      ## ‹deal›

      ### ‹blocks›

      - **Главное**: Телефон, Следующий шаг
      - **Деньги**: Бюджет

      ### ‹fillOrder›

      1. Телефон
      2. Следующий шаг
      3. Бюджет

      ### ‹required›

      | ‹field› | ‹fromStage› | ‹mode› | ‹why› |
      | --- | --- | --- | --- |
      | Бюджет | КП отправлено | ‹soft› | Предложение без цены не предложение. |
      | Следующий шаг | ‹anyStage› | ‹hint› |  |

      ### ‹formats›

      - Телефон: phone-e164:RU

      ### ‹hints›

      - Бюджет: Сумма без НДС

      ### ‹clauses›

      - Бюджет: п. 4.2. Бюджет ставится со слов клиента.

      ### ‹questions›

      - Договор: Какой факт это подтверждает?

      ## ‹company›

      ### ‹formats›

      - ИНН: inn

      ## ‹ladder›

      ### Продажи

      | ‹stage› | ‹probability› |
      | --- | --- |
      | Новая | 1 % |
      | Встреча | 10 % |
      | КП отправлено | 30 % |
      | Договор | 70 % |

      ## ‹targets›

      | ‹period› | ‹amount› |
      | --- | --- |
      | 2026-Q1 | 2400000 RUB |
      "
    `);
  });

  it('leaves out headings that have nothing under them', () => {
    expect(toMarkdown(standardWith(), WORDS)).toBe('# Test\n\n- ‹version›: 1\n');
  });

  it('does not let the team’s words become markup', () => {
    const hostile = standardWith({
      name: '# <b>[x](javascript:y)</b>\n# second',
      cards: { deal: { required: [{ field: 'a|b', why: '| --- |' }] } },
    });
    const lines = toMarkdown(hostile, WORDS).split('\n');
    expect(lines[0]).toBe('# \\# \\<b\\>\\[x\\](javascript:y)\\</b\\> \\# second');
    expect(lines).toContain('| a\\|b | ‹anyStage› | ‹hint› | \\| --- \\| |');
  });
});
