const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that may stand in an element or in a quoted attribute. */
class Markup {
  constructor(readonly html: string) {}
}
export type { Markup };

type Part = string | number | null | undefined | Markup | readonly Markup[];

/** Builds HTML from a template: everything put into it is escaped, except what was built the same way. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, index) => text + written(parts[index])).join(''));
}

function written(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object') return part.map((each) => each.html).join('');
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A style sheet or a whole page of our own, taken as it is. */
export function trusted(text: string): Markup {
  return new Markup(text);
}
