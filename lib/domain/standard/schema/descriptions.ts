/** One line on each key, which editors show to those who write a standard by hand. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: 'Address of this schema, for editors.',
  format: 'Always "crm-standard/1".',
  name: 'Name of the standard as people read it.',
  id: 'Stays the same through all versions of one standard.',
  version: 'Whole number, one more with each publication.',
  owner: 'Who keeps the standard.',
  validFrom: 'From when the standard holds.',
  expiresAt: 'After this moment the standard still holds, and people see that it has expired.',
  extends: 'Ready sets below this file, for instance "builtin:b2b-services@1". The later wins.',
  update: 'Where newer versions are found.',
  appliesTo: 'CRMs and hosts the standard is for. Without it: every site a person has enabled.',
  roles: 'Roles of the team. A role is what a person says of himself; it gives no rights.',
  defaultRole: 'Role of those who have not chosen one.',
  strength: 'How firmly a part is set: locked, default or suggest. Parts: menu, startPage, cards.deal …',
  strengthUntil: 'Until when the strength of a part holds.',
  vars: 'Choices left to each person.',
  dictionary: 'Ids for menu items, fields and stages, with the labels under which a CRM shows them.',
  menu: 'Order and hiding of the CRM menu per role; "*" is for everybody.',
  'menu.*.order': 'Items from the first to the last, by id or by label.',
  'menu.*.hidden': 'Items to hide. Their pages stay within reach.',
  'menu.*.unknown': 'Where items go that the standard does not name. They are never hidden.',
  startPage: 'Where the CRM opens per role.',
  'startPage.*.to': 'A menu item, a path such as "/crm/lead/", or a screen such as "panel:today".',
  cards: 'Rules for cards: deal, contact, company, lead.',
  'cards.*.blocks': 'Named groups of fields.',
  'cards.*.order': 'Order of filling.',
  'cards.*.required': 'Fields to fill, from a stage on.',
  'cards.*.hidden': 'Fields to hide.',
  'cards.*.formats':
    'Format per field: phone-e164, inn, ogrn, ogrnip, kpp, bik, vat-eu, iban, email, money, number, date, url, mask:99-999.',
  'cards.*.hints': 'One line shown at a field.',
  'cards.*.clauses': 'Clause of the rules behind a field.',
  'cards.*.questions': 'Facts asked for on entering a stage.',
  'cards.*.rules': 'Rules over several fields.',
  dashboards: 'Tiles of the panel per role.',
  targets: 'Plans per period, in whole units of the currency.',
  analytics: 'How the pipeline is computed.',
  'analytics.ladder': 'Start probabilities per pipeline, in the order of stages; "*" is for any pipeline.',
  'analytics.stuckDays': 'Days after which a deal on a stage counts as stuck.',
  alerts: 'Switches and thresholds of warnings.',
  pilot: 'A trial in which every gate is only a hint.',
  replies: 'Answers to feedback.',
  anchors: 'Places of the CRM that somebody pointed at, with everything by which each is known again.',
  'anchors.*.kind': 'What was pointed at: menu, item, field, table, column, stage or save.',
  'anchors.*.as': 'What it stands for: id of a field or menu item, or meaning of a column such as "amount".',
  'anchors.*.host': 'Host of the CRM it was taught on; without it, every host of the standard.',
  'anchors.*.labels': 'Words that name it, those of now first.',
  'anchors.*.names': 'Attributes by which the CRM itself names it. Never classes.',
  'anchors.*.parts': 'Words of its members: items of a menu, headers of a table, stages.',
  'anchors.*.beside': 'What stands around it, in words.',
};

interface SchemaNode {
  readonly properties?: Record<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode | boolean;
  description?: string;
}

/** Writes the descriptions into a JSON Schema; `*` stands for any key of a map. */
export function describeSchema(schema: object): void {
  for (const [path, description] of Object.entries(DESCRIPTIONS)) {
    const node = path.split('.').reduce<SchemaNode | undefined>(step, schema as SchemaNode);
    if (node) node.description = description;
  }
}

function step(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  if (key !== '*') return node?.properties?.[key];
  return typeof node?.additionalProperties === 'object' ? node.additionalProperties : undefined;
}
