import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: a file that is begun last keeps the whole run waiting while other cores idle. */
const LONGEST: readonly string[] = [
  'repo/supply-chain',
  'domain/standard/properties',
  'domain/standard/cost',
  'e2e/real-card',
  'e2e/long-lists',
  'e2e/screens',
  'e2e/real-crm',
  'e2e/reading-goals',
  'e2e/ways-to-save',
  'e2e/screens-pictures',
  'e2e/nine-months',
  'e2e/nine-months',
  'e2e/demo-numbers',
  'e2e/demo-card',
  'e2e/card-blocks',
  'e2e/faults-storage',
  'e2e/teach',
  'e2e/quiet',
  'e2e/standard-impact',
  'e2e/faults-messages',
];

/** A fresh machine has no record of how long files took, and their size says little about it. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf(a) - placeOf(b));
  }
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

function placeOf({ moduleId, project }: TestSpecification): number {
  const name = relative(`${project.config.root}/tests`, moduleId).replaceAll('\\', '/');
  const place = LONGEST.indexOf(name.replace(/\.test\.tsx?$/, ''));
  return place < 0 ? LONGEST.length : place;
}
