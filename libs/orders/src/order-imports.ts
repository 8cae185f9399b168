import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { alliancesWith, Clock, csvOf, Refusal, requirePermission, type Actor } from '@app/platform';
import { IMPORT_COLUMNS } from './core';
import { judgeImport, skusOf, type JudgedLine } from './judge-import';
import { orderFileRows } from './order-file';

/** The look beforehand, and the file to fill in. */
@Injectable()
export class OrderImports {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async check(actor: Actor, allianceId: string, file: Uint8Array): Promise<JudgedLine[]> {
    requireScope(actor, allianceId);
    return judgeImport(this.database.manager, allianceId, orderFileRows(file), this.clock.now());
  }

  /** Its heads, and a line for each thing on sale with its code and price; the byte-order mark tells office programs the encoding. */
  async template(actor: Actor, allianceId: string): Promise<string> {
    requireScope(actor, allianceId);
    const skus = await skusOf(this.database.manager, allianceId);
    const heads = Object.values(IMPORT_COLUMNS).map(([head]) => head);
    const lines = skus.map(({ skuId, itemName, priceFen }) => {
      const price = `${String(priceFen / 100n)}.${String(priceFen % 100n).padStart(2, '0')}`;
      return ['', '', skuId, '', price, '', '', '', '', '', itemName];
    });
    return csvOf([heads, ...lines]);
  }
}

function requireScope(actor: Actor, allianceId: string): void {
  requirePermission(actor, 'order.import');
  if (!alliancesWith(actor, 'order.import').includes(allianceId))
    throw new Refusal('not_found', { thing: 'alliance' });
}
