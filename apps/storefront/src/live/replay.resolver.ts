import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  isOnAir,
  placeInReplay,
  Recordings,
  replayPath,
  RoomToolsQueries,
  totalMs,
  type SessionPinRow,
  type SessionSegmentRow,
} from '@app/live-room';
import type { GraphContext } from '../context';
import type { Replay, ReplayChapter } from '../generated/schema';
import { LiveLoader } from './live.loader';
import type { SessionView } from './live.view';

type ReplayView = Omit<Replay, 'chapters'> & { chapters: ChapterView[] };
type ChapterView = Omit<ReplayChapter, 'product'> & { product: { id: string } };

/** What can be watched again: chapters of a show that runs, and all of one that is over. */
@Resolver('LiveSession')
export class ReplayResolver {
  constructor(
    private readonly loader: LiveLoader,
    private readonly recordings: Recordings,
    private readonly tools: RoomToolsQueries,
  ) {}

  @ResolveField()
  async replay(@Parent() { id }: SessionView, @Context() context: GraphContext): Promise<ReplayView | null> {
    const session = await this.loader.session(context, id);
    if (!session || !(session.status === 'ended' || isOnAir(session.status))) return null;
    const segments = await this.recordings.segmentsOf(id);
    if (segments.length === 0) return null;
    const [items, pins, said] = await Promise.all([
      this.loader.itemsOf(context, id),
      this.recordings.closedPinsOf(id),
      this.tools.correctionsOf(id),
    ]);
    const goods = new Map(items.map((item) => [item.id, item]));
    const chapters = pins.flatMap((pin) => {
      const good = goods.get(pin.itemId);
      const span = spanOf(segments, pin);
      if (!good || span.durationMs === 0) return [];
      const { itemName: name, productId } = good;
      return { pinId: pin.id, itemId: pin.itemId, product: { id: productId }, name, ...span };
    });
    const hlsUrl = session.status === 'ended' ? replayPath(id) : null;
    const corrections = said.map(({ id: correctionId, text, postedAt }) => ({
      id: correctionId,
      text,
      offsetMs: placeInReplay(segments, postedAt),
    }));
    return { hlsUrl, durationMs: totalMs(segments), chapters, corrections };
  }
}

function spanOf(
  segments: readonly SessionSegmentRow[],
  { id, sessionId, startedAt, endedAt }: SessionPinRow,
) {
  const offsetMs = placeInReplay(segments, startedAt);
  const durationMs = placeInReplay(segments, endedAt ?? startedAt) - offsetMs;
  return { offsetMs, durationMs, hlsUrl: replayPath(sessionId, id) };
}
