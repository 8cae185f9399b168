import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MediaModule } from '@app/media';
import { OrdersModule } from '@app/orders';
import { ClaimLineRow } from './claim-line.row';
import { ClaimRow } from './claim.row';
import { ClaimsQueries } from './claims.queries';
import { AnswerClaim } from './commands/answer-claim';
import { DecideClaim } from './commands/decide-claim';
import { MarkClaimRefunded } from './commands/mark-claim-refunded';
import { OpenClaim } from './commands/open-claim';
import { WithdrawClaim } from './commands/withdraw-claim';

const doors = [OpenClaim, DecideClaim, WithdrawClaim, AnswerClaim, MarkClaimRefunded, ClaimsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([ClaimRow, ClaimLineRow]), OrdersModule, MediaModule],
  providers: doors,
  exports: doors,
})
export class ClaimsModule {}
