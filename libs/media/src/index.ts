export { SavePicture } from './commands/save-picture';
export { MediaAddresses } from './media-addresses';
export { MediaFileRow } from './media-file.row';
export { MediaModule } from './media.module';
export { MediaQueries, requireOwnPictures } from './media.queries';
