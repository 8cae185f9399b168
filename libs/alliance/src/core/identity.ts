import { csvOf, dayOf, startOfDay, type Instant } from '@app/platform/core';

export interface HalfYear {
  readonly from: Instant;
  readonly to: Instant;
}

/** `2026-H2` is from the first of July to the end of the year, in Shanghai; null for anything else. */
export function halfYearOf(named: string): HalfYear | null {
  const [, year, half] = /^(20\d\d)-H([12])$/.exec(named) ?? [];
  if (year === undefined) return null;
  const next = `${Number(year) + 1}-01-01`;
  const [first, after] = half === '1' ? [`${year}-01-01`, `${year}-07-01`] : [`${year}-07-01`, next];
  return { from: startOfDay(first), to: startOfDay(after) };
}

/** Someone who sells or streams, as the provincial regulator is told in January and July (直播电商监督管理办法, art. 9 and 10). */
export interface Identity {
  readonly kind: 'seller' | 'streamer';
  readonly alliance: string;
  readonly name: string;
  readonly licence: string;
  readonly address: string;
  readonly contact: string;
  readonly verifiedAt: Instant | null;
  readonly verifyAgainBy: Instant | null;
  readonly trainedAt: Instant | null;
  readonly trainAgainBy: Instant | null;
  readonly servedFrom: Instant | null;
  readonly servedTo: Instant | null;
}

const HEAD = [
  ...['类别', '联盟', '名称或姓名', '证照', '地址', '联系方式'],
  ...['核验日期', '下次核验', '培训日期', '下次培训', '任期开始', '任期结束'],
];
const KINDS = { seller: '卖家', streamer: '主播' } as const;

/** The export as a table for a spreadsheet: sellers first, each kind by alliance and name. */
export function identityCsv(identities: readonly Identity[]): string {
  const order = (each: Identity): string => `${each.kind} ${each.alliance} ${each.name}`;
  const sorted = [...identities].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return csvOf([HEAD, ...sorted.map(lineOf)]);
}

function lineOf(each: Identity): string[] {
  const day = (at: Instant | null): string => (at === null ? '' : dayOf(at));
  return [
    ...[KINDS[each.kind], each.alliance, each.name, each.licence, each.address, each.contact],
    ...[day(each.verifiedAt), day(each.verifyAgainBy), day(each.trainedAt), day(each.trainAgainBy)],
    ...[day(each.servedFrom), day(each.servedTo)],
  ];
}
