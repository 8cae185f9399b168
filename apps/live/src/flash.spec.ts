import { ScheduleFlash } from '@app/live-room';
import { Clock, newId } from '@app/platform';
import { showOnAir, SpecViewer, startNode, tokenFor, type SpecNode, type SpecShow } from './test/spec-room';

let node: SpecNode;
let show: SpecShow;
const viewers: SpecViewer[] = [];

beforeAll(async () => {
  node = await startNode();
  show = await showOnAir(node);
});

afterAll(async () => {
  for (const viewer of viewers) viewer.close();
  await node.app.close();
});

async function comeIn(sub?: string): Promise<SpecViewer> {
  const viewer = new SpecViewer(node.url, show.sid);
  viewers.push(viewer);
  await viewer.join(sub === undefined ? {} : { token: tokenFor(node, show.sid, 'viewer', '沈**', sub) });
  return viewer;
}

const dealOf = ({ state }: SpecViewer) => state.snapshot?.flash[0];

describe('a flash deal over a socket', () => {
  it('is reserved once, told to every screen of its buyer, and its end to everyone', async () => {
    const ranges = { quantity: 1, perPersonMax: 1, countdownSeconds: 10, durationSeconds: 60 };
    const plan = { requestId: newId(), itemId: show.items[0]!, priceFen: 3_990n, ...ranges };
    const { id: dealId } = await node.app.get(ScheduleFlash).run(show.moderator, plan);
    const buyer = newId();
    const [phone, tablet] = [await comeIn(buyer), await comeIn(buyer)];
    const [guest, other] = [await comeIn(), await comeIn(newId())];
    const command = { name: 'flash.reserve', args: { dealId, quantity: 1 } } as const;
    expect(dealOf(guest)).toMatchObject({ id: dealId, status: 'scheduled' });
    expect(await phone.command(command)).toMatchObject({ ok: false, code: 'too_early' });

    node.app.get(Clock, { strict: false }).advance(10_000);
    const cid = newId();
    expect(await phone.ask('live:cmd', { cid, ...command })).toEqual({ ok: true });
    expect(await phone.ask('live:cmd', { cid, ...command })).toEqual({ ok: true });
    for (const screen of [phone, tablet]) {
      await screen.until('the reservation', () => screen.state.personal.length === 1, 2_000);
      expect(screen.state.personal[0]).toMatchObject({ t: 'flash.reserved', d: { dealId, quantity: 1 } });
    }
    for (const viewer of [guest, other])
      await viewer.until('sold out', () => dealOf(viewer)?.status === 'soldout', 2_000);
    expect(other.state.personal).toEqual([]);
    expect(await guest.command(command)).toMatchObject({ ok: false, code: 'not_signed_in' });
    expect(await other.command(command)).toMatchObject({ ok: false, code: 'out_of_stock' });
  });
});
