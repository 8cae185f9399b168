import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { alliancesWith, Refusal, requirePermission, type Actor, type Permission } from '@app/platform';

/** Which alliance's books a slug means, for those who may look at them; for all others it is not found. */
@Injectable()
export class BooksScope {
  constructor(private readonly alliances: AllianceQueries) {}

  async of(slug: string, actor: Actor, permission: Permission): Promise<string> {
    requirePermission(actor, permission);
    const allianceId = await this.idOf(slug);
    if (!alliancesWith(actor, permission).includes(allianceId)) throw new Refusal('not_found');
    return allianceId;
  }

  /** For commands, which ask for the permission themselves. */
  async idOf(slug: string): Promise<string> {
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance) throw new Refusal('not_found');
    return alliance.id;
  }
}
