import { csvOf } from './csv';

describe('a table for a spreadsheet', () => {
  it('is marked as UTF-8, and no cell runs as a formula', () => {
    expect(csvOf([['=1+1', '+86', '-1+2', '@x', '沙窝萝卜, "5斤"']])).toBe(
      `\uFEFF'=1+1,'+86,'-1+2,'@x,"沙窝萝卜, ""5斤"""\r\n`,
    );
  });

  it('leaves amounts below nothing as numbers', () => {
    expect(csvOf([['-28.73', '-5', '-.5', -3]])).toBe("\uFEFF-28.73,-5,'-.5,-3\r\n");
  });
});
