import type { SettingsView } from '../../lib/domain/views';

/** What people call each id of the standard in force: menu items, fields, blocks and stages. */
export function ruleNames(settings: SettingsView | null): Readonly<Record<string, string>> {
  const { menu, cards = {}, stages = {} } = settings?.effective ?? {};
  const items = [...(menu?.order ?? []), ...(menu?.hidden ?? [])];
  return Object.fromEntries([
    ...items.map(({ id, labels }) => [id, labels[0] ?? id]),
    ...Object.entries(stages).map(([id, labels]) => [id, labels[0] ?? id]),
    ...Object.values(cards).flatMap(({ fields, blocks }) => [
      ...Object.values(fields).map(({ id, labels }) => [id, labels[0] ?? id]),
      ...blocks.map(({ id, title }) => [id, title]),
    ]),
  ]);
}
