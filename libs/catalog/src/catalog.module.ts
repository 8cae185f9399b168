import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogQueries } from './catalog.queries';
import { CategoryRow } from './category.row';
import { LotRow } from './lot.row';
import { PlotRow } from './plot.row';
import { ProductPages } from './product-pages';
import { ProductPictureRow } from './product-picture.row';
import { ProductRow } from './product.row';
import { SkuRow } from './sku.row';
import { StockMovementRow } from './stock-movement.row';
import { StockRow } from './stock.row';

const rows = [
  CategoryRow,
  ProductRow,
  ProductPictureRow,
  SkuRow,
  StockRow,
  StockMovementRow,
  PlotRow,
  LotRow,
];

@Module({
  imports: [TypeOrmModule.forFeature(rows)],
  providers: [CatalogQueries, ProductPages],
  exports: [CatalogQueries, ProductPages],
})
export class CatalogModule {}
