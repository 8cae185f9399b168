import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey } from '@app/platform';

/** What one village asks for delivery (`buyer`) and what its courier charges by tariff (`cost`), both as JSON of FreightTemplate. */
@Entity('freight_templates')
export class FreightTemplateRow {
  @IdKey() id: string;
  @IdColumn() villageId: string;
  @Column({ type: 'varchar', length: 30 }) carrierCode: string;
  @Column({ type: 'longtext' }) buyer: string;
  @Column({ type: 'longtext' }) cost: string;
  /** the packhouse as it stands on labels */
  @Column({ type: 'varchar', length: 60, default: '' }) senderName: string;
  @Column({ type: 'varchar', length: 20, default: '' }) senderPhone: string;
  @Column({ type: 'varchar', length: 200, default: '' }) senderAddress: string;
}
