import type { CrmPage, FormField } from '../crm/adapter';
import type { CardField, CardStandard, CheckContext, FieldMatch } from '../domain/card';
import { fromEffective, matchFields } from '../domain/card';
import type { SiteRules } from '../domain/site-settings';
import type { EffectiveCard } from '../domain/standard';
import type { Entity } from '../domain/views';
import { ownerOf } from './card-owner';
import type { PageHost } from './feature';
import { formatsNow } from './formats-slot';
import type { Repeats } from './repeats';

/** The card or form that the person has open, with the rules that hold for it. */
export interface OpenCard {
  readonly entity: Entity;
  /** The dialog or panel that holds the form; null when it is the page itself. */
  readonly layer: Element | null;
  readonly fields: readonly FormField[];
  readonly cardFields: readonly CardField[];
  readonly rules: EffectiveCard;
  readonly standard: CardStandard;
  readonly context: CheckContext;
  /** Where each field of the rules stands. */
  readonly places: ReadonlyMap<string, FieldMatch>;
}

const ENTITIES: readonly Entity[] = ['deal', 'lead', 'contact', 'company'];

/** Fields of a rule that must be on a page of unknown kind before it counts as that card. */
const FIELDS_THAT_TELL = 2;

/**
 * Read the open card.
 * @param today Today in the person's time zone.
 * @returns null when the page shows no card that the standard has rules for.
 */
export function readOpenCard(
  adapter: PageHost['adapter'],
  page: CrmPage,
  rules: SiteRules,
  today: string,
  repeats: Pick<Repeats, 'inCard'>,
): OpenCard | null {
  const layer = adapter.fields.layer(document);
  const fields = adapter.fields.list(layer ?? document);
  if (fields.length === 0) return null;
  const cardFields = fields.map(toCardField);
  const entity = entityOf(page, layer, rules, cardFields);
  const card = entity ? rules.cards[entity] : undefined;
  if (!entity || !card) return null;
  const { standard, fieldDictionary } = fromEffective(card);
  const steps = adapter.stage.stages(document);
  const places = matchFields(cardFields, fieldDictionary);
  return {
    entity,
    layer,
    fields,
    cardFields,
    rules: card,
    standard,
    places,
    context: {
      stage: adapter.stage.current(layer ?? document) ?? adapter.stage.current(document),
      stages:
        steps.length > 0
          ? steps.map((step) => step.label)
          : Object.values(rules.stages).map((labels) => labels[0] ?? ''),
      today,
      role: rules.role,
      fieldDictionary,
      stageDictionary: rules.stages,
      formats: formatsNow(),
      repeated: repeats.inCard({ entity, owner: ownerOf(cardFields) }, cardFields, places),
    },
  };
}

/** The page says which kind of record it shows, or its fields give it away. */
function entityOf(
  page: CrmPage,
  layer: Element | null,
  rules: SiteRules,
  fields: readonly CardField[],
): Entity | null {
  const named = ENTITIES.find((entity) => entity === page.entity);
  if (named && (page.kind === 'card' || page.kind === 'form' ? !layer : layer)) return named;
  const scored = ENTITIES.flatMap((entity) => {
    const card = rules.cards[entity];
    if (!card) return [];
    const places = [...matchFields(fields, fromEffective(card).fieldDictionary).values()];
    return [{ entity, found: places.filter(({ kind }) => kind === 'found').length, of: places.length }];
  });
  const best = scored.sort(
    (a, b) => b.found - a.found || Number(b.entity === named) - Number(a.entity === named),
  )[0];
  return best && best.found >= Math.min(FIELDS_THAT_TELL, best.of) && best.found > 0 ? best.entity : null;
}

function toCardField(field: FormField): CardField {
  return {
    ...(field.id === undefined ? {} : { id: field.id }),
    label: field.label,
    value: field.value,
    filled: field.value !== null,
    required: field.required,
    ...(field.options ? { options: field.options } : {}),
  };
}
