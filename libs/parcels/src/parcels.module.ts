import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '@app/catalog';
import { Clock, SETTINGS, type Settings } from '@app/platform';
import { AdvanceTask } from './commands/advance-task';
import { AskCourier } from './commands/ask-courier';
import { BuyWaybill } from './commands/buy-waybill';
import { CancelParcels } from './commands/cancel-parcels';
import { CountScan } from './commands/count-scan';
import { OpenParcel } from './commands/open-parcel';
import { RecordPush } from './commands/record-push';
import { RecordTracking } from './commands/record-tracking';
import { ReportShort } from './commands/report-short';
import { VoidWaybill } from './commands/void-waybill';
import { ConsignmentRow } from './consignment.row';
import { COURIER } from './courier/courier';
import { Kuaidi100 } from './courier/kuaidi100';
import { FreightTemplateRow } from './freight-template.row';
import { LabelPictures } from './label-pictures';
import { OriginTaskRow } from './origin-task.row';
import { PackBoardQueries } from './pack-board.queries';
import { ParcelLineRow } from './parcel-line.row';
import { ParcelRow } from './parcel.row';
import { ParcelsQueries } from './parcels.queries';
import { TrackingPushRow } from './tracking-push.row';

const rows = [FreightTemplateRow, ConsignmentRow, ParcelRow, ParcelLineRow, OriginTaskRow, TrackingPushRow];
const doors = [
  OpenParcel,
  AdvanceTask,
  ReportShort,
  BuyWaybill,
  VoidWaybill,
  AskCourier,
  RecordPush,
  RecordTracking,
  CancelParcels,
  CountScan,
  ParcelsQueries,
  PackBoardQueries,
  LabelPictures,
];
const courier = {
  provide: COURIER,
  inject: [SETTINGS, Clock],
  useFactory: (settings: Settings, clock: Clock) => new Kuaidi100(settings, clock),
};

@Module({
  imports: [TypeOrmModule.forFeature(rows), CatalogModule],
  providers: [...doors, courier],
  exports: doors,
})
export class ParcelsModule {}
