import { csvOf } from './csv';

describe('a table for a spreadsheet', () => {
  it('begins with the mark of UTF-8 and quotes what needs it', () => {
    expect(
      csvOf([
        ['萝卜, 5斤', 3],
        ['说"甜"', -2],
      ]),
    ).toBe('\uFEFF"萝卜, 5斤",3\r\n"说""甜""",-2\r\n');
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx'])('never hands over %j as a formula', (cell) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
  });
});
