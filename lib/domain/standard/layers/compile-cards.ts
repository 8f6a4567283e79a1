import type { CrossRule } from '../../card/types';
import type {
  DroppedChange,
  EffectiveBlock,
  EffectiveCard,
  EffectiveField,
  EffectiveRequired,
} from '../effective-types';
import { own } from '../own';
import type { BlockRule, FormatName, QuestionRule, RequiredRule } from '../types';
import type { ResolvedView } from './view';

/** The rules of one entity's card, every field and stage by id. */
export function compileCard(
  view: ResolvedView,
  entity: string,
): { card: EffectiveCard; dropped: readonly DroppedChange[] } {
  return new CardCompiler(view, entity).compile();
}

class CardCompiler {
  constructor(
    private readonly view: ResolvedView,
    private readonly entity: string,
  ) {}

  compile(): { card: EffectiveCard; dropped: readonly DroppedChange[] } {
    const maps = this.#maps();
    const blocks = this.#blocks();
    const required = this.#required();
    const rules = this.#rules();
    const named = [
      ...blocks.flatMap(({ fields }) => fields),
      ...required.map(({ field }) => field),
      ...rules.flatMap(fieldsOf),
      ...Object.values(maps).flatMap((map) => Object.keys(map)),
    ];
    const list = this.view.list(`cards.${this.entity}`, this.#known(named), this.#field);
    // A field that must be filled stays in sight, whoever hides it.
    const must = new Set(required.map(({ field }) => field));
    const hidden = list.hidden.filter((id) => !must.has(id));
    const order = list.order.filter((id) => !hidden.includes(id));
    const ids = new Set([...order, ...hidden, ...named]);
    const fields = Object.fromEntries([...ids].map((id) => [id, this.#effective(id, order, hidden, maps)]));
    const placeholders = { extra: this.#list('placeholders.extra'), allow: this.#list('placeholders.allow') };
    const card = { fields, blocks, order, required, placeholders, questions: this.#questions(), rules };
    return { card, dropped: list.dropped };
  }

  #blocks(): EffectiveBlock[] {
    return this.#part<readonly BlockRule[]>('blocks', []).map(({ id, title, fields, collapsed = false }) => ({
      id,
      title,
      fields: fields.map(this.#field),
      collapsed,
    }));
  }

  #required(): EffectiveRequired[] {
    const { role, hintOnly } = this.view;
    return this.#part<readonly RequiredRule[]>('required', [])
      .filter(({ roles }) => roles === undefined || roles.includes(role) || roles.includes('*'))
      .map(({ field, fromStage, mode = 'hint', why }) => ({
        field: this.#field(field),
        fromStage: fromStage === undefined ? null : this.#stage(fromStage),
        mode: hintOnly ? 'hint' : mode,
        why: why ?? null,
      }));
  }

  #rules(): CrossRule[] {
    return this.#part<readonly CrossRule[]>('rules', []).map((rule) => ({
      ...rule,
      ...('field' in rule ? { field: this.#field(rule.field) } : {}),
      ...('other' in rule ? { other: this.#field(rule.other) } : {}),
      ...('fields' in rule ? { fields: rule.fields.map(this.#field) } : {}),
      ...(typeof rule.fromStage === 'string' ? { fromStage: this.#stage(rule.fromStage) } : {}),
      ...(this.view.hintOnly ? { mode: 'hint' } : {}),
    }));
  }

  #questions(): QuestionRule[] {
    return this.#part<readonly QuestionRule[]>('questions', []).map((rule) => ({
      ...rule,
      stage: this.#stage(rule.stage),
    }));
  }

  #effective(
    id: string,
    order: readonly string[],
    hidden: readonly string[],
    maps: FieldMaps,
  ): EffectiveField {
    const place = order.indexOf(id);
    return {
      id,
      labels: this.view.names.labelsOf('fields', id),
      type: own(this.view.names.dictionary.fields, id)?.type ?? null,
      format: own(maps.formats, id) ?? null,
      hint: own(maps.hints, id) ?? null,
      clause: own(maps.clauses, id) ?? null,
      hidden: hidden.includes(id),
      order: place < 0 ? null : place + 1,
    };
  }

  /** Fields a person may pin or hide: those of the rules, and the dictionary's for this entity. */
  #known(named: readonly string[]): Set<string> {
    const { names } = this.view;
    const words = Object.keys(names.dictionary.fields ?? {});
    return new Set([...named, ...words.filter((id) => names.idOf('fields', id, this.entity) !== null)]);
  }

  readonly #field = (ref: string): string => this.view.names.keyOf('fields', ref, this.entity);

  #stage(ref: string): string {
    return this.view.names.keyOf('stages', ref);
  }

  #part<T>(part: string, none: T): T {
    return this.view.value<T>(`cards.${this.entity}.${part}`) ?? none;
  }

  #list(part: string): readonly string[] {
    return this.#part<readonly string[]>(part, []);
  }

  #maps(): FieldMaps {
    return {
      formats: this.#map<FormatName>('formats'),
      hints: this.#map<string>('hints'),
      clauses: this.#map<string>('clauses'),
    };
  }

  #map<T>(part: string): Record<string, T> {
    const entries = Object.entries(this.view.members<T>(['cards', this.entity, part]));
    return Object.fromEntries(entries.map(([ref, value]) => [this.#field(ref), value]));
  }
}

/** What the rules say about single fields, by field id. */
interface FieldMaps {
  readonly formats: Readonly<Record<string, FormatName>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly clauses: Readonly<Record<string, string>>;
}

function fieldsOf(rule: CrossRule): readonly string[] {
  if ('fields' in rule) return rule.fields;
  return 'other' in rule ? [rule.field, rule.other] : [rule.field];
}
