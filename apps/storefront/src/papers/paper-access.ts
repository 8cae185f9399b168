import { Injectable } from '@nestjs/common';
import { AllianceQueries, type AllianceRow } from '@app/alliance';
import { alliancesWith, Refusal, requirePermission, type Actor, type Permission } from '@app/platform';

/** The alliance of a name, for who may do it there; outside one's scope it is not found. */
@Injectable()
export class PaperAccess {
  constructor(private readonly alliances: AllianceQueries) {}

  async alliance(actor: Actor, permission: Permission, slug: string): Promise<AllianceRow> {
    requirePermission(actor, permission);
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !alliancesWith(actor, permission).includes(alliance.id)) throw new Refusal('not_found');
    return alliance;
  }
}
