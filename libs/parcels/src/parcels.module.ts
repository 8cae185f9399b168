import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsignmentRow } from './consignment.row';
import { FreightTemplateRow } from './freight-template.row';

@Module({ imports: [TypeOrmModule.forFeature([FreightTemplateRow, ConsignmentRow])] })
export class ParcelsModule {}
