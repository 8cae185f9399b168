import { createHmac, timingSafeEqual } from 'node:crypto';
import { deliver, jsonReply, type Reply, WHOLE } from '../http/delivery';
import { type Incoming, startLocalServer } from '../http/local-server';

interface SmsOptions {
  readonly key: string;
  readonly secret: string;
  /** seconds since 1970; a spec that moves its clock moves this one too */
  readonly nowSeconds?: () => number;
}

export interface SentText {
  readonly id: string;
  readonly phone: string;
  readonly code: string;
  readonly minutes: number;
  readonly locale: string;
}

/** How the next requests go wrong. The first three act like a gateway that failed before it sent; the last two sent first. */
export interface SmsFaults {
  readonly serverErrors?: number;
  readonly tooMany?: number;
  readonly refusals?: number;
  /** Sends, then never answers. */
  readonly silent?: number;
  /** Sends, then closes the connection. */
  readonly dropped?: number;
}

export interface SmsServer {
  readonly url: string;
  /** What has reached phones, each once. */
  readonly sent: readonly SentText[];
  /** How often it was asked, refused requests included. */
  asked(): number;
  setFaults(faults: SmsFaults): void;
  stop(): Promise<void>;
}

const TOLERANCE_SECONDS = 300;

/** A gateway for texts as docs/decisions/texts.md describes it: checks key, signature and time, and sends once for one id. */
export async function startSms({ key, secret, nowSeconds = systemSeconds }: SmsOptions): Promise<SmsServer> {
  const sent = new Map<string, SentText>();
  let asked = 0;
  let faults: Record<string, number> = {};
  const takes = (name: keyof SmsFaults): boolean => {
    const left = faults[name] ?? 0;
    faults[name] = left - 1;
    return left > 0;
  };
  const server = await startLocalServer(0, async (incoming, response) => {
    asked += 1;
    if (takes('serverErrors')) return deliver(response, jsonReply(500, {}), WHOLE);
    if (takes('tooMany')) return deliver(response, jsonReply(429, {}), WHOLE);
    if (takes('refusals')) return deliver(response, jsonReply(422, { message: 'no such number' }), WHOLE);
    if (!isGenuine(incoming, key, secret, nowSeconds())) return deliver(response, jsonReply(401, {}), WHOLE);
    const reply = send(sent, JSON.parse(incoming.body) as SentText);
    if (takes('silent')) return;
    return deliver(response, reply, { ...WHOLE, way: takes('dropped') ? 'dropped' : 'whole' });
  });
  return {
    url: `${server.url}/codes`,
    get sent() {
      return [...sent.values()];
    },
    asked: () => asked,
    setFaults: (wanted) => {
      faults = { ...wanted };
    },
    stop: () => server.stop(),
  };
}

/** The answer is the same whether it sends now or has sent before. */
function send(sent: Map<string, SentText>, text: SentText): Reply {
  if (!sent.has(text.id)) sent.set(text.id, text);
  return jsonReply(202, { id: text.id });
}

function isGenuine({ headers, body }: Incoming, key: string, secret: string, now: number): boolean {
  const [, seconds = '', given = ''] =
    /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(headers['sms-signature'])) ?? [];
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  const isRecent = Math.abs(now - Number(seconds)) <= TOLERANCE_SECONDS;
  const isSigned = given !== '' && timingSafeEqual(Buffer.from(given, 'hex'), expected);
  return isSigned && isRecent && headers['sms-key'] === key;
}

function systemSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
