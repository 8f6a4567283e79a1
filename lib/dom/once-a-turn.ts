/**
 * The same question asked again in the same turn of the page gets the same answer: several features look at a page
 * that cannot have changed in between. Answers are dropped as soon as the turn is over.
 */
export function onceATurn<Question, Answer>(ask: (question: Question) => Answer): typeof ask {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size === 0) queueMicrotask(() => answers.clear());
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
}
