import type { CardStandard, CrossRule, FieldDictionary, FieldKind, Mode, StandardBlock } from './types';

/** The card part of the settings that reach a page: one list of fields instead of one list per aspect. */
export interface EffectiveCardLike {
  readonly fields: Readonly<Record<string, EffectiveFieldLike>>;
  readonly blocks: readonly StandardBlock[];
  readonly order: readonly string[];
  readonly required: readonly {
    readonly field: string;
    readonly fromStage: string | null;
    readonly mode: Mode;
    readonly why: string | null;
  }[];
  readonly placeholders: { readonly extra: readonly string[]; readonly allow: readonly string[] };
  readonly rules: readonly CrossRule[];
}

interface EffectiveFieldLike {
  readonly labels: readonly string[];
  readonly type: FieldKind | null;
  readonly format: string | null;
  readonly hint: string | null;
  readonly hidden: boolean;
}

/** Turns effective settings of one kind of card into what `checkCard` takes, and the dictionary beside it. */
export function fromEffective(card: EffectiveCardLike): {
  standard: CardStandard;
  fieldDictionary: FieldDictionary;
} {
  const fields = Object.entries(card.fields);
  const pick = (part: 'format' | 'hint') =>
    Object.fromEntries(fields.flatMap(([id, field]) => (field[part] === null ? [] : [[id, field[part]]])));
  const { blocks, order, required, placeholders, rules } = card;
  const hidden = fields.filter(([, field]) => field.hidden).map(([id]) => id);
  return {
    standard: {
      blocks,
      order,
      required,
      placeholders,
      rules,
      hidden,
      formats: pick('format'),
      hints: pick('hint'),
    },
    fieldDictionary: Object.fromEntries(fields.map(([id, { labels, type }]) => [id, { labels, type }])),
  };
}
