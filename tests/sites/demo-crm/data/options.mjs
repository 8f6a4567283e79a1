// Choices of the drop-down fields, in both languages.

const list = (prefix, text) =>
  text.split(';').map((pair, index) => {
    const [ru, en] = pair.trim().split('|');
    return { id: `${prefix}${index + 1}`, label: { ru, en } };
  });

export const OPTIONS = {
  source: list(
    'src',
    'Сайт|Website;Холодный звонок|Cold call;Рекомендация|Referral;Выставка|Trade show;Рассылка|Mailing;Тендерная площадка|Tender portal',
  ),
  payment: list(
    'pay',
    '100 % предоплата|100% prepayment;50/50|50/50;Отсрочка 30 дней|Net 30;Рассрочка|Instalments',
  ),
  loss: list(
    'loss',
    'Дорого|Too expensive;Выбрали конкурента|Chose a competitor;Нет бюджета|No budget;Не выходит на связь|Went silent',
  ),
  kind: list('kind', 'Новый клиент|New customer;Расширение|Expansion;Повторная|Repeat'),
  priority: list('pri', 'Высокий|High;Обычный|Normal;Низкий|Low'),
  industry: list(
    'ind',
    'Торговля|Retail;Производство|Manufacturing;Логистика|Logistics;Строительство|Construction;Медицина|Healthcare;Услуги|Services',
  ),
  role: list(
    'role',
    'Принимает решение|Decision maker;Влияет|Influencer;Пользователь|User;Бухгалтерия|Accounting',
  ),
  tax: list('tax', 'ОСНО|General;УСН|Simplified;Патент|Patent'),
  language: list('lng', 'Русский|Russian;Английский|English'),
};

/** The words for a choice; an unknown choice stands for itself. */
export function optionLabel(name, id, lang) {
  return OPTIONS[name]?.find((one) => one.id === id)?.label[lang] ?? id ?? '';
}
