import fc from 'fast-check';
import { csvRows } from '@app/platform';
import { IMPORT_LINES_MAX, readImport, settleLines, type FoundLine, type ImportTrouble } from './import-file';

const NOW = Date.parse('2026-11-27T12:00:00+08:00');
const HEAD = '平台,平台订单号,规格编码,数量,单价,付款时间,收货人,手机号,地区,详细地址,备注';
const GOOD = '抖音,D-100001,SKU1,2,49.90,2026-11-27 10:05,沈青,13800001111,天津市南开区,黄河道 8 号 2 门,';
const read = (...lines: string[]) => readImport(csvRows([HEAD, ...lines].join('\r\n')), NOW);
const troublesOf = (line: string) => read(line).lines.flatMap(({ troubles }) => troubles);

describe('a line', () => {
  it('is read by its heads, whatever their order, with or without a mark at the beginning of the file', () => {
    const sheet = readImport(
      csvRows(`\uFEFFPhone,${HEAD.replace(',手机号', '')}\n13800001111,${GOOD.replace(',13800001111', '')}`),
      NOW,
    );
    expect(sheet.lines).toEqual([
      {
        line: 2,
        troubles: [],
        wish: {
          ...{ platform: '抖音', number: 'D-100001', sku: 'SKU1', quantity: 2, unitFen: 4_990n },
          ...{ paidAt: Date.parse('2026-11-27T10:05:00+08:00'), name: '沈青', phone: '13800001111' },
          ...{ region: '天津市南开区', street: '黄河道 8 号 2 门', note: '' },
        },
      },
    ]);
  });

  it.each<[string, string, ImportTrouble]>([
    ['D-100001', '1.23457E+18', 'number'],
    ['D-100001', '', 'number'],
    ['抖音', '', 'platform'],
    [',2,', ',0,', 'quantity'],
    [',2,', ',100,', 'quantity'],
    [',2,', ',1.5,', 'quantity'],
    ['49.90', '0', 'price'],
    ['49.90', '-3', 'price'],
    ['49.90', '4.999', 'price'],
    ['2026-11-27 10:05', '昨天', 'paid_at'],
    ['2026-11-27 10:05', '2026-12-01 10:05', 'paid_at'],
    ['2026-11-27 10:05', '2026-10-01', 'paid_at'],
    ['13800001111', '12345', 'phone'],
    ['沈青', '', 'name'],
    ['黄河道 8 号 2 门', '8', 'street'],
    ['SKU1', '', 'sku'],
  ])('with %s as %s is refused for its %s', (from, to, trouble) => {
    expect(troublesOf(GOOD)).toEqual([]);
    expect(troublesOf(GOOD.replace(from, to))).toEqual([trouble]);
  });

  it('with a formula in it keeps it as the text that it is', () => {
    const [line] = read(`${GOOD}=HYPERLINK("http://x")`).lines;
    expect(line).toMatchObject({ troubles: [], wish: { note: '=HYPERLINK("http://x")' } });
    expect(troublesOf(GOOD.replace('D-100001', "'D-100001"))).toEqual([]);
  });
});

describe('a sheet', () => {
  it('without a needed column, or too long, is refused whole', () => {
    expect(readImport(csvRows('a,b\n1,2'), NOW)).toEqual({ fault: 'columns', lines: [] });
    expect(read(...Array<string>(IMPORT_LINES_MAX).fill(GOOD)).lines).toHaveLength(IMPORT_LINES_MAX);
    expect(read(...Array<string>(IMPORT_LINES_MAX + 1).fill(GOOD)).fault).toBe('too_many');
  });

  it('has each line that says anything once, taken or refused, whatever stands in it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...GOOD.split(',')));
    const row = fc.array(cell, { maxLength: 13 }).map((cells) => cells.join(',').replace(/["\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const said = rows.filter((each) => each.split(',').some((part) => part.trim() !== ''));
        const { lines } = read(...rows);
        const found: FoundLine[] = lines.map((line) => ({
          ...line,
          skuId: line.wish.sku === '' ? null : 'S',
        }));
        const settled = settleLines(found, new Set(), new Map([['S', 5]]));
        const accepted = settled.filter(({ troubles }) => troubles.length === 0);
        const refused = settled.filter(({ troubles }) => troubles.length > 0);
        expect(accepted.length + refused.length).toBe(said.length);
        expect(accepted.reduce((sum, { wish }) => sum + wish.quantity, 0)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('gives each number once, and no more than there is', () => {
    const lines = read(GOOD, GOOD, GOOD.replace('100001', '100002'), GOOD.replace('100001', '100003')).lines;
    const found = lines.map((line) => ({ ...line, skuId: 'S' }));
    const settled = settleLines(found, new Set(['抖音 D-100003']), new Map([['S', 3]]));
    expect(settled.map(({ troubles }) => troubles)).toEqual([[], ['twice'], ['no_stock'], ['imported']]);
  });
});
