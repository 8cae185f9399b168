/** Values of a vendor's JSON or form, read without trusting them. */
export type Fields = Readonly<Record<string, unknown>>;

export function parseFields(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return asFields(value);
  } catch {
    return undefined;
  }
}

export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function numberOf(fields: Fields, name: string, standard: number): number {
  const value = Number(fields[name] ?? standard);
  return Number.isFinite(value) ? value : standard;
}

export function fieldsOf(fields: Fields, name: string): Fields {
  return asFields(fields[name]) ?? {};
}

/** The vendor takes `true`, `"true"` and `1` alike. */
export function isOn(fields: Fields, name: string): boolean {
  return ['true', '1'].includes(textOf(fields, name));
}

export function formOf(body: string): Fields {
  return Object.fromEntries(new URLSearchParams(body));
}
