import { parseAddress } from './parse-address';

const regions = {
  province_list: { 120000: '天津市', 110000: '北京市' },
  city_list: { 120100: '天津市', 110100: '北京市' },
  county_list: { 120104: '南开区', 120103: '河西区', 110105: '朝阳区', 220104: '朝阳区' },
};

describe('a pasted address', () => {
  it('is read with its labels and commas', () => {
    expect(
      parseAddress('收货人：沈青，手机：139 0000 0100，地址：天津市南开区鞍山西道100号2号楼301', regions),
    ).toEqual({ name: '沈青', phone: '13900000100', regionCode: '120104', street: '鞍山西道100号2号楼301' });
  });

  it('is read from parts in another order', () => {
    expect(parseAddress('天津 河西区 友谊路 12 号 何秋霜 +86 13900000103', regions)).toEqual({
      name: '何秋霜',
      phone: '13900000103',
      regionCode: '120103',
      street: '友谊路 12 号',
    });
  });

  it('leaves a district open that two cities have, unless the city is named', () => {
    expect(parseAddress('朝阳区建国路 8 号', regions).regionCode).toBe('');
    expect(parseAddress('北京朝阳区建国路 8 号', regions).regionCode).toBe('110105');
  });
});
