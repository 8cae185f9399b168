import type { TestingModule } from '@nestjs/testing';
import { DataSource, IsNull } from 'typeorm';
import { AllianceQueries, OfficeTermRow } from '@app/alliance';
import { StepRow } from '@app/outbox';
import { Clock, dayOf, GUEST, newId, type Actor } from '@app/platform';
import { INVITE_LASTS_MS, type HelperKind } from '../core';
import { gatesOf } from '../gates';
import { HelperPairingRow } from '../helper-pairing.row';
import { LiveKeys } from '../live-keys';
import { LiveRoomQueries } from '../live-room.queries';
import { LiveSessionRow } from '../live-session.row';
import { ModerationQueries } from '../moderation.queries';
import { bootRooms, claimOf, newViewer, planned, refusal, type PlannedShow } from '../test/on-air';
import { BanSession } from './ban-session';
import { EndPairing } from './end-pairing';
import { HideComments } from './hide-comments';
import { PairHelper } from './pair-helper';
import { PinItem } from './pin-item';
import { SanctionViewer } from './sanction-viewer';
import { SendComment } from './send-comment';
import { StartSession } from './start-session';

let app: TestingModule;
let show: PlannedShow;
let helper: Actor;

beforeAll(async () => {
  app = await bootRooms();
});

beforeEach(async () => {
  show = await planned(app);
  helper = await newViewer(app, '岳小满');
});

afterAll(() => app.close());

const inviteTo = (kind: HelperKind = 'comments', by = show.streamer.id) =>
  app.get(LiveKeys).helperInvite({ sid: show.sid, by, kind }).invite;
const pair = (who: Actor, invite: string) => app.get(PairHelper).run(who, invite);
const paired = () => app.get(ModerationQueries).helpers(show.allianceId);
const officesOf = async ({ id }: Actor) =>
  (await app.get(AllianceQueries).officesOf(id)).map(({ office, allianceId }) => [office, allianceId]);
const withOffices = async ({ id }: Actor): Promise<Actor> => ({
  id,
  offices: await app.get(AllianceQueries).officesOf(id),
});
const rows = () => app.get(DataSource).manager;
const written = async () => [
  await rows().countBy(HelperPairingRow, { allianceId: show.allianceId }),
  await rows().countBy(OfficeTermRow, { allianceId: show.allianceId }),
];

describe('an invite', () => {
  it('makes a helper until the end of the day, who may do what its kind says', async () => {
    await pair(helper, inviteTo());
    expect(await officesOf(helper)).toEqual([['comment_moderator', show.allianceId]]);
    const [term] = await rows().findBy(OfficeTermRow, { personId: helper.id });
    expect(term).toMatchObject({ untilOn: dayOf(app.get(Clock).now()), endedAt: null });
    const seated = await withOffices(helper);
    await app.get(StartSession).run(show.streamer, show.sid);
    const [item] = await app.get(LiveRoomQueries).itemsOf([show.sid]);
    const pin = () => app.get(PinItem).run(seated, show.sid, item?.id ?? '');
    await expect(pin()).rejects.toEqual(refusal('not_permitted'));
    const said = await app.get(SendComment).run(claimOf(show.sid, await newViewer(app)), {
      cid: newId(),
      text: '骂人',
    });
    const hide = { sessionId: show.sid, qs: [said.q ?? 0], reason: 'abuse' } as const;
    await app.get(HideComments).run(seated, hide);
    expect((await app.get(LiveRoomQueries).snapshot(show.sid))?.hidden).toEqual([said.q]);
    await pair(helper, inviteTo('comments_and_goods'));
    expect(await officesOf(helper)).toEqual([['moderator', show.allianceId]]);
    await app.get(PinItem).run(await withOffices(helper), show.sid, item?.id ?? '');
    expect((await app.get(LiveRoomQueries).snapshot(show.sid))?.pinned?.itemId).toBe(item?.id);
    expect((await paired()).map(({ kind }) => kind)).toEqual(['comments_and_goods']);
    const steps = await rows().findBy(StepRow, { thing: 'helper', doneBy: helper.id });
    expect(steps.map(({ step }) => step).sort()).toEqual(['end', 'pair', 'pair']);
  });

  it('is good once: for its first user a second press changes nothing, for others it is used up', async () => {
    const invite = inviteTo();
    await pair(helper, invite);
    await pair(helper, invite);
    expect(await written()).toEqual([1, 1]);
    await expect(pair(await newViewer(app), invite)).rejects.toEqual(refusal('invite_used'));
    expect(await written()).toEqual([1, 1]);
  });

  it('has one user when two scan it at once', async () => {
    const invite = inviteTo();
    const both = [helper, await newViewer(app)];
    const done = await Promise.allSettled(both.map((who) => pair(who, invite)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(done.find((each) => each.status === 'rejected')).toMatchObject({ reason: refusal('invite_used') });
    expect(await written()).toEqual([1, 1]);
  });

  it('is refused when it is forged, over, of a show that is over, or of someone who may no more invite', async () => {
    const [body = '', sign = ''] = inviteTo().split('.');
    const other = Buffer.from(body, 'base64url').toString().replace('"comments"', '"comments_and_goods"');
    const forged = `${Buffer.from(other).toString('base64url')}.${sign}`;
    for (const text of [
      forged,
      body,
      '',
      `${body}.`,
      app.get(LiveKeys).joinToken({ ...claimOf(show.sid, helper) }),
    ])
      await expect(pair(helper, text)).rejects.toEqual(refusal('invite_invalid'));
    await expect(pair(helper, inviteTo('comments', newId()))).rejects.toEqual(refusal('invite_expired'));
    await expect(pair(GUEST, inviteTo())).rejects.toEqual(refusal('not_signed_in'));
    const late = inviteTo();
    await app.get(DataSource).manager.update(LiveSessionRow, show.sid, { status: 'ended' });
    await expect(pair(helper, late)).rejects.toEqual(refusal('closed'));
    expect(await written()).toEqual([0, 0]);
  });

  it('is over after ten minutes', async () => {
    const clock = app.get(Clock);
    const invite = inviteTo();
    clock.advance(INVITE_LASTS_MS);
    await expect(pair(helper, invite)).rejects.toEqual(refusal('invite_expired'));
    clock.advance(-INVITE_LASTS_MS);
    expect(await written()).toEqual([0, 0]);
  });

  it('is not for who is kept out of the rooms', async () => {
    await app.get(StartSession).run(show.streamer, show.sid);
    const { q } = await app.get(SendComment).run(claimOf(show.sid, helper), { cid: newId(), text: '骂人' });
    const ban = { sessionId: show.sid, q: q ?? 0, kind: 'ban', minutes: 0, reason: 'abuse' } as const;
    await app.get(SanctionViewer).run(show.moderator, ban);
    await expect(pair(helper, inviteTo())).rejects.toEqual(refusal('muted'));
    expect(await written()).toEqual([0, 0]);
  });

  it('leaves who may do as much as he is, and the invite to someone else', async () => {
    const invite = inviteTo();
    await pair(show.streamer, invite);
    await pair(helper, inviteTo('comments_and_goods'));
    await pair(helper, inviteTo('comments'));
    expect(await written()).toEqual([1, 1]);
    await pair(await newViewer(app), invite);
    expect((await paired()).map(({ kind }) => kind)).toEqual(['comments', 'comments_and_goods']);
  });
});

describe('a pairing', () => {
  it('turns the gate of the helper green, and its end turns it back', async () => {
    await rows().query("DELETE FROM session_checks WHERE session_id = ? AND gate = 'helper'", [show.sid]);
    const gate = async () => {
      const session = await rows().findOneByOrFail(LiveSessionRow, { id: show.sid });
      const gates = await gatesOf(rows(), session, app.get(Clock).now());
      return gates.find((each) => each.gate === 'helper');
    };
    expect(await gate()).toMatchObject({ isGreen: false, isAdvised: true });
    await pair(helper, inviteTo());
    expect(await gate()).toMatchObject({ isGreen: true, by: helper.id });
    const [pairing] = await paired();
    await app.get(EndPairing).run(show.streamer, pairing?.id ?? '');
    expect(await gate()).toMatchObject({ isGreen: false });
  });

  it('is ended at once by who runs the show, and not by others', async () => {
    const invite = inviteTo('comments_and_goods');
    await pair(helper, invite);
    const [pairing] = await paired();
    const end = (who: Actor) => app.get(EndPairing).run(who, pairing?.id ?? '');
    await expect(end(show.moderator)).rejects.toEqual(refusal('not_permitted'));
    await expect(end((await planned(app)).streamer)).rejects.toEqual(refusal('not_found'));
    expect(await paired()).toHaveLength(1);
    await end(show.streamer);
    await end(show.streamer);
    expect(await officesOf(helper)).toEqual([]);
    expect(await paired()).toEqual([]);
    expect(await rows().countBy(OfficeTermRow, { personId: helper.id, endedAt: IsNull() })).toBe(0);
    await expect(pair(helper, invite)).rejects.toEqual(refusal('invite_used'));
    const told = await app.get(LiveRoomQueries).eventsAfter(show.sid, 'k', 0);
    expect(told.filter(({ t }) => t === 'helper.changed').map(({ d }) => d)).toEqual([
      { pairingId: pairing?.id, isPaired: true },
      { pairingId: pairing?.id, isPaired: false },
    ]);
  });

  it('is not made in a show that was stopped', async () => {
    const district: Actor = {
      id: newId(),
      offices: [{ office: 'district_officer', allianceId: newId(), villageId: null }],
    };
    await app.get(BanSession).run(district, show.sid, '违规');
    await expect(pair(helper, inviteTo())).rejects.toEqual(refusal('closed'));
  });
});
