import { Outbox, OutboxEventRow, type EventName, type EventOf } from '@app/outbox';
import { newId } from '@app/platform';
import { AuthoriseExpense } from '../commands/authorise-expense';
import { BookExpense } from '../commands/book-expense';
import { NoteExpense } from '../commands/note-expense';
import type { BooksScene } from './books-scene';
import type { RealFund } from './market-acts';
import type { Cast, PaperExpense } from './paper-market';
import { carryInPublic, putToVillages } from './village-votes';

const SHA256 = 'c'.repeat(64);

/** An expense of the common fund on a database: the villages' own records, and what the books are told of them. */
export class FundOffice implements RealFund {
  constructor(
    private readonly scene: BooksScene,
    private readonly cast: Cast,
  ) {}

  async propose({ id: expenseId, payeeVillageId, amountFen }: PaperExpense): Promise<void> {
    const { allianceId, villages: villageIds } = this.cast;
    const facts = { expenseId, allianceId, payeeVillageId, amountFen, sha256: SHA256 };
    await putToVillages(this.scene.database.manager, facts, villageIds);
    await this.scene.emit('fund_expense.proposed', {
      ...facts,
      title: '修冷库',
      villageIds: [...villageIds],
    });
    await this.scene.get(NoteExpense).react(await this.last('fund_expense.proposed'));
  }

  async vote(
    id: string,
    villageId: string,
    result: 'carried' | 'rejected',
    decidedAt: number,
  ): Promise<void> {
    if (result === 'carried') await carryInPublic(this.scene.database.manager, id, villageId);
    await this.scene.emit('motion.decided', {
      ...{ motionId: newId(), allianceId: this.cast.allianceId, villageId, result, decidedAt },
      subject: { kind: 'fund_expense', id, sha256: SHA256 },
      resolution: { procedure: 'four_two', steps: [], due: 30, present: 25, yes: 25, no: 0, abstained: 0 },
    });
    await this.scene.get(AuthoriseExpense).react(await this.last('motion.decided'));
    await this.scene.drain();
  }

  async lookAgain(expenseId: string): Promise<void> {
    await this.scene.emit('fund_expense.due', { expenseId, allianceId: this.cast.allianceId });
    await this.scene.get(BookExpense).react(await this.last('fund_expense.due'));
    await this.scene.drain();
  }

  private async last<N extends EventName>(name: N): Promise<EventOf<N>> {
    const [found] = await this.scene.database.manager.find(OutboxEventRow, {
      where: { name },
      order: { id: 'DESC' },
      take: 1,
    });
    return (await this.scene.get(Outbox).read(found?.id ?? '')) as EventOf<N>;
  }
}
