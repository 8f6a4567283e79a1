/** The standard as a document for people: what an integrator would have to set up in the CRM itself. */

import type { AnchorKind } from '../../anchors/types';
import { withPresets } from '../layers/with-presets';
import { makeNames, type NameKind, type Names } from '../names';
import type { PresetLanguage } from '../presets';
import type { CardRule, MenuRule, Standard } from '../types';
import { bullets, escapeMarkup, labelled, numbered, percent, section, table } from './markup';
import type { MarkdownWords } from './words';

/**
 * Prints a standard as Markdown, with what the presets add that it extends.
 * @param words Headings and terms in the reader's language.
 * @param language Language of the presets' titles and reasons.
 */
export function toMarkdown(
  standard: Standard,
  words: MarkdownWords,
  language: PresetLanguage = 'en',
): string {
  const whole = withPresets(standard, language);
  return new MarkdownPrinter(whole, words, makeNames(whole.dictionary ?? {})).print();
}

class MarkdownPrinter {
  constructor(
    private readonly standard: Standard,
    private readonly words: MarkdownWords,
    private readonly names: Names,
  ) {}

  print(): string {
    const { menu = {}, startPage = {}, cards = {} } = this.standard;
    const parts = [
      ...this.#head(),
      ...section(
        2,
        this.words.menu,
        Object.entries(menu).flatMap(([role, rule]) => this.#menu(role, rule)),
      ),
      ...section(
        2,
        this.words.startPage,
        bullets(Object.entries(startPage).map(([role, { to }]) => `${this.#role(role)}: ${this.#start(to)}`)),
      ),
      ...Object.entries(cards).flatMap(([entity, card]) =>
        section(2, this.#entity(entity), this.#card(entity, card)),
      ),
      ...this.#numbers(),
      ...section(2, this.words.anchors, this.#anchors()),
    ];
    return `${parts.join('\n\n')}\n`;
  }

  #head(): string[] {
    const { name, version = 1, description, owner, validFrom, expiresAt } = this.standard;
    const facts = [
      `${this.words.version}: ${version}`,
      ...(owner ? [`${this.words.owner}: ${escapeMarkup(owner.name)}`] : []),
      ...(validFrom ? [`${this.words.validFrom}: ${escapeMarkup(validFrom)}`] : []),
      ...(expiresAt ? [`${this.words.expiresAt}: ${escapeMarkup(expiresAt)}`] : []),
    ];
    return [
      `# ${escapeMarkup(name)}`,
      ...(description ? [escapeMarkup(description)] : []),
      ...bullets(facts),
    ];
  }

  #menu(role: string, { order = [], hidden = [] }: MenuRule): string[] {
    return section(3, this.#role(role), [
      ...labelled(this.words.menuOrder, numbered(order.map((ref) => this.#label('menu', ref)))),
      ...labelled(this.words.menuHidden, bullets(hidden.map((ref) => this.#label('menu', ref)))),
    ]);
  }

  #start(to: string): string {
    return to.startsWith('panel:')
      ? `${this.words.panelScreen} ${escapeMarkup(to.slice(6))}`
      : this.#label('menu', to);
  }

  #card(entity: string, card: CardRule): string[] {
    const { blocks = [], order = [], required = [], hidden = [], questions = [] } = card;
    const field = (ref: string) => this.#label('fields', ref, entity);
    const rows = required.map(({ field: ref, fromStage, mode = 'hint', why = '' }) => [
      field(ref),
      fromStage === undefined ? this.words.anyStage : this.#label('stages', fromStage),
      this.words[mode],
      escapeMarkup(why),
    ]);
    const { words } = this;
    return [
      ...section(
        3,
        words.blocks,
        bullets(
          blocks.map(({ title, fields }) => `**${escapeMarkup(title)}**: ${fields.map(field).join(', ')}`),
        ),
      ),
      ...section(3, words.fillOrder, numbered(order.map(field))),
      ...section(3, words.required, table([words.field, words.fromStage, words.mode, words.why], rows)),
      ...section(3, words.hiddenFields, bullets(hidden.map(field))),
      ...this.#map(words.formats, card.formats, entity),
      ...this.#map(words.hints, card.hints, entity),
      ...this.#map(words.clauses, card.clauses, entity),
      ...section(
        3,
        words.questions,
        bullets(questions.map((rule) => `${this.#label('stages', rule.stage)}: ${escapeMarkup(rule.text)}`)),
      ),
    ];
  }

  #map(title: string, map: Readonly<Record<string, string>> | undefined, entity: string): string[] {
    const lines = Object.entries(map ?? {}).map(
      ([ref, text]) => `${this.#label('fields', ref, entity)}: ${escapeMarkup(text)}`,
    );
    return section(3, title, bullets(lines));
  }

  #numbers(): string[] {
    const { words } = this;
    const { analytics, targets = [] } = this.standard;
    const ladders = Object.entries(analytics?.ladder ?? {}).flatMap(([pipeline, steps]) =>
      section(
        3,
        pipeline === '*' ? words.anyPipeline : escapeMarkup(pipeline),
        table(
          [words.stage, words.probability],
          steps.map((step) => [this.#label('stages', step.stage), percent(step.probability)]),
        ),
      ),
    );
    const plans = targets.map(({ period, amount, currency }) => [
      escapeMarkup(period),
      `${amount} ${escapeMarkup(currency)}`,
    ]);
    return [
      ...section(2, words.ladder, ladders),
      ...section(2, words.targets, table([words.period, words.amount], plans)),
    ];
  }

  #anchors(): string[] {
    const { words } = this;
    const kinds: Readonly<Record<AnchorKind, string>> = {
      menu: words.anchorMenu,
      item: words.anchorItem,
      field: words.anchorField,
      table: words.anchorTable,
      column: words.anchorColumn,
      stage: words.anchorStage,
      save: words.anchorSave,
    };
    const lines = Object.values(this.standard.anchors ?? {}).map(({ kind, labels, as, host }) => {
      const name = [labels[0] ?? '', as ?? ''].filter(Boolean).map(escapeMarkup);
      return [kinds[kind], ...new Set(name), ...(host ? [escapeMarkup(host)] : [])].join(' · ');
    });
    return bullets(lines);
  }

  #label(kind: NameKind, ref: string, entity?: string): string {
    return escapeMarkup(this.names.labelsOf(kind, this.names.keyOf(kind, ref, entity))[0] ?? ref);
  }

  #role(role: string): string {
    if (role === '*') return this.words.everybody;
    const found = Object.entries(this.standard.roles ?? {}).find(([id]) => id === role);
    return escapeMarkup(found?.[1].label ?? role);
  }

  #entity(entity: string): string {
    const words: Readonly<Record<string, string>> = this.words;
    return ['deal', 'contact', 'company', 'lead'].includes(entity)
      ? (words[entity] ?? entity)
      : escapeMarkup(entity);
  }
}
