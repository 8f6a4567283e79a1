/** The ready policies for administrators say nothing that the extension would leave aside. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../lib/domain/standard/schema';

const FOLDER = 'docs/admin/examples';
const text = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

/** The values inside an example, wherever the format of its browser puts them. */
function valuesOf(name: string): Record<string, unknown> {
  const file = JSON.parse(text(name));
  const inside = file['3rdparty']?.extensions ?? file.policies?.['3rdparty']?.Extensions ?? { id: file.data };
  return Object.values(inside)[0] as Record<string, unknown>;
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('%s', (name) => {
  test('is read whole', () => {
    const policy = readPolicy(valuesOf(name));
    expect(policy.ignored).toEqual([]);
    expect(policy.teamFileUrl ?? policy.standard).not.toBeNull();
  });
});

test.each(['windows-chrome.reg', 'macos-chrome.mobileconfig'])(
  '%s sets the same as the file for Linux',
  (name) => {
    const { teamFileUrl, trustedKeys } = valuesOf('linux-chromium.json') as {
      teamFileUrl: string;
      trustedKeys: readonly string[];
    };
    for (const value of ['teamFileUrl', teamFileUrl, 'trustedKeys', ...trustedKeys, 'lockdown'])
      expect(text(name)).toContain(value);
  },
);

test.each(['README.md', 'README.ru.md'])(
  '%s leads to examples that are there, and names every key',
  (name) => {
    const page = readFileSync(`docs/admin/${name}`, 'utf8');
    const linked = [...page.matchAll(/\(examples\/([\w.-]+)\)/g)].map(([, file]) => file);
    expect(linked.filter((file) => !readdirSync(FOLDER).includes(file ?? ''))).toEqual([]);
    for (const key of Object.keys(JSON.parse(readFileSync('public/managed_schema.json', 'utf8')).properties))
      expect(page).toContain(`\`${key}\``);
  },
);
