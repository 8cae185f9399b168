import { ImportStatement } from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { freshDatabase } from '@app/platform/test';
import { BankLedger } from './ledger';
import { BankStatements, type BankCredit } from './statements';

const NOON = Date.parse('2026-11-24T04:00:00Z');
const credit: BankCredit = {
  ref: 'sbx_settle_20261123-A1',
  payee: 'A1',
  amountFen: '971100',
  day: '2026-11-23',
};

function statements(kept: BankCredit[] = []): BankStatements {
  const bank = new BankLedger(
    () => undefined,
    () => NOON,
  );
  bank.pay({ outNo: 'JS-1', account: 'ACC-1', amountFen: '6499', payer: 'A1' });
  bank.pay({ outNo: 'JS-2', account: 'CLOSED-1', amountFen: '1', payer: 'A1' });
  bank.pay({ outNo: 'JS-3', account: 'ACC-2', amountFen: '500', payer: 'A2' });
  const of = new BankStatements(bank, (each) => kept.push(each));
  of.credit(credit);
  of.credit(credit);
  return of;
}

describe('the demo bank’s statement', () => {
  it('has what one account got and paid, once, with a balance that goes on from what was before', () => {
    const kept: BankCredit[] = [];
    const lines = statements(kept).csv('A1', '2026-11-24', '2026-11-24').split('\r\n');
    expect(lines).toEqual([
      '\uFEFF账号：,A1',
      '交易日期,交易流水号,借方金额,贷方金额,账户余额,摘要,对方户名',
      '2026-11-24,B00000001,64.99,,9646.01,货款 JS-1,',
      '合计,共1笔,64.99,0.00,,,',
      '',
    ]);
    expect(kept).toEqual([credit]);
  });

  it('is a file that the market takes', async () => {
    const scene = await BooksScene.start({}, await freshDatabase('bank_statement'));
    const { allianceId } = scene;
    const bytes = Buffer.from(statements().csv('A1', '', '9999'));
    const file = { allianceId, accountCode: 'A.bank', fileName: 'bank.csv', isPreview: false, bytes };
    const outcome = await scene.get(ImportStatement).run(scene.actor('accountant'), file);
    expect(outcome).toMatchObject({ isTaken: true, lineCount: 2, faults: [], closingFen: 964_601n });
    await scene.stop();
  });
});
