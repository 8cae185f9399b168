import { z } from 'zod';
import { HOUR_MS, type Instant } from '@app/platform';
import { statusOfCode, type CourierEntry } from '../core';
import type { Push } from './courier';

const text = z.union([z.string(), z.number()]).transform(String);
const optional = text.nullish().transform((value) => value ?? '');

const ENTRY = z.object({
  time: optional,
  ftime: optional,
  context: optional,
  statusCode: optional,
  areaName: optional,
  location: optional,
});
const LIST = z.object({
  nu: text,
  com: optional,
  state: optional,
  data: z.array(ENTRY).nullish(),
});
const PUSH = z.object({ status: optional, comNew: optional, lastResult: LIST });

const BEIJING_MS = 8 * HOUR_MS;
const TIME = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/;
const ON_ITS_WAY = '0';

/** The number a push speaks of; `null` when it is no push. */
export function numberIn(param: string): string | null {
  const read = PUSH.safeParse(parsed(param));
  return read.success && read.data.lastResult.nu !== '' ? read.data.lastResult.nu : null;
}

/** The answer to a query in the shape of a push, to be kept and folded like one; `null` when it tells nothing. */
export function asPush(answer: unknown): string | null {
  const list = LIST.safeParse(answer);
  const tells = list.success && list.data.nu !== '' && (list.data.data ?? []).length > 0;
  return tells ? JSON.stringify({ status: 'polling', comNew: '', lastResult: answer }) : null;
}

export function readPush(param: string, receivedAt: Instant): Push {
  const { status, comNew, lastResult } = PUSH.parse(parsed(param));
  return {
    ...readList(lastResult, receivedAt),
    carrierNow: comNew === '' ? null : comNew,
    isGivenUp: status === 'abort' && comNew === '',
  };
}

/** A list as it stands in pushes and in answers to queries. */
function readList(list: z.infer<typeof LIST>, receivedAt: Instant): Push {
  const { nu, com, state } = list;
  const entries = (list.data ?? []).map((entry, index): CourierEntry => {
    // Without advanced codes only the state of the whole list is told: that of its newest entry.
    const code = entry.statusCode !== '' ? entry.statusCode : index === 0 ? state : ON_ITS_WAY;
    return {
      at: beijing(entry.ftime) ?? beijing(entry.time) ?? receivedAt,
      code: statusOfCode(code) === undefined && code === '' ? ON_ITS_WAY : code,
      text: entry.context,
      place: placeOf(entry.areaName) || entry.location || null,
    };
  });
  return { number: nu, carrierCode: com, entries, carrierNow: null, isGivenUp: false };
}

/** `天津,天津市,南开区` as people write it: `天津市 南开区`; a part that the next one repeats is left out. */
function placeOf(areaName: string): string {
  const parts = areaName.split(',');
  return parts.filter((part, at) => part !== '' && !parts[at + 1]?.startsWith(part)).join(' ');
}

/** `2026-11-24 17:02:11` in Beijing. */
function beijing(stamp: string): Instant | null {
  const match = TIME.exec(stamp);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - BEIJING_MS;
}

function parsed(param: string): unknown {
  try {
    return JSON.parse(param);
  } catch {
    return undefined;
  }
}
