/** Invented names, plain to readers of English and of Russian alike. No real person or firm is meant. */

export const FIRST_NAMES = [
  'Anna',
  'Maxim',
  'Vera',
  'Artem',
  'Nika',
  'Roman',
  'Lina',
  'Viktor',
  'Daria',
  'Timur',
  'Alisa',
  'Mark',
  'Nina',
  'Leon',
  'Polina',
  'Denis',
  'Marta',
  'Oleg',
  'Yana',
  'Gleb',
];

export const LAST_NAMES = [
  'Sokol',
  'Belov',
  'Marin',
  'Lunev',
  'Orlik',
  'Zimin',
  'Rudin',
  'Kalin',
  'Verbin',
  'Tarkov',
  'Novik',
  'Garin',
  'Lesin',
  'Polar',
  'Kedrin',
  'Severin',
  'Dolin',
  'Ravin',
  'Mirov',
  'Astin',
];

const COMPANY_HEADS = [
  'Nord',
  'Amber',
  'Delta',
  'Sirin',
  'Taiga',
  'Vector',
  'Zenit',
  'Briz',
  'Kvadrat',
  'Lumen',
];
const COMPANY_TAILS = ['Trade', 'Media', 'Logistics', 'Studio'];

/** Forty different company names. */
export const COMPANY_NAMES = COMPANY_TAILS.flatMap((tail) => COMPANY_HEADS.map((head) => `${head} ${tail}`));

export const TITLES = ['Director', 'Buyer', 'Head of Marketing', 'Accountant', 'Project Lead', 'Analyst'];

export const CITIES = ['Riga', 'Almaty', 'Tver', 'Minsk', 'Astana', 'Narva', 'Samara'];

export const DEAL_SUBJECTS = [
  'Website redesign',
  'Catalogue print',
  'Brand book',
  'Landing page',
  'Annual report',
  'Packaging refresh',
  'Online shop',
  'Trade fair stand',
  'Press kit',
  'Mobile screens',
  'Support contract',
  'Newsletter texts',
];

/** Names that trip careless readers of cards: amounts, commas, percents and other scripts inside the text. */
export const AWKWARD_DEALS = [
  'Plan B, $5K pilot',
  'Phase 2: 1,200 pages',
  '100% remote audit',
  'Проект «Север», этап 1',
  'A / B <test> & more',
  'Renewal (was $12.5M)',
];

export const TASK_TEXTS = [
  'Send the offer',
  'Ask for the brief',
  'Agree on the date',
  'Check the contract',
  'Invite to the demo',
  'Send the invoice',
  'Call back',
  'Collect feedback',
];

export const NOTE_TEXTS = [
  'Wants a second offer before the end of the month.',
  'Budget is agreed inside the company.',
  'Asked to move the meeting.',
  'Compares us with two others.',
  'Happy with the first draft.',
];
