/** What is said once inside the page when the menu rule stays off. */
export const MENU_OFF = {
  en: 'The menu is left as it is: only {found} of {of} items of the standard are in it. The panel says what can be done.',
  ru: 'Меню осталось как есть: в нём нашлось {found} из {of} пунктов регламента. Что можно сделать, написано в панели.',
} as const;
