import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AllianceQueries } from '@app/alliance';
import type { Selector, SplitRule } from '@app/ledger';
import { PeopleQueries } from '@app/people';
import type { NamesOfRule } from './vote.shares';

/** What the conditions of a rule are called: kinds of goods, villages, streamers, sizes. */
@Injectable()
export class RuleNames {
  constructor(
    private readonly database: DataSource,
    private readonly alliances: AllianceQueries,
    private readonly people: PeopleQueries,
  ) {}

  async of(rule: SplitRule): Promise<NamesOfRule> {
    const named = (field: keyof Selector): string[] =>
      rule.clauses.flatMap(({ selector }) => selector[field] ?? []);
    const [categories, villages, streamers, skus] = await Promise.all([
      this.rows('SELECT slug AS id, name FROM categories WHERE slug', named('category')),
      this.alliances.villagesByIds(named('villageId')),
      this.people.byIds(named('streamerId')),
      this.rows(
        `SELECT sku.id, CONCAT(product.name, ' ', sku.name) AS name FROM skus sku
         JOIN products product ON product.id = sku.product_id WHERE sku.id`,
        named('skuId'),
      ),
    ]);
    return new Map([
      ...categories.map(({ id, name }) => [`category ${id}`, name] as const),
      ...villages.map(({ id, name }) => [`villageId ${id}`, name] as const),
      ...streamers.map(({ id, displayName }) => [`streamerId ${id}`, displayName] as const),
      ...skus.map(({ id, name }) => [`skuId ${id}`, name] as const),
    ]);
  }

  private async rows(select: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    if (ids.length === 0) return [];
    return this.database.query(`${select} IN (${ids.map(() => '?').join(', ')})`, [...ids]);
  }
}
