import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource, Like } from 'typeorm';
import { OutboxEventRow, OutboxModule } from '@app/outbox';
import { NotificationRow, Notify, PeopleModule, PeopleQueries } from '@app/people';
import { HOUR_MS, MINUTE_MS, newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import { ReminderRow } from '../reminder.row';
import { sellableIn } from '../sessions';
import { claimOf, happened, newViewer, planned, refusal, type PlannedShow } from '../test/on-air';
import { ForgetReminder } from './forget-reminder';
import { RehearseSession } from './rehearse-session';
import { RemindMe } from './remind-me';
import { RemindSubscribers } from './remind-subscribers';
import { SendComment } from './send-comment';
import { StartSession } from './start-session';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  const imports = [platform, OutboxModule, PeopleModule, LiveRoomModule];
  app = await Test.createTestingModule({ imports }).compile();
});
beforeEach(async () => {
  show = await planned(app, 2 * HOUR_MS);
});
afterAll(() => app.close());

const rows = () => app.get(DataSource).manager;
const remind = (who: Actor) => app.get(RemindMe).run(who, show.sid);
const forget = (who: Actor) => app.get(ForgetReminder).run(who, show.sid);
const due = () => app.get(RemindSubscribers).react(happened('session.reminder_due', { sessionId: show.sid }));
const sent = (name: 'session.reminder_due' | 'session.reminded' | 'session.started') =>
  rows().find(OutboxEventRow, { where: { name, payload: Like(`%${show.sid}%`) }, order: { id: 'ASC' } });
const scheduledAt = async () => (await app.get(LiveRoomQueries).byIds([show.sid]))[0]!.scheduledAt;

describe('a reminder', () => {
  it('sets one timer for all who ask, ten minutes before the show', async () => {
    const [ann, ben] = [await newViewer(app), await newViewer(app)];
    await remind(ann);
    await remind(ann);
    await remind(ben);
    expect((await sent('session.reminder_due')).map((event) => event.dueAt)).toEqual([
      (await scheduledAt()) - 10 * MINUTE_MS,
    ]);
    expect(await rows().countBy(ReminderRow, { sessionId: show.sid })).toBe(2);
  });

  it('reaches each who asked once, and nobody who took it back', async () => {
    const [ann, ben, cat] = [await newViewer(app), await newViewer(app), await newViewer(app)];
    for (const who of [ann, ben, cat]) await remind(who);
    await forget(cat);
    await Promise.all([due(), due()]);
    await due();
    const told = await sent('session.reminded');
    expect(told).toHaveLength(1);
    const payload = JSON.parse(told[0]!.payload);
    expect([...payload.personIds].sort()).toEqual([ann.id, ben.id].sort());
    const event = happened('session.reminded', payload);
    await Promise.all([app.get(Notify).react(event), app.get(Notify).react(event)]);
    await app.get(Notify).react(happened('session.reminded', payload));
    expect(await app.get(PeopleQueries).notificationsOf(ann.id)).toMatchObject([
      {
        kind: 'session_begins',
        subjectId: show.sid,
        title: '天刚亮拔的萝卜',
        dueAt: await scheduledAt(),
        readAt: null,
      },
    ]);
    expect(await rows().countBy(NotificationRow, { personId: cat.id })).toBe(0);
    expect(await app.get(PeopleQueries).countUnread(ben.id)).toBe(1);
  });

  it('comes at the start where the show begins early, and at once for who asks late', async () => {
    const [ann, ben] = [await newViewer(app), await newViewer(app)];
    await remind(ann);
    await app.get(StartSession).run(show.streamer, show.sid);
    const { allianceId, sid: sessionId } = show;
    await app.get(RemindSubscribers).react(happened('session.started', { sessionId, allianceId }));
    await due();
    expect(await sent('session.reminded')).toHaveLength(1);

    show = await planned(app, 5 * MINUTE_MS);
    const before = Date.now();
    await remind(ben);
    const [timer] = await sent('session.reminder_due');
    expect(timer!.dueAt).toBeGreaterThanOrEqual(before);
    expect(timer!.dueAt).toBeLessThan(before + MINUTE_MS);
  });

  it('is for shows that are to come, and for those who signed in', async () => {
    const viewer = await newViewer(app);
    await expect(remind({ id: '', offices: [] })).rejects.toEqual(refusal('not_signed_in'));
    await expect(app.get(RemindMe).run(viewer, newId())).rejects.toEqual(refusal('not_found'));
    await app.get(StartSession).run(show.streamer, show.sid);
    await expect(remind(viewer)).rejects.toEqual(refusal('closed'));
  });
});

describe('a rehearsal', () => {
  const rehearse = (by: Actor) => app.get(RehearseSession).run(by, show.sid);
  const leave = (by: Actor) => app.get(RehearseSession).leave(by, show.sid);
  const say = (who: Actor, role: 'viewer' | 'moderator') =>
    app.get(SendComment).run(claimOf(show.sid, who, role), { cid: newId(), text: '试一下' });

  it('is begun and left by the serving streamer alone, each once', async () => {
    await expect(rehearse(show.moderator)).rejects.toEqual(refusal('not_permitted'));
    const former = { id: newId(), offices: show.streamer.offices };
    await expect(rehearse(former)).rejects.toEqual(refusal('not_permitted'));
    await Promise.all([rehearse(show.streamer), rehearse(show.streamer)]);
    expect((await leave(show.streamer)).status).toBe('scheduled');
    await rehearse(show.streamer);
    const events = await app.get(LiveRoomQueries).eventsAfter(show.sid, 's', 0);
    expect(events.map((event) => event.d)).toEqual(
      ['preview', 'scheduled', 'preview'].map((status) => ({ status })),
    );
    expect((await app.get(StartSession).run(show.streamer, show.sid)).status).toBe('live');
    await expect(rehearse(show.streamer)).rejects.toEqual(refusal('step_not_allowed'));
    await expect(leave(show.streamer)).rejects.toEqual(refusal('step_not_allowed'));
  });

  it('hears the staff alone, takes no order and no reminder', async () => {
    const viewer = await newViewer(app);
    await rehearse(show.streamer);
    expect(await say(show.moderator, 'moderator')).toMatchObject({ q: 1 });
    await expect(say(viewer, 'viewer')).rejects.toEqual(refusal('closed'));
    expect((await sellableIn(rows(), show.sid)).isOpen).toBe(false);
    await expect(remind(viewer)).rejects.toEqual(refusal('not_found'));
  });
});
