import type { native as source } from '../en/native';
import type { Translated } from '../message';

export const native: Translated<typeof source> = {
  'native.title': 'Сделать это в самой CRM: {crm}',
  'native.byAnyone': 'Может каждый, для себя.',
  'native.byAdmin': 'Нужны права администратора CRM.',
  'native.limit': 'Чего так не сделать: {limit}',
  'native.open': 'Открыть в CRM',
};
