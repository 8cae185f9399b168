export {
  PRODUCTS_PAGE_MAX,
  SORT_COLUMN,
  comparePlaces,
  cursorOf,
  placeOf,
  readCursor,
  type Place,
  type ProductSort,
  type Sortable,
} from './product-page';
export {
  availableIn,
  mergeLines,
  requireOrderable,
  type MovementKind,
  type SkuLine,
  type Stock,
} from './stock';
export { gramsOf, isHan, readQuery, scoreHits, wordsIn, type QueryWord, type TermHit } from './search';
