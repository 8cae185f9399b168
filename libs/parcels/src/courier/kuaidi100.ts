import { z } from 'zod';
import type { Clock, Instant, Settings } from '@app/platform';
import type {
  Answer,
  Courier,
  LabelOutcome,
  LabelPicture,
  LabelRef,
  LabelRequest,
  Push,
  RawPush,
} from './courier';
import { asPush, numberIn, readPush } from './kuaidi100-push';
import { digest, isSameDigest } from './kuaidi100-sign';

const DEADLINE_MS = 5_000;
const POLL_HOST = 'https://poll.kuaidi100.com';
/** Said by the vendor for certain: nothing was sold. Any other code leaves the outcome open. */
const REFUSED = ['201', '400'];
const REASON_MAX = 200;
const LABEL_BYTES_MAX = 4 * 1024 * 1024;

const code = z.union([z.string(), z.number()]).transform(String);
/** An empty text is said for nothing. */
const word = z
  .string()
  .nullish()
  .transform((value) => (value === '' ? null : value));
/** Both envelopes: `{success, code}` of the newer calls and `{result, returnCode}` of the older ones. */
const REPLY = z.object({
  code: code.optional(),
  returnCode: code.optional(),
  status: code.optional(),
  message: word,
  data: z
    .object({ kuaidinum: word, label: word, taskId: word, kdComOrderNum: word })
    .nullish()
    .catch(undefined),
});
type Reply = z.infer<typeof REPLY>;

/** kuaidi100 (快递100), by courier-kuaidi100.md. The text that is signed is the text that is sent. */
export class Kuaidi100 implements Courier {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async createLabel(request: LabelRequest): Promise<LabelOutcome> {
    const reply = await this.labelCall('order', {
      printType: 'IMAGE',
      partnerId: this.partnerId(),
      kuaidicom: request.carrierCode,
      recMan: party(request.recipient),
      sendMan: party(request.sender),
      cargo: request.cargo,
      count: 1,
      weight: request.weightGrams / 1000,
      payType: 'MONTHLY',
      needDesensitization: true,
      needSubscribe: true,
      pollCallBackUrl: request.callbackUrl,
      salt: request.salt,
      resultv2: '4',
      orderId: request.idempotencyKey,
      reorder: false,
    });
    const { answer, data } = outcomeOf(reply);
    if (answer.kind === 'refused') return { kind: 'refused', reason: answer.reason };
    if (answer.kind === 'unknown' || !data?.kuaidinum) return { kind: 'unknown', reason: answer.reason };
    return {
      kind: 'issued',
      number: data.kuaidinum,
      labelUrl: data.label ?? null,
      courierTask: data.taskId ?? null,
      courierOrderNumber: data.kdComOrderNum ?? null,
    };
  }

  async cancelLabel(label: LabelRef, reason: string): Promise<Answer> {
    const reply = await this.labelCall('cancel', {
      kuaidicom: label.carrierCode,
      kuaidinum: label.number,
      partnerId: this.partnerId(),
      ...(label.courierOrderNumber !== null && { orderId: label.courierOrderNumber }),
      reason,
    });
    return outcomeOf(reply).answer;
  }

  async labelPicture(url: string): Promise<LabelPicture | null> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
      const type = response.headers.get('content-type') ?? '';
      const isPicture = response.ok && type.startsWith('image/');
      const body = isPicture ? Buffer.from(await response.arrayBuffer()) : null;
      return body && body.length <= LABEL_BYTES_MAX ? { type, body } : null;
    } catch {
      return null;
    }
  }

  async track(label: LabelRef, phone: string): Promise<string | null> {
    const param = JSON.stringify({
      com: label.carrierCode,
      num: label.number,
      phone: phone.slice(-4),
      resultv2: '4',
      show: '0',
      order: 'desc',
    });
    const customer = this.settings.COURIER_CUSTOMER ?? '';
    const sign = digest(param, this.settings.COURIER_KEY ?? '', customer);
    const host = this.settings.COURIER_POLL_URL ?? POLL_HOST;
    return asPush(await post(`${host}/poll/query.do`, { customer, sign, param }));
  }

  isGenuine({ param, sign }: RawPush, salt: string): boolean {
    return sign !== undefined && salt !== '' && isSameDigest(sign, digest(param, salt));
  }

  numberIn(param: string): string | null {
    return numberIn(param);
  }

  readPush(param: string, receivedAt: Instant): Push {
    return readPush(param, receivedAt);
  }

  private partnerId(): string {
    return this.settings.COURIER_PARTNER_ID ?? this.settings.COURIER_CUSTOMER ?? '';
  }

  private async labelCall(method: string, fields: object): Promise<Reply | null> {
    const param = JSON.stringify(fields);
    const t = String(this.clock.now());
    const { COURIER_KEY: key = '', COURIER_SECRET: secret = '', COURIER_URL: host } = this.settings;
    const form = { method, key, t, sign: digest(param, t, key, secret), param };
    const read = REPLY.safeParse(await post(`${host}/label/order`, form));
    return read.success ? read.data : null;
  }
}

function party({ name, phone, address }: LabelRequest['sender']): object {
  return { name, mobile: phone, printAddr: address };
}

function outcomeOf(reply: Reply | null): { answer: Answer; data: Reply['data'] } {
  if (!reply) return { answer: { kind: 'unknown', reason: 'no answer' }, data: null };
  const said = reply.code ?? reply.returnCode ?? reply.status ?? '';
  const reason = `${said} ${reply.message ?? ''}`.trim().slice(0, REASON_MAX);
  if (said === '200') return { answer: { kind: 'done', reason }, data: reply.data };
  return { answer: { kind: REFUSED.includes(said) ? 'refused' : 'unknown', reason }, data: null };
}

/** What came back, or `null` when nothing whole came in time: the caller cannot know whether the other side acted. */
async function post(url: string, form: Record<string, string>): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(DEADLINE_MS),
      redirect: 'error',
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
