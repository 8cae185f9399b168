import { setupI18n, type Messages } from '@lingui/core';
import { I18nProvider, Trans, useLingui } from '@lingui/react';
import { LOADERS, refusalWordId, type Area, type Locale, type Values, type WordId } from '@app/words';
import type { ReactElement, ReactNode } from 'react';
import { boot, keepChoice } from './boot';

const i18n = setupI18n();
const loaded: Record<Locale, Map<Area, Promise<Messages>>> = { 'zh-CN': new Map(), en: new Map() };
const wanted = new Set<Area>();

async function load(locale: Locale, area: Area): Promise<void> {
  const earlier = loaded[locale].get(area);
  const loading = earlier ?? LOADERS[locale][area]().then(({ messages }) => messages);
  loaded[locale].set(area, loading);
  try {
    const messages = await loading;
    if (!earlier) i18n.load(locale, messages);
  } catch (fault) {
    loaded[locale].delete(area); // a lost chunk may be asked for again
    throw fault;
  }
}

/** Brings the words of some areas in the present language; a screen's are loaded beside its code. */
export async function bringWords(areas: readonly Area[]): Promise<void> {
  for (const area of areas) wanted.add(area);
  await Promise.all(areas.map((area) => load(currentLocale(), area)));
}

export function currentLocale(): Locale {
  return i18n.locale === 'en' || i18n.locale === 'zh-CN' ? i18n.locale : boot.locale;
}

/** Turns the page to a language; the words on screen change in place. */
export async function turnTo(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((area) => load(locale, area)));
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

export async function chooseLanguage(locale: Locale): Promise<void> {
  keepChoice('lang', locale);
  await turnTo(locale);
}

export function WordsProvider({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

export interface WordsOfPage {
  t: (id: WordId, values?: Values) => string;
  /** The sentence of a refusal code, in place or beside its button. */
  refusal: (code: string, values?: Record<string, unknown>) => string;
  locale: Locale;
}

export function useWords(): WordsOfPage {
  const { i18n: now } = useLingui();
  return {
    t: (id, values) => now._(id, values),
    refusal: (code, values) => now._(refusalWordId(code, values), values),
    locale: currentLocale(),
  };
}

interface TProps {
  id: WordId;
  values?: Record<string, ReactNode>;
  components?: Record<string, ReactElement>;
}

/** A sentence with parts in it: `<T id="shop.pay.sum" values={{ sum }} components={{ b: <b /> }} />`. */
export function T({ id, values = {}, components = {} }: TProps) {
  return <Trans id={id} values={values} components={components} />;
}
