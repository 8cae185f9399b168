import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SavePicture } from './commands/save-picture';
import { Files } from './files';
import { MediaAddresses } from './media-addresses';
import { MediaFileRow } from './media-file.row';
import { MediaQueries } from './media.queries';

@Module({
  imports: [TypeOrmModule.forFeature([MediaFileRow])],
  providers: [Files, MediaAddresses, MediaQueries, SavePicture],
  exports: [MediaAddresses, MediaQueries, SavePicture],
})
export class MediaModule {}
