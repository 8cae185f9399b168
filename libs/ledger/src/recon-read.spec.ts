import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { dayOfCell, fenOfCell } from './core';
import { csvRows } from './recon-csv';
import { readStatement } from './recon-read';

const golden = (name: string) => readFileSync(join(__dirname, 'test/statements', name));
const expected = { account: null as string | null, today: '2026-11-27', columns: {} };
const read = (bytes: Buffer | string, more: Partial<typeof expected> = {}) =>
  readStatement(Buffer.from(bytes), { ...expected, ...more });
const rowsOf = async (bytes: Buffer | string) => (await read(bytes)).file.rows;
const faultsIn = async (bytes: Buffer | string, more: Partial<typeof expected> = {}) =>
  (await read(bytes, more)).faults.map(({ code, at, values }) => [code, at, values]);

const HEAD = '交易日期,流水号,借方金额,贷方金额,余额,摘要,对方户名';

describe('a statement file', () => {
  it('is read in GBK as the bank exports it: its account, its balances and what each line is', async () => {
    const { format, file, faults, columns } = await read(golden('abc-gbk.csv'), { account: '****0088' });
    expect([format, faults, file.account, file.currency]).toEqual(['csv', [], '6217000000000088', '人民币']);
    expect([file.openingFen, file.closingFen]).toEqual([100_000n, 189_811n]);
    expect(columns).toEqual({
      day: '交易日期',
      in: '贷方金额',
      out: '借方金额',
      balance: '账户余额',
      memo: '摘要',
      counterparty: '对方户名',
      ref: '交易流水号',
    });
    expect(file.rows.map(({ at, day, kind, grossFen, ref }) => [at, day, kind, grossFen, ref])).toEqual([
      [5, '2026-11-23', 'settlement', 9_871_100n, '20261123000001'],
      [6, '2026-11-24', 'other', -430_600n, '20261124000001'],
      [7, '2026-11-24', 'transfer', -9_350_439n, '20261124000002'],
      [8, '2026-11-25', 'fee', -250n, '20261125000001'],
    ]);
  });

  it('is read with a mark of order before it and tabs between, with fees and our own numbers', async () => {
    const rows = await rowsOf(golden('provider-utf8.csv'));
    expect(
      rows.map(({ day, kind, grossFen, feeFen, ref, ourRef }) => [day, kind, grossFen, feeFen, ref, ourRef]),
    ).toEqual([
      ['2026-11-24', 'other', 9_770n, 59n, '4200001', '01K9PAYMENT000000000000001'],
      ['2026-11-24', 'refund', -3_590n, 0n, '4200002', '01K9REFUND0000000000000001'],
      ['2026-11-25', 'settlement', -6_121n, 0n, '4200003', null],
    ]);
  });

  it('is read as camt.053, with its totals and balances held against its entries', async () => {
    const xml = golden('bank-camt053.xml').toString('utf8');
    const { file, faults } = await read(xml);
    expect(faults).toEqual([]);
    expect(
      file.rows.map(({ day, kind, grossFen, ref, ourRef, counterparty }) => [
        day,
        kind,
        grossFen,
        ref,
        ourRef,
        counterparty,
      ]),
    ).toEqual([
      ['2026-11-24', 'settlement', 971_100n, 'B0001', null, 'Stripe & Co'],
      ['2026-11-25', 'other', -400_000n, 'B0002', '01K9AAAAAAAAAAAAAAAAAAAAAA-P1PRODUCER-1', '刘**'],
    ]);
    expect(await faultsIn(xml.replace('6711.00', '6711.01'))).toEqual([
      ['closing', null, { due: '671100', found: '671101' }],
    ]);
    expect(await faultsIn(xml.replace('<Sum>4000.00', '<Sum>4000.10'))).toEqual([
      ['total', 2, { due: '400000', found: '400010' }],
    ]);
    expect(await faultsIn(xml.replace('<NbOfNtries>2', '<NbOfNtries>3'))).toEqual([
      ['count', 2, { due: '2', found: '3' }],
    ]);
  });

  it('takes no entity that a file defines', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1_000)}"><!ENTITY b "&a;&a;&a;">]>`;
    const xml = golden('bank-camt053.xml').toString('utf8');
    const named = xml
      .replace('<?xml version="1.0" encoding="UTF-8"?>', bomb)
      .replace('settlement ST-0001', '&b;');
    const { file } = await read(named);
    expect(file.rows[0]?.memo ?? '').not.toContain('aaaa');
  });

  it('is read from a workbook: day numbers, long fractions and shared words', async () => {
    const { format, file, faults } = await read(golden('bank.xlsx'));
    expect([format, faults, file.account]).toEqual(['xlsx', [], '6217000000000088']);
    expect(
      file.rows.map(({ at, day, kind, grossFen, balanceFen, counterparty }) => [
        at,
        day,
        kind,
        grossFen,
        balanceFen,
        counterparty,
      ]),
    ).toEqual([
      [3, '2026-11-24', 'settlement', 9_770n, 109_770n, '财付通 & Co'],
      [4, '2026-11-25', 'transfer', -100_050n, 9_720n, '大沙窝村'],
    ]);
  });
});

describe('a bad statement file', () => {
  it('names a line that stands twice', async () => {
    const line = '2026-11-24,A1,,10.00,110.00,收款,甲';
    expect(
      await faultsIn([HEAD, line, '2026-11-24,A2,,1.00,111.00,收款,乙', line].join('\n')),
    ).toContainEqual(['duplicate', 4, { first: '2', ref: 'A1' }]);
    const bare = [HEAD, '2026-11-24,,,10.00,,收款,甲', '2026-11-24,,,10.00,,收款,甲'].join('\n');
    expect(await faultsIn(bare)).toEqual([['duplicate', 3, { first: '2', ref: '' }]]);
  });

  it('names the line after which the running balance is wrong, forward or backward', async () => {
    const lines = ['2026-11-23,A1,,10.00,110.00,收款,甲', '2026-11-24,A2,5.00,,104.00,付款,乙'];
    const wrong = { due: '10500', found: '10400' };
    expect(await faultsIn([HEAD, ...lines].join('\n'))).toEqual([['balance', 3, wrong]]);
    expect(await faultsIn([HEAD, ...[...lines].reverse()].join('\n'))).toEqual([['balance', 2, wrong]]);
  });

  it('names a total that is not that of its lines', async () => {
    const text = [HEAD, '2026-11-24,A1,,10.00,110.00,收款,甲', '合计,共2笔,0.00,10.10,,,'].join('\n');
    expect(await faultsIn(text)).toEqual([
      ['total', 3, { due: '1000', found: '1010' }],
      ['count', 3, { due: '1', found: '2' }],
    ]);
  });

  it('is refused when it is of another account or money', async () => {
    expect(await faultsIn(golden('abc-gbk.csv'), { account: '****0099' })).toEqual([
      ['account', null, { found: '0088', expected: '0099' }],
    ]);
    const dollars = ['币种：,USD', HEAD, '2026-11-24,A1,,10.00,110.00,收款,甲'].join('\n');
    expect(await faultsIn(dollars)).toEqual([['currency', null, { currency: 'USD' }]]);
  });

  it('is refused with what cannot be read in it', async () => {
    const text = [
      HEAD,
      '24/11/2026,A1,,10.00,,,',
      '2026-11-24,A2,,ten,,,',
      '2026-11-24,A3,1.00,1.00,,,',
      '2026-11-24,A4,,,,,',
      '2026-02-30,A5,,1.00,,,',
    ].join('\n');
    expect(await faultsIn(text)).toEqual([
      ['day', 2, { text: '24/11/2026' }],
      ['amount', 3, { text: 'ten' }],
      ['both_sides', 4, {}],
      ['no_amount', 5, {}],
      ['day', 6, { text: '2026-02-30' }],
    ]);
    expect(await faultsIn([HEAD, '2026-11-28,A1,,1.00,,,'].join('\n'))).toEqual([
      ['future', 2, { day: '2026-11-28' }],
    ]);
  });

  it('is refused when it is no statement at all', async () => {
    expect(await faultsIn(Buffer.from([0xff, 0xff, 0x00, 0x81]))).toEqual([['encoding', null, {}]]);
    expect(await faultsIn(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([['old_xls', null, {}]]);
    expect(await faultsIn('姓名,年龄\n甲,3')).toEqual([['no_head', null, {}]]);
    expect(await faultsIn(HEAD)).toEqual([['no_lines', null, {}]]);
    expect(await faultsIn('<html><body>404</body></html>')).toEqual([['unreadable', null, {}]]);
    expect(await faultsIn('PK nothing of a zip')).toEqual([['unreadable', null, {}]]);
    expect(await faultsIn(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toEqual([['too_large', null, {}]]);
    const many = Array.from({ length: 20_001 }, (_, at) => `2026-11-24,A${String(at)},,1.00,,,`);
    expect(await faultsIn([HEAD, ...many].join('\n'))).toEqual([['too_many', null, { max: '20000' }]]);
  });

  it('is refused when it would fill the memory, whether it says so or lies about it', async () => {
    const size = 31 * 1024 * 1024;
    const packed = deflateRawSync(Buffer.alloc(size, ' '));
    expect(await faultsIn(zipOf('xl/worksheets/sheet1.xml', packed, size))).toEqual([
      ['unreadable', null, {}],
    ]);
    expect(await faultsIn(zipOf('xl/worksheets/sheet1.xml', packed, 100))).toEqual([
      ['unreadable', null, {}],
    ]);
  });
});

/** A zip of one deflated part that says of itself that it is `size` bytes. */
function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(size, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, Buffer.from(name)]);
  const central = Buffer.concat([
    Buffer.from('504b01021400', 'hex'),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}

describe('cells', () => {
  it('gives back every amount that it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -100_000_000_000_000n, max: 100_000_000_000_000n }), (fen) => {
        const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
        return fenOfCell(`${fen < 0n ? '-' : ''}¥${whole}.${digits.slice(-2)}`) === fen;
      }),
    );
    expect(['(1,234.50)', '−3', '', '1.005', '一百'].map(fenOfCell)).toEqual([
      -123_450n,
      -300n,
      null,
      undefined,
      undefined,
    ]);
  });

  it('knows the ways in which banks write a day', () => {
    const written = [
      '2026-11-24',
      '2026/1/4',
      '20261124',
      '20261124102030',
      '2026年11月24日',
      '2026.11.24 10:20',
      '46350',
    ];
    expect(written.map(dayOfCell)).toEqual([
      '2026-11-24',
      '2026-01-04',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
    ]);
    expect(['202611', '2026-13-01', 'x'].map(dayOfCell)).toEqual([undefined, undefined, undefined]);
  });

  it('counts lines as an editor does, across quoted breaks', () => {
    expect(csvRows('a,b\n"x\ny",1\nz,2').map(({ at }) => at)).toEqual([1, 3, 4]);
  });
});
