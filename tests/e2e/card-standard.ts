/** A standard with blocks, an order of filling, gates by stage and a question, for the tests of cards. */
export const CARD_STANDARD = {
  format: 'crm-standard/1',
  name: 'Карточки «Вектор»',
  version: 1,
  dictionary: {
    fields: {
      nextStep: { labels: ['Следующий шаг', 'Next step'] },
      budget: { labels: ['Бюджет', 'Budget', 'Сумма', 'Amount'], type: 'money' },
      decider: { labels: ['ЛПР', 'Decision maker'] },
      company: { labels: ['Компания', 'Company'] },
      contact: { labels: ['Контакт', 'Contact', 'Контактное лицо', 'Contact person'] },
      source: { labels: ['Источник', 'Source'] },
      contract: { labels: ['Номер договора', 'Contract number'] },
      promo: { labels: ['Промокод', 'Promo code'] },
      title: { labels: ['Название', 'Deal name'] },
    },
    stages: {
      new: ['Новая заявка', 'New request'],
      talks: ['Переговоры', 'Negotiation', 'Talks'],
      contract: ['Договор', 'Contract'],
    },
  },
  cards: {
    deal: {
      blocks: [
        { id: 'main', title: 'Главное', fields: ['nextStep', 'budget', 'decider'] },
        { id: 'client', title: 'Клиент', fields: ['company', 'contact', 'source'] },
      ],
      order: ['nextStep', 'promo', 'contract', 'decider', 'title'],
      required: [
        { field: 'promo', fromStage: 'talks', mode: 'soft', why: 'Скидку обещают до договора' },
        { field: 'contract', fromStage: 'contract', mode: 'hard' },
      ],
      questions: [
        {
          id: 'signing-fact',
          stage: 'contract',
          text: 'Какой факт это подтверждает?',
          options: ['Прислал реквизиты', 'Собирает цены для сравнения'],
        },
      ],
    },
  },
} as const;
