import { openWhep } from './live-player-whep';

const URL_OF_IT = 'https://market.example.org/rtc/v1/whep/?app=live&stream=show';
const RESOURCE = 'https://market.example.org/rtc/v1/whip/?action=delete&token=t1';

/** A line as the browser would give it, whose other end the test is. */
class FakeLine extends EventTarget {
  iceConnectionState = 'new';
  localDescription: { sdp: string } | null = null;
  readonly asked: string[] = [];
  readonly answers: string[] = [];
  readonly transport = Object.assign(new EventTarget(), { state: 'new' });
  frames = 0;
  isClosed = false;

  addTransceiver(kind: string, { direction }: RTCRtpTransceiverInit): void {
    this.asked.push(`${kind} ${direction ?? ''}`);
  }
  setLocalDescription(): Promise<void> {
    this.localDescription = { sdp: 'the offer' };
    return Promise.resolve();
  }
  setRemoteDescription({ sdp }: { sdp: string }): Promise<void> {
    this.answers.push(sdp);
    return Promise.resolve();
  }
  getStats(): Promise<Map<string, unknown>> {
    const heard = { type: 'inbound-rtp', kind: 'audio', framesDecoded: 1_000 };
    const seen = { type: 'inbound-rtp', kind: 'video', framesDecoded: this.frames };
    return Promise.resolve(new Map(Object.entries({ heard, seen, sent: { type: 'transport' } })));
  }
  getReceivers(): { transport: EventTarget }[] {
    return [{ transport: this.transport }];
  }
  close(): void {
    this.isClosed = true;
    this.carry('closed');
  }
  carry(state: string): void {
    this.transport.state = state;
    this.transport.dispatchEvent(new Event('statechange'));
  }
  become(state: string): void {
    this.iceConnectionState = state;
    this.dispatchEvent(new Event('iceconnectionstatechange'));
  }
}

class FakeStream {
  readonly tracks: unknown[] = [];
  addTrack(track: unknown): void {
    this.tracks.push(track);
  }
}

let line: FakeLine;
let page: EventTarget;
let video: { srcObject: FakeStream | null };
let lost: jest.Mock;
let close: (() => void) | null;
/** The requests to the server; how it answers an offer, the test may change before it is asked. */
let server: jest.SpiedFunction<typeof fetch>;
let answer: () => Promise<Response>;

beforeEach(() => {
  jest.useFakeTimers();
  page = new EventTarget();
  const Line = jest.fn(() => (line = new FakeLine())); // made by `new`, as the browser's
  Object.assign(globalThis, { RTCPeerConnection: Line, MediaStream: FakeStream, window: page });
  answer = () => Promise.resolve(answered());
  server = jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation((_, init) =>
      init?.method === 'POST' ? answer() : Promise.resolve(new Response(null)),
    );
  [video, lost] = [{ srcObject: null }, jest.fn()];
});

afterEach(() => {
  close?.();
  server.mockRestore();
  for (const name of ['RTCPeerConnection', 'MediaStream', 'window']) Reflect.deleteProperty(globalThis, name);
  jest.useRealTimers();
});

function answered(
  status = 201,
  headers: Record<string, string> = { location: RESOURCE.slice(26) },
): Response {
  const response = new Response('the answer', { status, headers });
  return Object.defineProperty(response, 'url', { value: URL_OF_IT });
}

async function open(): Promise<void> {
  close = openWhep(video as unknown as HTMLVideoElement, URL_OF_IT, lost);
  await jest.advanceTimersByTimeAsync(0);
}

async function moves(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    line.frames += 25;
    await jest.advanceTimersByTimeAsync(1_000);
  }
}

const deletions = () =>
  server.mock.calls.flatMap(([url, init]) => (init?.method === 'DELETE' ? [String(url as URL)] : []));

describe('a picture by WHEP', () => {
  it('is asked for with an offer to receive alone, and plays what comes', async () => {
    await open();
    expect(line.asked).toEqual(['audio recvonly', 'video recvonly']);
    expect(server.mock.calls).toEqual([
      [URL_OF_IT, { method: 'POST', headers: { 'content-type': 'application/sdp' }, body: 'the offer' }],
    ]);
    expect(line.answers).toEqual(['the answer']);
    line.dispatchEvent(Object.assign(new Event('track'), { track: 'a track' }));
    expect(video.srcObject?.tracks).toEqual(['a track']);
    await moves(60);
    expect(lost).not.toHaveBeenCalled();
  });

  it('cannot be had where the browser knows no WebRTC', () => {
    Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
    close = openWhep(video as unknown as HTMLVideoElement, URL_OF_IT, lost);
    expect([close, server.mock.calls]).toEqual([null, []]);
  });

  it.each([
    ['refuses', () => Promise.resolve(answered(404, {}))],
    ['answers as if it were another protocol', () => Promise.resolve(answered(200))],
    ['cannot be reached', () => Promise.reject(new TypeError('no route'))],
  ])('is lost at once when the server %s', async (_, how) => {
    answer = how;
    await open();
    expect([lost.mock.calls.length, line.answers]).toEqual([1, []]);
  });

  it('is lost when no frame has come after four seconds, however far the line is', async () => {
    await open();
    line.become('connected');
    await jest.advanceTimersByTimeAsync(3_999);
    expect(lost).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('is lost when the server does not answer for four seconds, and what it made later is given back', async () => {
    let late = (_: Response): void => undefined;
    answer = () => new Promise((resolve) => (late = resolve));
    lost.mockImplementation(() => close?.());
    await open();
    await jest.advanceTimersByTimeAsync(4_000);
    expect(lost).toHaveBeenCalledTimes(1);
    late(answered());
    await jest.advanceTimersByTimeAsync(0);
    expect([line.answers, deletions()]).toEqual([[], [RESOURCE]]);
  });

  it('is lost when its frames cease for four seconds', async () => {
    await open();
    await moves(10);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(lost).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it.each(['failed', 'disconnected'])('is lost when the line is %s', async (state) => {
    await open();
    line.become('checking');
    line.become('connected');
    expect(lost).not.toHaveBeenCalled();
    line.become(state);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it.each(['closed', 'failed'])('is lost at once when the server has %s it', async (state) => {
    await open();
    line.carry('connected');
    expect(lost).not.toHaveBeenCalled();
    line.carry(state);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('is given back once, when the viewer leaves it or the page goes', async () => {
    await open();
    page.dispatchEvent(new Event('pagehide'));
    expect(deletions()).toEqual([RESOURCE]);
    expect([line.isClosed, video.srcObject]).toEqual([true, null]);
    close?.();
    line.become('failed');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([deletions().length, lost.mock.calls.length]).toEqual([1, 0]);
  });

  it('leaves without a word where the server named nothing to give back', async () => {
    answer = () => Promise.resolve(answered(201, {}));
    await open();
    close?.();
    expect([line.isClosed, deletions()]).toEqual([true, []]);
  });
});
