import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { MediaModule } from '@app/media';
import { PeopleModule } from '@app/people';
import { WhoAsks } from '../context';
import { MediaController } from './media.controller';
import { SignedInGuard } from './signed-in.guard';

@Module({
  imports: [MediaModule, PeopleModule, AllianceModule],
  controllers: [MediaController],
  providers: [WhoAsks, SignedInGuard],
})
export class MediaApiModule {}
