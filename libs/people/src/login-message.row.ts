import { Column, Entity } from 'typeorm';
import { IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';

/**
 * A code that is to be told to its phone. With a gateway the row lives until the text is sent; in the demo without one it
 * stays, and `/demo/inbox` shows it.
 */
@Entity('login_messages')
export class LoginMessageRow {
  @IdKey() id: string;
  @SealedColumn() phone: string;
  @Column({ type: 'char', length: 64 }) phoneIndex: string;
  @SealedColumn() code: string;
  @SealedColumn() text: string;
  @InstantColumn() at: Instant;
}
