/** Small pieces of Markdown. Lists of lines become one paragraph each; empty content gives nothing. */

/** A heading and its content; nothing when there is no content. */
export function section(level: number, title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`${'#'.repeat(level)} ${title}`, ...content];
}

export function labelled(label: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`**${label}**`, ...content];
}

export function bullets(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];
}

export function numbered(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.map((line, index) => `${index + 1}. ${line}`).join('\n')];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

/** A share 0…1 as a percentage with at most one decimal. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** The team's own words must not become markup, nor break a table or a list. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
