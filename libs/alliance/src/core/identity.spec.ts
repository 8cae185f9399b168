import { halfYearOf, identityCsv, type Identity } from './identity';

const at = (day: string) => Date.parse(`${day}T12:00:00+08:00`);
const streamer: Identity = {
  kind: 'streamer',
  alliance: '沃青联盟',
  name: '苗小满',
  licence: '',
  address: '',
  contact: '',
  verifiedAt: at('2026-09-01'),
  verifyAgainBy: at('2027-03-01'),
  trainedAt: at('2026-06-30'),
  trainAgainBy: at('2027-06-30'),
  servedFrom: at('2026-01-05'),
  servedTo: null,
};
const seller: Identity = {
  ...streamer,
  kind: 'seller',
  name: '沃青农产品专业合作社',
  licence: '91120111MA00000000',
  address: '天津市西青区辛口镇大沙沃村, 1 号',
  contact: '022-00000101',
  ...{ verifiedAt: null, trainedAt: null, trainAgainBy: null, servedFrom: null },
};

it('a half-year begins and ends at midnight in Shanghai', () => {
  expect(halfYearOf('2026-H1')).toEqual({
    from: Date.parse('2026-01-01T00:00:00+08:00'),
    to: Date.parse('2026-07-01T00:00:00+08:00'),
  });
  expect(halfYearOf('2026-H2')?.to).toBe(Date.parse('2027-01-01T00:00:00+08:00'));
  for (const named of ['2026', '2026-H3', '1999-H1', '2026-h1', '']) expect(halfYearOf(named)).toBeNull();
});

it('the export for the regulator is this file, to the byte', () => {
  expect(identityCsv([streamer, seller])).toBe(
    [
      '\uFEFF类别,联盟,名称或姓名,证照,地址,联系方式,核验日期,下次核验,培训日期,下次培训,任期开始,任期结束',
      '卖家,沃青联盟,沃青农产品专业合作社,91120111MA00000000,"天津市西青区辛口镇大沙沃村, 1 号",022-00000101,,2027-03-01,,,,',
      '主播,沃青联盟,苗小满,,,,2026-09-01,2027-03-01,2026-06-30,2027-06-30,2026-01-05,',
      '',
    ].join('\r\n'),
  );
});
