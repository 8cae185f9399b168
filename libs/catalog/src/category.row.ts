import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('categories')
export class CategoryRow {
  @PrimaryColumn({ type: 'varchar', length: 40 }) slug: string;
  @Column({ type: 'varchar', length: 20 }) name: string;
  @Column({ type: 'varchar', length: 40 }) icon: string;
  @Column({ type: 'int' }) position: number;
}
