import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isShownTo, LiveKeys, mediaUrls, type LiveSessionRow, type RoomRole } from '@app/live-room';
import { alliancesWith, invariant, maskName, SETTINGS, type Actor, type Settings } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import type { GraphContext } from '../context';
import type { LiveSession, MediaState } from '../generated/schema';
import { LiveLoader } from './live.loader';

/** Where the picture of a show can be played, and what lets one into its room. */
@Resolver('LiveSession')
export class SessionPictureResolver {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly loader: LiveLoader,
    private readonly keys: LiveKeys,
    private readonly alliances: AllianceLoader,
  ) {}

  @ResolveField()
  async media(
    @Parent() { id }: { id: string },
    @Context() context: GraphContext,
  ): Promise<LiveSession['media']> {
    const { mediaState, status } = await this.row(context, id);
    const { flv, hls } = mediaUrls(id, await this.loader.isRecorded(context, id));
    const whep = whepUrl(this.settings, id);
    const shown = {
      state: mediaState.toUpperCase() as MediaState,
      whepUrl: whep,
      flvUrl: flv,
      hlsUrl: hls ?? null,
    };
    if (isShownTo(status, 'viewer')) return shown;
    // Of a rehearsal the picture too is the staff's: whoever may see this session gets a token with the address.
    const token = (await this.joinToken({ id }, context)) ?? '';
    return { ...shown, whepUrl: whep && `${whep}&token=${token}`, flvUrl: `${flv}?token=${token}` };
  }

  @ResolveField()
  async joinToken(
    @Parent() { id }: { id: string },
    @Context() context: GraphContext,
  ): Promise<string | null> {
    const { actor } = context;
    if (actor.id === '') return null;
    const [row, person] = await Promise.all([
      this.row(context, id),
      this.alliances.person(context, actor.id),
    ]);
    const mask = maskName(person?.displayName ?? '');
    return this.keys.joinToken({ sid: id, sub: actor.id, mask, role: roleIn(row, actor) });
  }

  private async row(context: GraphContext, id: string): Promise<LiveSessionRow> {
    const row = await this.loader.session(context, id);
    invariant(row, `session ${id} is there`);
    return row;
  }
}

/** The media server's own door, whose hooks ask who may; the embedded server speaks no WebRTC. */
function whepUrl({ WHEP_PUBLIC_URL }: Settings, sessionId: string): string | null {
  return WHEP_PUBLIC_URL === undefined ? null : `${WHEP_PUBLIC_URL}?app=live&stream=${sessionId}`;
}

function roleIn(session: LiveSessionRow, actor: Actor): RoomRole {
  const holds = actor.offices.filter((held) => held.allianceId === session.allianceId);
  if (holds.some((held) => held.office === 'streamer')) return 'streamer';
  if (alliancesWith(actor, 'session.moderate').includes(session.allianceId)) return 'moderator';
  return alliancesWith(actor, 'session.read').includes(session.allianceId) ? 'auditor' : 'viewer';
}
