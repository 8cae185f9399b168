import type { Regions } from '../ui';

export interface Recipient {
  name: string;
  phone: string;
  regionCode: string;
  street: string;
}

const PHONE = /(?:\+?86[\s-]?)?(1[3-9]\d(?:[\s-]?\d){8})(?!\d)/;
const LABELS =
  /(收货人|收件人|姓名|联系人|手机号码|手机|电话|所在地区|地区|详细地址|收货地址|地址)\s*[:：]?/g;
const NAME_MAX = 6;

/** Reads a pasted address: a proposal that the shopper looks over, never sent as it is. */
export function parseAddress(text: string, regions: Regions): Recipient {
  const plain = text.replace(LABELS, ' ');
  const found = PHONE.exec(plain);
  const phone = found?.[1]?.replace(/\D/g, '') ?? '';
  const rest = (found ? plain.replace(found[0], ' ') : plain).replace(/[,，;；\n\t]+/g, ' ').trim();
  const place = findPlace(rest, regions);
  const words = place.rest.split(/\s+/).filter(Boolean);
  const name = nameOf(words, rest);
  return {
    name,
    phone,
    regionCode: place.code,
    street: words.filter((word) => word !== name).join(' '),
  };
}

/** A short word without a number: 沈青. Where there are two, the one that came first or last in the text. */
function nameOf(words: readonly string[], rest: string): string {
  const short = words.filter(
    (word) => word.length <= NAME_MAX && word.length > 1 && !/[\d号路街道村室楼区]/.test(word),
  );
  return short.find((word) => rest.startsWith(word) || rest.endsWith(word)) ?? short[0] ?? '';
}

interface Place {
  code: string;
  rest: string;
}

/** The district by its name; where several carry it, the province or city in the text decides. */
function findPlace(text: string, regions: Regions): Place {
  const districts = Object.entries(regions.county_list)
    .filter(([, name]) => text.includes(name))
    .map(([code, name]) => ({
      code,
      name,
      upper: uppersOf(code, regions).filter((each) => mentions(text, each)),
    }))
    .sort((a, b) => b.upper.length - a.upper.length || b.name.length - a.name.length);
  const [best, next] = districts;
  const isSure = best && (best.upper.length > 0 || !next);
  if (!best || !isSure) return { code: '', rest: text };
  const names = [best.name, ...uppersOf(best.code, regions)];
  return { code: best.code, rest: names.reduce(without, text).trim() };
}

function uppersOf(code: string, { province_list: provinces, city_list: cities }: Regions): string[] {
  const names = [cities[`${code.slice(0, 4)}00`], provinces[`${code.slice(0, 2)}0000`]];
  return names.filter((name) => name !== undefined);
}

/** 天津 counts for 天津市, 内蒙古 for 内蒙古自治区. */
function shortOf(name: string): string {
  return name.replace(/(市|省|自治区|特别行政区|壮族自治区|回族自治区|维吾尔自治区)$/, '');
}

function mentions(text: string, name: string): boolean {
  return text.includes(shortOf(name));
}

/** Takes a place name off the front part of an address once or, as in 天津市天津市, twice. */
function without(text: string, name: string): string {
  return text
    .replaceAll(name, ' ')
    .replace(new RegExp(`^\\s*(${shortOf(name)})+(?=\\s|$)`), ' ')
    .trim();
}
