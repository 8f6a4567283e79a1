import type { desk as source } from '../en/desk';
import type { Translated } from '../message';

export const desk: Translated<typeof source> = {
  'popup.nowhere': 'Это страница браузера',
  'popup.nowhereHint': 'Откройте свою CRM и снова нажмите кнопку Prelude.',
  'popup.off': 'На этом сайте выключено',
  'popup.on': 'Работает на этом сайте',
  'popup.paused': 'Пока выключено',
  'popup.asked': 'Ждёт разрешения',
  'popup.offHint': 'Включите, чтобы навести порядок в меню, проверять карточки и взвешивать воронку.',
  'popup.onHint': 'Читает то, что показано на странице, и никуда не отправляет.',
  'popup.pausedHint': 'CRM такая же, как без Prelude. Ваши настройки на месте.',
  'popup.askedHint': 'Браузер ещё не дал доступ к этому сайту, поэтому здесь ничего не работает.',
  'popup.enable': 'Включить здесь',
  'popup.why':
    'Браузер спросит только про {host}: менять то, что показывает эта страница, и читать её. Никаких других сайтов и серверов.',
  'popup.disable': 'Выключить здесь',
  'popup.emergency': 'Обычная CRM',
  'popup.emergencyHint': 'Выключить всё сразу, на странице\u00a0— {key}',
  'popup.openPanel': 'Открыть панель',
  'popup.options': 'Настройки',
  'popup.refused': 'Браузер не дал доступ к сайту, поэтому здесь Prelude выключен.',
  'options.title': 'Настройки',
  'options.sites': 'Сайты',
  'options.sitesNone': 'Пока нигде не включено',
  'options.sitesNoneHint': 'Откройте свою CRM и нажмите кнопку Prelude на панели браузера.',
  'options.state.on': 'работает',
  'options.state.paused': 'пока выключен',
  'options.state.asked': 'ждёт разрешения',
  'options.state.off': 'выключен; включается кнопкой Prelude на его странице',
  'options.disable': 'Выключить',
  'options.disableLabel': 'Выключить на {host}',
  'options.about': 'О программе',
  'options.aboutText':
    'Prelude лежит поверх вашей CRM. У него нет ни сервера, ни учётной записи; всё прочитанное остаётся в этом браузере.',
  'options.version': 'Версия {version}',
};
