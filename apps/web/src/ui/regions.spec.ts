import { districtsOf } from './regions';

const REGIONS = {
  province_list: { '120000': '天津市', '130000': '河北省' },
  city_list: { '120100': '天津市', '130100': '石家庄市' },
  county_list: { '120104': '南开区', '120111': '西青区', '130102': '长安区' },
};

describe('districtsOf', () => {
  it('offers only what lies in what was chosen', () => {
    const lists = districtsOf(REGIONS, '12', '1201');
    expect(lists.cities).toEqual([{ value: '1201', label: '天津市' }]);
    expect(lists.districts.map(({ value }) => value)).toEqual(['120104', '120111']);
  });

  it('offers no city before a province', () => {
    expect(districtsOf(REGIONS, '', '').cities).toEqual([]);
  });

  it('does not say a municipality twice', () => {
    expect(districtsOf(REGIONS, '', '').nameOf('120104')).toBe('天津市 南开区');
    expect(districtsOf(REGIONS, '', '').nameOf('130102')).toBe('河北省 石家庄市 长安区');
  });
});
