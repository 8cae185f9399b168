const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID. Not `crypto.randomUUID`: that is missing on plain http, where a phone opens a laptop's demo. */
export function newRequestId(now = Date.now()): string {
  let time = '';
  for (let rest = now, at = 0; at < 10; at += 1, rest = Math.floor(rest / 32))
    time = letter(rest % 32) + time;
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letter(byte % 32));
  return time + random.join('');
}

function letter(index: number): string {
  return LETTERS.charAt(index);
}

/** Keeps one id for one content, so that pressing again is a retry, and other content is another request. */
export class RequestIds {
  private content = '';
  private id = newRequestId();

  for(content: string): string {
    if (content !== this.content) {
      this.content = content;
      this.id = newRequestId();
    }
    return this.id;
  }

  /** After an answer the next press is a new request, even with the same content. */
  done(): void {
    this.content = '';
  }
}
