import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

interface Answer {
  /** 0 when nothing came back at all. */
  readonly status: number;
  readonly body: string;
}

const ANSWER_MAX_BYTES = 64 * 1024;
const SOCKETS_MAX = 64;
const NO_ANSWER: Answer = { status: 0, body: '' };

/** Calls a webhook. A receiver that is away, slow or broken is an ordinary answer here, never an error. */
export class Poster {
  private readonly plain = new HttpAgent({ keepAlive: true, maxSockets: SOCKETS_MAX });
  private readonly secure = new HttpsAgent({ keepAlive: true, maxSockets: SOCKETS_MAX });

  constructor(private readonly timeoutMs = 5_000) {}

  post(
    target: string,
    contentType: string,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    if (!URL.canParse(target)) return Promise.resolve(NO_ANSWER);
    const url = new URL(target);
    const isSecure = url.protocol === 'https:';
    const options = {
      method: 'POST',
      agent: isSecure ? this.secure : this.plain,
      timeout: this.timeoutMs,
      headers: { 'content-type': contentType, 'content-length': Buffer.byteLength(body), ...headers },
    };
    return new Promise((resolve) => {
      const request = (isSecure ? requestHttps : requestHttp)(url, options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          if (text.length < ANSWER_MAX_BYTES) text += chunk;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: text });
        });
        response.on('error', () => {
          resolve(NO_ANSWER);
        });
      });
      request.on('timeout', () => {
        request.destroy();
      });
      request.on('error', () => {
        resolve(NO_ANSWER);
      });
      request.end(body);
    });
  }

  close(): void {
    this.plain.destroy();
    this.secure.destroy();
  }
}
