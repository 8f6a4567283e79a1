import type { CardRule } from '../types';
import type { Preset, PresetLanguage } from './preset';
import { pickWords } from './words';

const STAGES = {
  request: ['New', 'New order', 'Новая', 'Новый заказ', 'Заявка'],
  agreed: ['Confirmed', 'Agreed', 'Подтвержден', 'Согласован'],
  paid: ['Paid', 'Оплачен', 'Оплата получена'],
  shipped: ['Shipped', 'Delivered', 'Отгружен', 'Доставка'],
};

const TEXT = {
  en: {
    name: 'Small shop, orders with delivery',
    order: 'Order',
    delivery: 'Delivery',
    whyPhone: 'The courier calls this number.',
    whyAddress: 'Without an address nothing can be sent.',
    hintAddress: 'City, street, house, entrance',
  },
  ru: {
    name: 'Небольшой магазин, заказы с доставкой',
    order: 'Заказ',
    delivery: 'Доставка',
    whyPhone: 'По этому номеру звонит курьер.',
    whyAddress: 'Без адреса нечего отправлять.',
    hintAddress: 'Город, улица, дом, подъезд',
  },
} as const;

function dealCard(language: PresetLanguage): CardRule {
  const words = TEXT[language];
  return {
    blocks: [
      { id: 'order', title: words.order, fields: ['product', 'amount', 'payment'] },
      { id: 'delivery', title: words.delivery, fields: ['contact', 'phone', 'address'] },
    ],
    order: ['product', 'amount', 'phone', 'address', 'payment'],
    required: [
      { field: 'phone', fromStage: 'agreed', mode: 'hint', why: words.whyPhone },
      { field: 'address', fromStage: 'paid', mode: 'hint', why: words.whyAddress },
    ],
    formats: { phone: 'phone-e164' },
    hints: { address: words.hintAddress },
  };
}

export const smallShop: Preset = {
  id: 'small-shop',
  ref: 'builtin:small-shop@1',
  crm: null,
  speaks: ['en', 'ru'],
  checkPoints: ['stage-names', 'delivery-fields', 'payment-fields', 'repeat-orders', 'hidden-unused'],
  build: (language) => ({
    format: 'crm-standard/1',
    name: TEXT[language].name,
    version: 1,
    roles: { seller: {}, rop: { label: language === 'ru' ? 'Владелец' : 'Owner' } },
    defaultRole: 'seller',
    dictionary: pickWords(
      language,
      ['orders', 'deals', 'products', 'contacts', 'chat', 'reports', 'feed', 'market', 'automation', 'disk'],
      ['product', 'amount', 'payment', 'contact', 'phone', 'address'],
      STAGES,
    ),
    menu: {
      seller: {
        order: ['orders', 'deals', 'chat', 'contacts', 'products'],
        hidden: ['feed', 'market', 'automation', 'disk'],
        unknown: 'show-in-place',
      },
      '*': { order: ['orders', 'deals', 'reports', 'products'], unknown: 'show-in-place' },
    },
    startPage: { '*': { to: 'deals' } },
    cards: { deal: dealCard(language) },
    dashboards: { '*': ['weighted', 'stuck'] },
    analytics: { halfLifeDays: 60, hotStages: ['agreed', 'paid'] },
  }),
};
