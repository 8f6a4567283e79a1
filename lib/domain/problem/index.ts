export * from './error-diary';
export * from './plain-words';
export * from './problem-text';
