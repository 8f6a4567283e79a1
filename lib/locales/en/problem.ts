/** "Report a problem": what goes into the text, and what never does. */
export const problem = {
  'report.problem': 'Report a problem',
  'report.intro':
    'Prelude sends nothing by itself. It makes a text, you look at it, and send it the way you like.',
  'report.make': 'Make the text',
  'report.fresh': 'Make it anew',
  'report.in':
    'In it: versions, how many menu items, fields and rules were found, which features failed, errors in codes.',
  'report.out':
    'Left out: names of people, companies, fields and menu items, values, addresses of pages, the name of your host and all words of an error that could be from a page.',
  'report.text': 'The text',
  'report.copy': 'Copy the text',
  'report.failed': 'The text could not be made. Reload this page and try again.',
} as const;
