import { Column, Entity } from 'typeorm';
import { IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';

/** A message that was handed to the sender of texts. In the demo profile `/demo/inbox` shows them. */
@Entity('login_messages')
export class LoginMessageRow {
  @IdKey() id: string;
  @SealedColumn() phone: string;
  @Column({ type: 'char', length: 64 }) phoneIndex: string;
  @SealedColumn() code: string;
  @SealedColumn() text: string;
  @InstantColumn() at: Instant;
}
