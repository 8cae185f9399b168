import { cleanText, type Troubles } from '@app/platform/core';

const LENGTH_MAX = 200;
const SEPARATORS = /[\s._\-—~*·•|/\\,，。:：;；'"“”()（）[\]【】<>《》!！?？#@&+=☆★]+/gu;
const OFF_PLATFORM = [
  /加?[微薇威]信|加v|vx|wechat|weixin/iu,
  /转账|打款给|私下付|扫码付|私聊付/u,
  /(?:qq|扣扣)号?\d{5,}/iu,
  /1[3-9]\d{9}/u,
];

/** A comment as it is kept: one line, without hidden characters. */
export function tidyComment(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

export function commentTroubles(tidied: string): Troubles {
  const length = Array.from(tidied).length;
  if (length === 0) return { text: 'required' };
  return length > LENGTH_MAX ? { text: 'too_long' } : {};
}

/** Invitations to pay or meet outside the market, however they are spaced. */
export function leadsOffPlatform(tidied: string): boolean {
  const folded = tidied.replace(SEPARATORS, '');
  return OFF_PLATFORM.some((pattern) => pattern.test(folded));
}

/** At most `per` in any window of `winMs`: the moments that still count, or null when one more is too many. */
export function admit(
  moments: readonly number[],
  now: number,
  limit: { readonly per: number; readonly win: number },
): readonly number[] | null {
  const counting = moments.filter((moment) => moment > now - limit.win);
  return counting.length >= limit.per ? null : [...counting, now];
}
