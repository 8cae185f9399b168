import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LiveRoomModule } from '@app/live-room';
import { LuckyController } from './lucky.controller';
import { LuckyReader } from './lucky.reader';

@Module({
  imports: [LiveRoomModule, AllianceModule],
  controllers: [LuckyController],
  providers: [LuckyReader],
})
export class LuckyModule {}
