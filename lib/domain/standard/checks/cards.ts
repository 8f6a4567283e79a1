import type { Breach, PathStep } from '../problems';
import type { CardRule } from '../types';
import { type CheckContext, listedTwice, unknownItem, unknownStage } from './context';

/** More required fields than this on one stage get filled with rubbish. */
const MANY_REQUIRED = 7;

/** Fields and stages of every card: twice, in two blocks, hidden and required, unknown. */
export function* checkCards(context: CheckContext): Generator<Breach> {
  for (const [entity, card] of Object.entries(context.standard.cards ?? {})) {
    const check = new CardCheck(context, entity, card);
    yield* check.lists();
    yield* check.blocks();
    yield* check.required();
    yield* check.maps();
    yield* check.questions();
    yield* check.rules();
  }
}

class CardCheck {
  constructor(
    private readonly context: CheckContext,
    private readonly entity: string,
    private readonly card: CardRule,
  ) {}

  *lists(): Generator<Breach> {
    for (const list of ['order', 'hidden'] as const) {
      const refs = this.card[list] ?? [];
      yield* listedTwice(this.#path(list), refs, this.#keyOf);
      for (const [index, ref] of refs.entries()) yield* this.#field(ref, [list, index]);
    }
  }

  *blocks(): Generator<Breach> {
    yield* listedTwice(this.#path('blocks'), this.card.blocks, ({ id }) => id);
    const blockOf = new Map<string, string>();
    for (const [index, block] of (this.card.blocks ?? []).entries()) {
      for (const [slot, ref] of block.fields.entries()) {
        const path = ['blocks', index, 'fields', slot];
        const key = this.#keyOf(ref);
        const other = blockOf.get(key);
        if (other !== undefined)
          yield { code: 'in-two-blocks', path: this.#path(...path), received: ref, expected: other };
        blockOf.set(key, block.title);
        yield* this.#field(ref, path);
      }
    }
  }

  *required(): Generator<Breach> {
    const rules = this.card.required ?? [];
    const hidden = new Set((this.card.hidden ?? []).map(this.#keyOf));
    const stageOf = (stage: string | undefined) =>
      stage === undefined ? '' : this.context.names.keyOf('stages', stage);
    yield* listedTwice(this.#path('required'), rules, ({ field, fromStage, roles = [] }) =>
      [this.#keyOf(field), stageOf(fromStage), ...roles].join(' · '),
    );
    const perStage = new Map<string, number>();
    for (const [index, { field, fromStage }] of rules.entries()) {
      const path = ['required', index, 'field'];
      if (hidden.has(this.#keyOf(field)))
        yield { code: 'hidden-and-required', path: this.#path(...path), received: field };
      yield* this.#field(field, path);
      yield* unknownStage(this.context, fromStage, this.#path('required', index, 'fromStage'));
      const count = (perStage.get(stageOf(fromStage)) ?? 0) + 1;
      perStage.set(stageOf(fromStage), count);
      if (count !== MANY_REQUIRED + 1) continue;
      yield {
        code: 'many-required',
        path: this.#path('required', index),
        ...(fromStage ? { received: fromStage } : {}),
        expected: `≤ ${MANY_REQUIRED}`,
      };
    }
  }

  *maps(): Generator<Breach> {
    for (const map of ['formats', 'hints', 'clauses'] as const) {
      for (const ref of Object.keys(this.card[map] ?? {})) yield* this.#field(ref, [map, ref], true);
    }
  }

  *questions(): Generator<Breach> {
    yield* listedTwice(this.#path('questions'), this.card.questions, ({ id }) => id);
    for (const [index, { stage }] of (this.card.questions ?? []).entries()) {
      yield* unknownStage(this.context, stage, this.#path('questions', index, 'stage'));
    }
  }

  *rules(): Generator<Breach> {
    for (const [index, rule] of (this.card.rules ?? []).entries()) {
      yield* unknownStage(this.context, rule.fromStage, this.#path('rules', index, 'fromStage'));
      if ('field' in rule) yield* this.#field(rule.field, ['rules', index, 'field']);
      if ('other' in rule) yield* this.#field(rule.other, ['rules', index, 'other']);
      if (!('fields' in rule)) continue;
      for (const [slot, ref] of rule.fields.entries())
        yield* this.#field(ref, ['rules', index, 'fields', slot]);
    }
  }

  readonly #keyOf = (ref: string): string => this.context.names.keyOf('fields', ref, this.entity);

  #path(...steps: PathStep[]): PathStep[] {
    return ['cards', this.entity, ...steps];
  }

  #field(ref: string, steps: readonly PathStep[], atKey = false): Generator<Breach> {
    return unknownItem(this.context, 'fields', ref, this.#path(...steps), atKey);
  }
}
