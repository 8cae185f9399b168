import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LiveRoomModule } from '@app/live-room';
import { OrdersModule } from '@app/orders';
import { PeopleModule } from '@app/people';
import { ReportController } from './report.controller';
import { ReportReader } from './report.reader';

@Module({
  imports: [LiveRoomModule, AllianceModule, OrdersModule, PeopleModule],
  controllers: [ReportController],
  providers: [ReportReader],
})
export class ReportModule {}
