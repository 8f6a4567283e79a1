import type { common as source } from '../en/common';
import type { Translated } from '../message';

export const common: Translated<typeof source> = {
  'app.name': 'Prelude',
  'panel.close': 'Закрыть панель',
  'panel.toLeft': 'Переставить влево',
  'panel.toRight': 'Переставить вправо',
  'panel.tabs': 'Части панели',
  'panel.floats': 'Рядом с этой страницей нет места, поэтому панель лежит поверх неё.',
  'panel.loading': 'Загружается',
  'panel.offline': 'Расширение не отвечает',
  'panel.offlineHint': 'Скорее всего, оно обновилось. Перезагрузите страницу, ничего не пропадёт.',
  'panel.noPage': 'Страница ещё не ответила',
  'panel.noPageHint':
    'Панель заполнится, когда CRM загрузится. Если здесь так и останется пусто, перезагрузите страницу.',
  'panel.failed': 'Не получилось загрузить',
  'panel.retry': 'Повторить',
  'panel.details': 'Подробности: {code}',
  'tab.today': 'Сегодня',
  'tab.card': 'Карточка',
  'tab.reading': 'Чтение',
  'tab.pipeline': 'Воронка',
  'tab.standard': 'Регламент',
  'common.back': 'Назад',
  'common.yes': 'да',
  'common.no': 'нет',
  'common.nothing': 'ничего',
};
