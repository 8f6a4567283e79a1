import type { today as source } from '../en/today';
import type { Translated } from '../message';

export const today: Translated<typeof source> = {
  'today.menu': 'Меню',
  'today.hidden': {
    one: 'Скрыт {n} пункт',
    few: 'Скрыто {n} пункта',
    many: 'Скрыто {n} пунктов',
    other: 'Скрыто {n} пункта',
  },
  'today.showHidden': 'Показать скрытое ({n})',
  'today.hideAgain': 'Снова скрыть',
  'today.revealed': 'Скрытые пункты видны, пока вы не закроете эту вкладку.',
  'today.menuSkipped': 'Меню оставлено как есть',
  'today.menuSkippedHint':
    'Найдено только {found} из {wanted} пунктов регламента: похоже, меню CRM изменилось. Ничего не скрыто, остальное работает. Покажите пункты под новыми именами или скажите владельцу регламента.',
  'today.menuApplied': 'В порядке регламента',
  'today.unknown': 'Новое в меню: {items}',
  'today.unknownHint': 'Регламент об этом не знает, поэтому пункт остаётся на виду.',
  'today.card': 'Эта карточка',
  'today.findings': {
    one: '{n} замечание',
    few: '{n} замечания',
    many: '{n} замечаний',
    other: '{n} замечания',
  },
  'today.missing': 'Не хватает: {fields}',
  'today.cardClean': 'Заполнена по регламенту',
  'today.showCard': 'Показать',
  'today.pin': 'Стартовая страница',
  'today.startByPolicy': 'Задал администратор.',
  'today.startByTeam': 'Задала команда.',
  'today.pinOffer': 'Этот раздел вы открываете чаще всего ({share}). CRM может открываться с него.',
  'today.pinButton': 'Начинать здесь',
  'today.pinned': 'CRM открывается с этого раздела.',
  'today.unpin': 'Открепить',
  'today.reading': 'Сделки на этой странице',
  'today.standard': 'Регламент',
  'today.noStandard': 'Начните с регламента',
  'today.noStandardHint':
    'Регламент\u00a0— один файл от того, кто отвечает за порядок в CRM: меню, стартовая страница, поля для заполнения. Загрузите его один раз, и вся команда работает в одинаковой CRM.',
  'today.loadStandard': 'Загрузить регламент',
  'today.expired': 'Срок этого регламента прошёл. Он ещё действует; попросите у владельца новый.',
  'today.suggestions': {
    one: 'Регламент предлагает {n} настройку',
    few: 'Регламент предлагает {n} настройки',
    many: 'Регламент предлагает {n} настроек',
    other: 'Регламент предлагает {n} настройки',
  },
};
