/** What `GET /regions.json` gives: names by six-digit code, in three lists. */
export interface Regions {
  province_list: Record<string, string>;
  city_list: Record<string, string>;
  county_list: Record<string, string>;
}

interface Option {
  value: string;
  label: string;
}

export interface RegionLists {
  provinces: Option[];
  cities: Option[];
  districts: Option[];
  /** 天津市 南开区 of 120104: a city that repeats its province is left out. */
  nameOf: (code: string) => string;
}

const NONE: Regions = { province_list: {}, city_list: {}, county_list: {} };

export function districtsOf(regions: Regions = NONE, province: string, city: string): RegionLists {
  const { province_list: provinces, city_list: cities, county_list: districts } = regions;
  const under = (list: Record<string, string>, prefix: string, digits: number): Option[] =>
    prefix === ''
      ? []
      : Object.entries(list)
          .filter(([code]) => code.startsWith(prefix))
          .map(([code, label]) => ({ value: code.slice(0, digits), label }));
  return {
    provinces: Object.entries(provinces).map(([code, label]) => ({ value: code.slice(0, 2), label })),
    cities: under(cities, province, 4),
    districts: under(districts, city, 6),
    nameOf: (code) => {
      const names = [provinces[`${code.slice(0, 2)}0000`], cities[`${code.slice(0, 4)}00`], districts[code]];
      return [...new Set(names.filter(Boolean))].join(' ');
    },
  };
}
