/** What Stripe's bracketed forms say: text, lists and maps, nested. */
type FormValue = string | FormMap;
export interface FormMap {
  [name: string]: FormValue;
}

const DEPTH_MAX = 6;

/** `metadata[order]=A&expand[0]=x` as nested maps; lists are maps with numbers for names. */
export function parseForm(body: string): FormMap {
  const root = emptyMap();
  for (const [path, value] of new URLSearchParams(body)) {
    const names = path.replaceAll(']', '').split('[').slice(0, DEPTH_MAX);
    place(root, names, value);
  }
  return root;
}

function place(root: FormMap, names: readonly string[], value: string): void {
  let at = root;
  for (const [index, name] of names.entries()) {
    const key = name === '' ? String(Object.keys(at).length) : name;
    if (index === names.length - 1) {
      at[key] = value;
      return;
    }
    const next = at[key];
    const inner = typeof next === 'object' ? next : emptyMap();
    at[key] = inner;
    at = inner;
  }
}

function emptyMap(): FormMap {
  return Object.create(null) as FormMap;
}

export function textIn(form: FormMap, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function mapIn(form: FormMap, name: string): FormMap {
  const value = form[name];
  return typeof value === 'object' ? value : emptyMap();
}

export function listIn(form: FormMap, name: string): string[] {
  return Object.values(mapIn(form, name)).filter((value) => typeof value === 'string');
}

export function textsIn(form: FormMap, name: string): Record<string, string> {
  const texts = Object.entries(mapIn(form, name)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
