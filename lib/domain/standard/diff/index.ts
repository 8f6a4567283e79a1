export { diffStandards } from './diff-standards';
export { diffFork, type ForkDiff } from './fork';
