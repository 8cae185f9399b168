import { isDrawnByTheServer } from './server-pages';

describe('a page that the server draws', () => {
  it('is known with and without what follows its name', () => {
    const paths = [
      '/notice',
      '/notice/01K9',
      '/vote?alliance=woqing',
      '/books/woqing#ask',
      '/village/dashawo',
    ];
    expect(paths.filter((path) => !isDrawnByTheServer(path))).toEqual([]);
  });

  it('is not one of the app that begins with the same letters', () => {
    expect(['/', '/me', '/tomatoes', '/live/01K9', '/desk/vouchers'].filter(isDrawnByTheServer)).toEqual([]);
  });
});
