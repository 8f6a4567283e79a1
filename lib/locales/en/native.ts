/** What the CRM can do by itself. */
export const native = {
  'native.title': 'Do it in {crm} itself',
  'native.byAnyone': 'Anybody can, for themselves.',
  'native.byAdmin': 'Takes the rights of an administrator of the CRM.',
  'native.limit': 'Where it ends: {limit}',
  'native.open': 'Open in the CRM',
} as const;
