import type { Entity, SettingsView } from '../../lib/domain/views';

/** Gives the label of a field or stage that a rule names by its id. */
export type NameOf = (id: string) => string;

/** Names out of the standard in force; an id that it does not explain is shown as it is. */
export function fieldNames(settings: SettingsView | null, entity: Entity): NameOf {
  const effective = settings?.effective;
  const fields = own(effective?.cards, entity)?.fields;
  return (id) => own(fields, id)?.labels[0] ?? own(effective?.stages, id)?.[0] ?? id;
}

/** A member of the object itself; ids such as `constructor` must not find what every object has. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
