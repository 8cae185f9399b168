import { cookieOf, readBoot } from './boot';

describe('readBoot', () => {
  it('stands without boot data', () => {
    expect(readBoot('', '', 5_000)).toEqual({
      liveUrl: '',
      profile: 'demo',
      stripeKey: null,
      locale: 'zh-CN',
      clockOffsetMs: 0,
    });
  });

  it('takes the server’s clock and words', () => {
    const text =
      '{"liveUrl":"http://x:3001","profile":"production","locale":"en","serverTime":"1970-01-01T00:00:09Z"}';
    expect(readBoot(text, '', 5_000)).toEqual({
      liveUrl: 'http://x:3001',
      profile: 'production',
      stripeKey: null,
      locale: 'en',
      clockOffsetMs: 4_000,
    });
  });

  it('takes the clock as a number of milliseconds too', () => {
    expect(readBoot('{"serverTime":9000}', '', 5_000).clockOffsetMs).toBe(4_000);
  });

  it('lets the reader’s choice win over the server’s guess', () => {
    expect(readBoot('{"locale":"zh-CN"}', 'elder=1; lang=en', 0).locale).toBe('en');
  });
});

describe('cookieOf', () => {
  it('does not take a longer name for the asked one', () => {
    expect(cookieOf('slang=en', 'lang')).toBeNull();
  });
});
