import { areaList } from '@vant/area-data';

/** 天津市 南开区. `null` for a code that is no county of the list (GB/T 2260 as @vant/area-data has it). */
export function regionName(code: string): string | null {
  const county = areaList.county_list[code];
  if (county === undefined) return null;
  const province = areaList.province_list[`${code.slice(0, 2)}0000`] ?? '';
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  return [...new Set([province, city, county])].filter((part) => part !== '').join(' ');
}

/** The whole list, for the one cached answer at /regions.json. */
export function regionList(): typeof areaList {
  return areaList;
}
