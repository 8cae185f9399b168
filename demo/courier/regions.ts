import { areaList } from '@vant/area-data';

interface Region {
  readonly code: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
}

interface District extends Region {
  readonly words: readonly string[];
}

const SUFFIX = /(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|区|县)$/u;

const DISTRICTS: readonly District[] = Object.entries(areaList.county_list).map(([code, district]) => {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`] ?? '';
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  return { code, province, city, district, words: [district, stem(city), stem(province)] };
});

const NOWHERE: Region = { code: '000000', province: '', city: '', district: '' };

const REMEMBERED_MAX = 10_000;
const remembered = new Map<string, Region>();

/** The district that an address names; with names that occur twice, the one whose city and province it names too. */
export function regionOf(address: string): Region {
  const known = remembered.get(address);
  if (known) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  const region = searchRegion(address);
  remembered.set(address, region);
  return region;
}

function searchRegion(address: string): Region {
  let best = NOWHERE;
  let bestScore = 0;
  for (const each of DISTRICTS) {
    if (!address.includes(each.district)) continue;
    const score = each.words.reduce((sum, word) => sum + (address.includes(word) ? word.length : 0), 0);
    if (score > bestScore) {
      best = each;
      bestScore = score;
    }
  }
  return best;
}

export function areaCodeOf(region: Region): string {
  return `CN${region.code}000000`;
}

export function areaNameOf(region: Region): string {
  return [region.province, region.city, region.district].filter(Boolean).join(',');
}

export function placeOf(region: Region): string {
  return `${stem(region.city)}${stem(region.district)}`;
}

/** The big letters that sorters read from two metres away. */
export function bulkpenOf(region: Region): string {
  return `${region.code.slice(0, 3)}-${stem(region.city)} ${region.code.slice(3)}-${stem(region.district)}`;
}

function stem(name: string): string {
  const short = name.replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
}
