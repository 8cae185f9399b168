import { Trouble } from '../api';

/** A line of a file of orders as the server judged it. */
export interface FileLine {
  line: number;
  platform: string;
  number: string;
  item: string;
  quantity: number;
  troubles: string[];
}

/** Sends the file to be looked at, or to be brought in whole or as far as it is good. */
export async function sendOrderFile(slug: string, file: File, take?: 'all' | 'good'): Promise<FileLine[]> {
  const body = new FormData();
  body.set('file', file);
  const address = `/media/orders/${encodeURIComponent(slug)}${take ? `?take=${take}` : ''}`;
  const response = await fetch(address, { method: 'POST', body, credentials: 'same-origin' }).catch(() => {
    throw new Trouble('offline');
  });
  const answer = (await response.json().catch(() => ({}))) as {
    lines?: FileLine[];
    code?: string;
    values?: Record<string, unknown>;
  };
  if (response.status === 413) throw new Trouble('bad_input', { fields: ['file'], file: 'too_large' });
  if (!answer.lines) throw new Trouble(answer.code ?? 'internal', answer.values);
  return answer.lines;
}
