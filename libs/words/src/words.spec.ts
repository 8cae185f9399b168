import { WORDING_RULES } from '@app/live-room/core';
import { REFUSAL_CODES as CODES_OF_SERVER } from '@app/platform/core';
import {
  AREAS,
  COUPON_TROUBLES,
  STEP_TROUBLES,
  LIMITS,
  LOADERS,
  LOCALES,
  REFUSAL_CODES,
  TROUBLE_CODES,
  WORDING_TROUBLES,
  localeOf,
  refusalWordId,
  troubleWordId,
  words,
} from './index';

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
    const expected = [
      ...REFUSAL_CODES.map((code) => `refusals.${code}`),
      ...TROUBLE_CODES.map((code) => `refusals.trouble.${code}`),
      ...COUPON_TROUBLES.map((why) => `refusals.coupon.${why}`),
      ...STEP_TROUBLES.map((why) => `refusals.step.${why}`),
      ...WORDING_TROUBLES.map((kind) => `refusals.wording.${kind}`),
      ...LIMITS.map((what) => `refusals.limit.${what}`),
    ];
    expect(Object.keys(messages).sort()).toEqual(expected.sort());
  });

  it('have a sentence for whatever the server refuses with', () => {
    const unknown = CODES_OF_SERVER.filter((code) => refusalWordId(code) !== `refusals.${code}`);
    expect(unknown).toEqual([]);
  });

  it('read a code without a sentence as an internal fault', () => {
    expect(refusalWordId('no_such_code')).toBe('refusals.internal');
  });

  it('let the first field of a bad input speak, if it says what is wrong with it', () => {
    expect(refusalWordId('bad_input', { fields: ['phone'], phone: 'not_a_phone' })).toBe(
      'refusals.trouble.not_a_phone',
    );
    expect(refusalWordId('bad_input', { fields: ['first'], max: 50 })).toBe('refusals.bad_input');
    expect(refusalWordId('out_of_stock', { fields: ['phone'], phone: 'not_a_phone' })).toBe(
      'refusals.out_of_stock',
    );
    expect(troubleWordId('no_such_trouble')).toBeUndefined();
  });

  it('say why a coupon cannot be used', () => {
    const idOf = (why: unknown) => refusalWordId('coupon_not_usable', { code: 'WOQING10', why });
    expect([idOf('below_minimum'), idOf('used_up')]).toEqual([
      'refusals.coupon.below_minimum',
      'refusals.coupon.used_up',
    ]);
    expect(idOf('no_such_reason')).toBe('refusals.coupon_not_usable');
    expect(refusalWordId('out_of_stock', { why: 'over' })).toBe('refusals.out_of_stock');
  });

  it('say why a box cannot take its step', () => {
    const idOf = (why: unknown) => refusalWordId('step_not_allowed', { thing: 'origin_task', why });
    expect([idOf('certificate'), idOf('no_such_reason')]).toEqual([
      'refusals.step.certificate',
      'refusals.step_not_allowed',
    ]);
  });

  it('say what there may be no more of', () => {
    const idOf = (values: object) => refusalWordId('over_limit', { max: 20, ...values });
    expect([idOf({ skuId: 'x' }), idOf({ dealId: 'x' }), idOf({ thing: 'view' })]).toEqual([
      'refusals.limit.per_person',
      'refusals.limit.per_person',
      'refusals.limit.view',
    ]);
    expect([idOf({}), idOf({ thing: 'rows' })]).toEqual(['refusals.over_limit', 'refusals.over_limit']);
  });

  it('say what is wrong with a word, for each kind of rule that refuses one', () => {
    const refusing = WORDING_RULES.filter((rule) => rule.outcome === 'block');
    const kinds = new Set(refusing.map((rule) => rule.id.slice(0, rule.id.indexOf('.'))));
    expect([...kinds].sort()).toEqual([...WORDING_TROUBLES].sort());
    expect(refusalWordId('wording', { rule: 'medical.cure' })).toBe('refusals.wording.medical');
    expect(refusalWordId('wording', {})).toBe('refusals.wording');
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
