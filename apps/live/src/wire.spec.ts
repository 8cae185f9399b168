import { io } from 'socket.io-client';
import type { Frame, Joined } from '@app/live-room/core';
import { noticeRoom } from '@app/live-room/test';
import { newId } from '@app/platform';
import { showOnAir, SpecViewer, startNode, type SpecNode, type SpecShow } from './test/spec-room';
import { textFrame } from './wire';

/** More bytes than a frame's sixteen-bit length counts; three of them are less than what a slow reader is cut for. */
const LONG = '收'.repeat(22_000);

let node: SpecNode;
let show: SpecShow;
const viewers: SpecViewer[] = [];

beforeAll(async () => {
  node = await startNode();
});

beforeEach(async () => {
  show = await showOnAir(node);
});

afterEach(() => {
  for (const viewer of viewers.splice(0)) viewer.close();
});

afterAll(() => node.app.close());

function comeIn(): SpecViewer {
  const viewer = new SpecViewer(node.url, show.sid);
  viewers.push(viewer);
  return viewer;
}

describe('textFrame', () => {
  it.each([
    [0, [0x81, 0]],
    [125, [0x81, 125]],
    [126, [0x81, 126, 0, 126]],
    [65_535, [0x81, 126, 255, 255]],
    [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('begins %d bytes as RFC 6455 says', (bytes, head) => {
    const frame = textFrame('x'.repeat(bytes));
    expect([...frame.subarray(0, head.length)]).toEqual(head);
    expect(frame).toHaveLength(head.length + bytes);
  });

  it('counts bytes, not characters', () => {
    expect(textFrame('萝卜')).toEqual(Buffer.concat([Buffer.from([0x81, 6]), Buffer.from('萝卜')]));
  });
});

describe('what a room is told', () => {
  it('is the same on a WebSocket and on a line of plain requests', async () => {
    const heard: number[] = [];
    const plain = io(`${node.url}/live`, { transports: ['polling'], reconnection: false, forceNew: true });
    plain.on('live:f', (frame: Frame) => heard.push(...frame.e.map((event) => event.q)));
    const answer = (await plain.emitWithAck('live:join', { sid: show.sid, proto: 1, vk: newId() })) as Joined;
    const viewer = comeIn();
    await viewer.join();
    await noticeRoom(node.app, show.sid, 3, LONG);
    const from = answer.st.s?.q ?? 0;
    await viewer.until('all of it on both', () => viewer.state.at.s?.[1] === from + 3 && heard.length === 3);
    plain.disconnect();
    expect(heard).toEqual([from + 1, from + 2, from + 3]);
    expect(viewer.sent.s).toEqual(heard);
    expect(viewer.state.snapshot?.notice).toBe(`2 ${LONG}`);
  });

  it('follows the answer of those who resume, whole and once, wherever each lost the line', async () => {
    const [first, other, late] = [comeIn(), comeIn(), comeIn()];
    await Promise.all([first.join(), other.join(), late.join()]);
    const begin = first.state.at.s?.[1] ?? 0;
    first.close();
    other.close();
    await noticeRoom(node.app, show.sid, 10, 'later');
    await late.until('ten notices', () => late.state.at.s?.[1] === begin + 10);
    late.close();
    await noticeRoom(node.app, show.sid, 90, 'later still');
    const back = [first, other, late].map((viewer) => {
      const again = comeIn();
      again.state = viewer.state;
      return again;
    });
    const answers = await Promise.all(back.map((viewer) => viewer.join({ have: viewer.state.at })));
    for (const answer of answers) expect(answer).toMatchObject({ st: { s: { mode: 'resume' } }, frames: [] });
    for (const viewer of back) await viewer.until('all of it', () => viewer.state.at.s?.[1] === begin + 100);
    const after = (q: number) => Array.from({ length: begin + 100 - q }, (_, n) => q + n + 1);
    expect(back.map((viewer) => viewer.sent.s)).toEqual([begin, begin, begin + 10].map(after));
    expect(back.map((viewer) => viewer.gaps)).toEqual([0, 0, 0]);
  });
});
