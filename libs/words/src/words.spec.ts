import { AREAS, LOADERS, LOCALES, REFUSAL_CODES, localeOf, refusalWordId, words } from './index';

async function ids(locale: (typeof LOCALES)[number], area: (typeof AREAS)[number]): Promise<string[]> {
  return Object.keys((await LOADERS[locale][area]()).messages).sort();
}

describe('words', () => {
  it.each([...AREAS])('hold the same ids in both languages: %s', async (area) => {
    expect(await ids('en', area)).toEqual(await ids('zh-CN', area));
  });

  it.each([...LOCALES])('have no empty sentence: %s', async (locale) => {
    for (const area of AREAS) {
      const { messages } = await LOADERS[locale][area]();
      expect(Object.entries(messages).filter(([, message]) => message.length === 0)).toEqual([]);
    }
  });

  it.each([...LOCALES])('have a sentence for each refusal: %s', async (locale) => {
    const { messages } = await LOADERS[locale].refusals();
    expect(Object.keys(messages).sort()).toEqual(REFUSAL_CODES.map((code) => `refusals.${code}`).sort());
  });

  it('read a code without a sentence as an internal fault', () => {
    expect(refusalWordId('no_such_code')).toBe('refusals.internal');
  });

  it('use full-width punctuation between Chinese characters', async () => {
    for (const area of AREAS) {
      const { messages } = await LOADERS['zh-CN'][area]();
      const text = JSON.stringify(messages);
      expect(text.match(/[\u4e00-\u9fff][,;!?][\u4e00-\u9fff]/g) ?? []).toEqual([]);
    }
  });

  it('say a sentence with its values on the server', async () => {
    const say = await words('en', ['ui']);
    expect(say('ui.nav.cart_count', { n: 1 })).toBe('Cart, 1 item');
    expect(say('ui.nav.cart_count', { n: 3 })).toBe('Cart, 3 items');
  });
});

describe('localeOf', () => {
  it('takes the first wish that is one of our languages', () => {
    expect(localeOf(null, undefined, 'fr-FR,en-GB;q=0.8,zh;q=0.5')).toBe('en');
    expect(localeOf('zh-CN', 'en')).toBe('zh-CN');
    expect(localeOf('de')).toBe('zh-CN');
  });
});
