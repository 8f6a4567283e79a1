/** The fields of the card and how it changes from redraw to redraw; the same for every framework. */
export const FIELDS = [
  ['title', 'Название', 'Поставка станков'],
  ['budget', 'Бюджет', '1 200 000 ₽'],
  ['company', 'Компания', 'ООО «Вектор»'],
  ['contact', 'Контакт', ''],
  ['nextStep', 'Следующий шаг', ''],
  ['source', 'Источник', 'Сайт'],
  ['promo', 'Промокод', ''],
  ['comment', 'Комментарий', ''],
];

/** Shown on every third redraw, in the middle of the others. */
const SOMETIMES = ['discount', 'Скидка', '5 %'];

/** Fields of one redraw, in page order: one comes and goes, the last three change places. */
export function fieldsAt(turn) {
  const [a, b, c] = FIELDS.slice(-3);
  const tail = [
    [a, b, c],
    [c, a, b],
    [b, c, a],
  ][Math.floor(turn / 5) % 3];
  return [...FIELDS.slice(0, 3), ...(turn % 3 === 0 ? [SOMETIMES] : []), ...FIELDS.slice(3, -3), ...tail];
}

export const START = Object.fromEntries([...FIELDS, SOMETIMES].map(([id, , value]) => [id, value]));

/** Draw `times` times, once a frame. */
export async function run(times, draw) {
  for (let turn = 1; turn <= times; turn++) {
    await new Promise(requestAnimationFrame);
    await draw(turn);
  }
}
