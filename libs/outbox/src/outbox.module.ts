import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HandledEventRow } from './handled-event.row';
import { Outbox } from './outbox';
import { OutboxEventRow } from './outbox-event.row';
import { OutboxNudge } from './outbox-nudge';
import { StepRow } from './step.row';
import { Transactions } from './transactions';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxEventRow, HandledEventRow, StepRow])],
  providers: [OutboxNudge, Outbox, Transactions],
  exports: [Outbox, Transactions],
})
export class OutboxModule {}
