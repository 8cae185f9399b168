import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { CatalogModule } from '@app/catalog';
import { OrdersModule } from '@app/orders';
import { ParcelsModule } from '@app/parcels';
import { PeopleModule } from '@app/people';
import { AllianceApiModule } from '../alliance/alliance.module';
import { CatalogApiModule } from '../catalog/catalog.module';
import { TraceController } from '../pages/trace.controller';
import { CourierController } from '../webhooks/courier.controller';
import { WhoAsks } from '../context';
import { SignedInGuard } from '../media/signed-in.guard';
import { LabelController } from './label.controller';
import { OriginTaskResolver, PackGroupResolver } from './pack-parts.resolver';
import { PackResolver, PackWorkResolver } from './pack.resolver';
import { ParcelsLoader } from './parcels.loader';
import {
  OrderParcelsResolver,
  ParcelResolver,
  ProductTraceResolver,
  TraceResolver,
} from './parcels.resolver';
import { RegionsController } from './regions.controller';
import { TraceReader } from './trace-reader';

const resolvers = [
  OrderParcelsResolver,
  ParcelResolver,
  ProductTraceResolver,
  TraceResolver,
  PackResolver,
  PackWorkResolver,
  OriginTaskResolver,
  PackGroupResolver,
];

@Module({
  imports: [
    ParcelsModule,
    OrdersModule,
    CatalogModule,
    AllianceModule,
    PeopleModule,
    AllianceApiModule,
    CatalogApiModule,
  ],
  controllers: [LabelController, CourierController, RegionsController, TraceController],
  providers: [WhoAsks, SignedInGuard, ...resolvers, ParcelsLoader, TraceReader],
  exports: [TraceReader],
})
export class ParcelsApiModule {}
