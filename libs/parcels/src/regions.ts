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

let codes: ReadonlyMap<string, string> | undefined;

/** The code of a county by its code or its name, with or without its province and blanks. `null` where that says none, or several. */
export function regionCodeOf(text: string): string | null {
  const name = text.replace(/[\s/,，]/g, '');
  if (regionName(name) !== null) return name;
  codes ??= codesByName();
  const code = codes.get(name);
  return code === undefined || code === '' ? null : code;
}

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [code, county] of Object.entries(areaList.county_list)) {
    const province = areaList.province_list[`${code.slice(0, 2)}0000`] ?? '';
    const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
    const names = new Set(
      [[province, city, county], [...new Set([province, city, county])], [city, county]].map((each) =>
        each.join(''),
      ),
    );
    for (const name of names) found.set(name, found.has(name) ? '' : code);
  }
  return found;
}
