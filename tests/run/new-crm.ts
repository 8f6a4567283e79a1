/**
 * Makes the folder of a new CRM: `npm run new-crm -- ID --host HOST [--name NAME] [--into FOLDER]`.
 * Ends with 0 when it is made, 1 when it was refused and nothing was written, 2 when the command
 * is not understood. CONTRIBUTING goes on from there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { adapterFiles, type NewCrm } from './new-crm/adapter-files';
import { fixtureFiles } from './new-crm/fixture-files';

const USAGE = 'Usage: npm run new-crm -- ID --host HOST [--name NAME] [--into FOLDER]';
const HOSTS = 'lib/crm/hosts.ts';
/** The end of the table of hosts. */
const HOSTS_END = '\n} as const satisfies';

/** Runs the command, says what was done, and gives the exit code. */
export function main(args: readonly string[]): number {
  const wish = readArguments(args);
  if (!wish) {
    console.error(USAGE);
    return 2;
  }
  const { crm, into } = wish;
  const refusal = refusalOf(crm, into);
  if (refusal) {
    console.error(refusal);
    return 1;
  }
  const files = { ...adapterFiles(crm), ...fixtureFiles(crm) };
  for (const [path, text] of Object.entries(files)) write(join(into, path), text);
  const registered = register(crm, into);
  console.log([...Object.keys(files), ...(registered ? [HOSTS] : [])].map((path) => `  ${path}`).join('\n'));
  console.log(nextSteps(crm, registered));
  return 0;
}

function readArguments(args: readonly string[]): { crm: NewCrm; into: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { host: { type: 'string' }, name: { type: 'string' }, into: { type: 'string' } },
    });
    const [id] = positionals;
    if (!id || positionals.length > 1 || !values.host) return null;
    return {
      crm: { id, name: values.name ?? id, host: values.host.toLowerCase() },
      into: values.into ?? '.',
    };
  } catch {
    return null;
  }
}

/** Why the CRM cannot be made; null when it can. */
function refusalOf({ id, name, host }: NewCrm, into: string): string | null {
  if (!/^[a-z][a-z\d]{1,23}$/.test(id))
    return `“${id}” is no id: use 2 to 24 small letters and figures, a letter first, as in “bitrix24”.`;
  if (!/^([a-z\d-]+\.)+[a-z]{2,}$/.test(host))
    return `“${host}” is no end of a host name: write it without a dot in front and without a path, as in “bitrix24.com”.`;
  if (/[`\\$*/]/.test(name)) return `“${name}” is no name for a comment: leave out \` \\ $ * and /.`;
  const taken = [`lib/crm/${id}`, `lib/crm/${id}.ts`, `entrypoints/crm-${id}.ts`, `tests/fixtures/crm/${id}`];
  const found = taken.find((path) => existsSync(join(into, path)));
  return found ? `“${id}” is taken: ${found} exists. Nothing was changed.` : null;
}

/** Adds the hosts to the table of hosts; false when the table is not where it was. */
function register({ id, host }: NewCrm, into: string): boolean {
  const path = join(into, HOSTS);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = text.indexOf(HOSTS_END);
  if (at < 0) return false;
  writeFileSync(path, `${text.slice(0, at)}\n  ${id}: ['.${host}'],${text.slice(at)}`);
  return true;
}

function nextSteps({ id, host }: NewCrm, registered: boolean): string {
  const steps = [
    ...(registered ? [] : [`Add \`${id}: ['.${host}'],\` to CRM_HOSTS in ${HOSTS}.`]),
    'See its pages being read: npx vitest run --project dom tests/dom/crm',
    `Put a real structure into tests/fixtures/crm/${id}/list.en.html, see the test fail, and mend selectors.ts.`,
    'Go on with “Add a CRM” in CONTRIBUTING.md.',
  ];
  return `Made. Next:\n${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
