import type { Metadata } from '@grpc/grpc-js';
import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { SignIns } from '@app/people';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';

/** Who calls, by the sign-in token in the metadata, and which alliance's books that person may read. */
@Injectable()
export class PartnerAccess {
  constructor(
    private readonly signIns: SignIns,
    private readonly alliances: AllianceQueries,
  ) {}

  async actorOf(metadata: Metadata): Promise<Actor> {
    const [scheme, token] = String(metadata.get('authorization')[0] ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refusal('not_signed_in');
    const person = await this.signIns.personOf(token);
    if (person === null) throw new Refusal('not_signed_in');
    return { id: person.id, offices: await this.alliances.officesOf(person.id) };
  }

  /** The alliance of that name, if the caller reads its books; outside of one's scope it is not found. */
  async readable(metadata: Metadata, slug: string): Promise<string> {
    const actor = await this.actorOf(metadata);
    requirePermission(actor, 'ledger.read');
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !alliancesWith(actor, 'ledger.read').includes(alliance.id))
      throw new Refusal('not_found');
    return alliance.id;
  }

  /** The alliance of that name, and whether the caller sees more of its settlements than is published. */
  async settled(metadata: Metadata, slug: string): Promise<{ allianceId: string; isInside: boolean }> {
    const actor = await this.actorOf(metadata);
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance) throw new Refusal('not_found');
    const isInside = alliancesWith(actor, 'settlement.read').includes(alliance.id);
    return { allianceId: alliance.id, isInside };
  }
}
