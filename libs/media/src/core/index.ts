export {
  PICTURE_BYTES_MAX,
  PICTURE_EDGE_MAX,
  PICTURE_PIXELS_MAX,
  SIGNED_LASTS_MS,
  requirePicture,
  requireSize,
  type PictureFacts,
} from './picture';
