import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { PapersModule } from '@app/papers';
import { PeopleModule } from '@app/people';
import { WhoAsks } from '../context';
import { VoucherController } from './voucher.controller';
import { VoucherParts } from './voucher.parts';

@Module({
  imports: [AllianceModule, PapersModule, PeopleModule],
  controllers: [VoucherController],
  providers: [VoucherParts, WhoAsks],
})
export class VoucherPageModule {}
