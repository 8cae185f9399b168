import { Args, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { halfYearOf, identityCsv, type HalfYear, type Identity } from '@app/alliance/core';
import { LiveRoomQueries } from '@app/live-room';
import { PeopleQueries } from '@app/people';
import { Refusal, requirePermission, type Actor, type Instant } from '@app/platform';
import { CurrentActor } from '../context';
import type { IdentityExport } from '../generated/schema';

const ROWS_MAX = 5_000;

/** Who sells and streams in the district, for the regulator, each January and July (live.md L3). */
@Resolver()
export class IdentityExportResolver {
  constructor(
    private readonly alliances: AllianceQueries,
    private readonly rooms: LiveRoomQueries,
    private readonly people: PeopleQueries,
  ) {}

  @Query()
  async regulatorIdentityExport(
    @CurrentActor() actor: Actor,
    @Args('halfYear') named: string,
  ): Promise<IdentityExport> {
    requirePermission(actor, 'identity.export');
    const halfYear = halfYearOf(named);
    if (!halfYear) throw new Refusal('bad_input', { fields: ['halfYear'] });
    const all = await this.alliances.all();
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const identities = [...(await this.sellers(names)), ...(await this.streamers(names, halfYear))];
    if (identities.length > ROWS_MAX) throw new Refusal('over_limit', { thing: 'rows', max: ROWS_MAX });
    return { fileName: `identities-${named}.csv`, rows: identities.length, csv: identityCsv(identities) };
  }

  private async sellers(names: ReadonlyMap<string, string>): Promise<Identity[]> {
    const sellers = await this.rooms.sellersOf([...names.keys()]);
    return sellers.map(({ allianceId, name, licence, address, contact, dueAt }) => ({
      ...{ kind: 'seller', alliance: names.get(allianceId) ?? '', name, licence, address, contact },
      ...{ verifiedAt: null, verifyAgainBy: dueAt, trainedAt: null, trainAgainBy: null },
      ...{ servedFrom: null, servedTo: null },
    }));
  }

  private async streamers(names: ReadonlyMap<string, string>, halfYear: HalfYear): Promise<Identity[]> {
    const trios = await this.alliances.triosBetween(halfYear, ROWS_MAX + 1);
    const personIds = [...new Set(trios.map((trio) => trio.streamerId))];
    const persons = new Map((await this.people.byIds(personIds)).map((each) => [each.id, each.displayName]));
    // The last one of each kind stands: proofs come oldest first.
    const proofs = new Map(
      (await this.alliances.proofsOf(personIds)).map((proof) => [`${proof.personId} ${proof.kind}`, proof]),
    );
    return trios.map(({ allianceId, streamerId, startedAt, endedAt }) => ({
      ...{ kind: 'streamer', alliance: names.get(allianceId) ?? '', name: persons.get(streamerId) ?? '' },
      ...{ licence: '', address: '', contact: '' },
      ...seen(proofs.get(`${streamerId} identity`), proofs.get(`${streamerId} training`)),
      ...{ servedFrom: startedAt, servedTo: endedAt },
    }));
  }
}

type Seen = { readonly verifiedAt: Instant; readonly dueAt: Instant } | undefined;

function seen(identity: Seen, training: Seen) {
  return {
    verifiedAt: identity?.verifiedAt ?? null,
    verifyAgainBy: identity?.dueAt ?? null,
    trainedAt: training?.verifiedAt ?? null,
    trainAgainBy: training?.dueAt ?? null,
  };
}
