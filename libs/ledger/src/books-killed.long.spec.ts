import { freshDatabase } from '@app/platform/test';
import { expectKilledWriterLosesNothing } from './test/killed-writer';

describe('the writer, killed two hundred times', () => {
  it('loses nothing that was booked, books nothing twice and keeps the chain whole (F1)', async () => {
    const url = await freshDatabase('killed_writer_long');
    await expectKilledWriterLosesNothing(url, { kills: 200, ordersPerKill: 60 });
  });
});
