export { CatalogModule } from './catalog.module';
export { CatalogQueries } from './catalog.queries';
export { CategoryRow } from './category.row';
export { countSold, lowestDealsSince } from './count-sold';
export { LotRow } from './lot.row';
export { drawLot, lotsOf } from './lots';
export { PlotRow } from './plot.row';
export { ProductPages, type ProductFilter, type ProductRowPage } from './product-pages';
export { ProductPictureRow } from './product-picture.row';
export { ProductRow } from './product.row';
export { searchTerms, type Searchable } from './search-terms';
export { SkuRow } from './sku.row';
export { StockMovementRow } from './stock-movement.row';
export { StockRow } from './stock.row';
export {
  availableOf,
  giveBackStock,
  handOverStock,
  promiseStock,
  readSkus,
  receiveStock,
  takeStock,
  type TakenSku,
} from './take-stock';
