import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { CatalogModule } from '@app/catalog';
import { AllianceApiModule } from '../alliance/alliance.module';
import { CatalogLoader } from './catalog.loader';
import { CatalogResolver } from './catalog.resolver';
import { LotResolver, ProductResolver, SkuResolver } from './product.resolver';

@Module({
  imports: [CatalogModule, AllianceModule, AllianceApiModule],
  providers: [CatalogLoader, CatalogResolver, ProductResolver, SkuResolver, LotResolver],
  exports: [CatalogLoader],
})
export class CatalogApiModule {}
