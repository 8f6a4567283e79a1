/** The first pages of a CRM: a list and a card, with what must be read of them. */
import type { NewCrm } from './adapter-files';

const MENU = ['Home', 'Deals', 'Contacts', 'Reports'];
const COLUMNS = { title: 'Deal name', stage: 'Stage', amount: 'Amount', owner: 'Owner' } as const;
const DEALS = [
  {
    id: '501',
    title: 'Acme renewal',
    stage: 'Proposal',
    amount: '$12,500.00',
    minor: 1250000,
    owner: 'Ann Lee',
  },
  { id: '502', title: 'Borg lease', stage: 'New', amount: '$800.00', minor: 80000, owner: 'Ben Roe' },
];
const FIELDS = [
  { name: 'title', label: 'Deal name', value: 'Acme renewal' },
  { name: 'amount', label: 'Amount', value: '$12,500.00' },
  { name: 'next_step', label: 'Next step', value: null },
];
const STAGES = ['New', 'Proposal', 'Won'];

function page(title: string, body: string): string {
  const entries = MENU.map((label) => {
    const section = label.toLowerCase();
    const current = label === 'Deals' ? ' aria-current="page"' : '';
    return `  <li><a data-section="${section}" href="/${section}"${current}>${label}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<nav data-menu><ul>
${entries.join('\n')}
</ul></nav>
<main>
${body}
</main>
</body>
</html>
`;
}

function listPage(): string {
  const heads = Object.entries(COLUMNS).map(([name, label]) => `<th data-field="${name}">${label}</th>`);
  const rows = DEALS.map(({ id, title, stage, amount, owner }) => {
    const cells = [
      `<td data-field="title"><a href="/deals/${id}">${title}</a></td>`,
      `<td data-field="stage">${stage}</td>`,
      `<td data-field="amount">${amount}</td>`,
      `<td data-field="owner">${owner}</td>`,
    ];
    return `<tr data-deal-id="${id}">${cells.join('')}</tr>`;
  });
  const table = `<table data-list="deals"><thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`;
  return page('Deals', `<h1>Deals</h1>\n${table}`);
}

function cardPage(): string {
  const stages = STAGES.map(
    (label) =>
      `<li data-stage="${label.toLowerCase()}"${label === 'Proposal' ? ' aria-current="step"' : ''}>${label}</li>`,
  );
  const fields = FIELDS.map(
    ({ name, label, value }) =>
      `<div data-field-row="${name}"><label>${label}</label><div data-value>${value ?? '—'}</div></div>`,
  );
  const save = '<button type="button" data-action="save">Save</button>';
  return page(
    'Acme renewal',
    `<h1>Acme renewal</h1>\n<ol data-stages>${stages.join('')}</ol>\n${fields.join('\n')}\n${save}`,
  );
}

const common = ({ name, host }: NewCrm, path: string, recordId: string | null) => ({
  source: `${name}, made by new-crm: product, layout, date and how sure the names are (G); invented data`,
  url: `https://acme.${host}${path}`,
  today: '2026-06-10',
  page: { kind: recordId ? 'card' : 'list', entity: 'deal', recordId },
  account: `acme.${host}`,
  menu: MENU,
  active: 'Deals',
});

const listExpected = (crm: NewCrm) => ({
  ...common(crm, '/deals', null),
  deals: {
    source: 'list',
    total: null,
    idKind: 'record',
    filter: null,
    stages: {},
    deals: DEALS.map(({ id, title, stage, minor, owner }) => ({
      id,
      title,
      stage,
      outcome: 'open',
      owner,
      href: `/deals/${id}`,
      amount: [minor, 'USD'],
    })),
    skipped: [],
    refused: [],
    questions: [],
  },
});

const cardExpected = (crm: NewCrm) => ({
  ...common(crm, '/deals/501', '501'),
  fields: FIELDS.map(({ label, value }) => ({ label, value })),
  fieldNames: FIELDS.map(({ name }) => name),
  controls: ['save: Save'],
  stage: { current: 'Proposal', stages: STAGES },
});

const urlsOf = ({ host }: NewCrm) => [
  { url: `https://acme.${host}/deals`, page: { kind: 'list', entity: 'deal', recordId: null } },
  { url: `https://acme.${host}/deals/501`, page: { kind: 'card', entity: 'deal', recordId: '501' } },
  { url: `https://acme.${host}/contacts`, page: { kind: 'list', entity: 'contact', recordId: null } },
  { url: `https://acme.${host}/somewhere/else`, page: null },
];

const readmeOf = ({ name }: NewCrm) => `# ${name}

Own markup with invented data; real names of classes and attributes only. Say of each part where its names come from.

| part                  | where the names come from | how sure |
| --------------------- | ------------------------- | -------- |
| menu, list and card   | made by \`new-crm\`         | G        |

## Ways to save or to change a stage

| way  | known by                     | can be stopped |
| ---- | ---------------------------- | -------------- |
| Save | \`button[data-action="save"]\` | yes            |
`;

/** Path → text of every file of the fixtures. */
export function fixtureFiles(crm: NewCrm): Readonly<Record<string, string>> {
  const folder = `tests/fixtures/crm/${crm.id}`;
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    [`${folder}/README.md`]: readmeOf(crm),
    [`${folder}/urls.json`]: json(urlsOf(crm)),
    [`${folder}/list.en.html`]: listPage(),
    [`${folder}/list.en.json`]: json(listExpected(crm)),
    [`${folder}/card.en.html`]: cardPage(),
    [`${folder}/card.en.json`]: json(cardExpected(crm)),
  };
}
