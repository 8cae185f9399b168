import { isSameSign, signLabel, signPush, signQuery } from './sign';

const CREDENTIALS = {
  key: 'testKeyAbC123',
  customer: '0123456789ABCDEF0123456789ABCDEF',
  secret: '5ec7e7000000000000000000000000ff',
};
const SALT = 'xq-salt-9f2c';

const QUERY =
  '{"com":"zhongtong","num":"75312345678901","phone":"5678","from":"天津市西青区辛口镇","to":"北京市朝阳区","resultv2":"4","show":"0","order":"desc"}';
const LABEL =
  '{"printType":"IMAGE","partnerId":"XQ-ALLIANCE-01","kuaidicom":"zhongtong","recMan":{"name":"李雷","mobile":"13800001111","printAddr":"北京市朝阳区建国路88号"},"sendMan":{"name":"沙窝联盟发货点","mobile":"13900002222","printAddr":"天津市西青区辛口镇大沙沃村"},"cargo":"沙窝萝卜","count":1,"weight":5.0,"payType":"MONTHLY","tempId":"tpl-100x180","orderId":"PKG202401230001","reorder":false}';
const PUSH =
  '{"status":"polling","billstatus":"got","message":"","autoCheck":"0","comOld":"","comNew":"","lastResult":{"message":"ok","state":"0","status":"200","condition":"F00","ischeck":"0","com":"zhongtong","nu":"75312345678901","data":[{"context":"快件离开【天津西青转运中心】","time":"2024-01-23 20:10:05","ftime":"2024-01-23 20:10:05","status":"干线","statusCode":"1002","areaCode":"CN120111000000","areaName":"天津,天津市,西青区"},{"context":"【天津西青辛口】已揽收","time":"2024-01-23 17:02:11","ftime":"2024-01-23 17:02:11","status":"揽收","statusCode":"103","areaCode":"CN120111000000","areaName":"天津,天津市,西青区"}]}}';

describe('signatures', () => {
  it('sign a query over param, key and customer', () => {
    expect(Buffer.byteLength(QUERY)).toBe(161);
    expect(signQuery(QUERY, CREDENTIALS)).toBe('5518D83E22F3FBE38C894A6E1161F8F3');
  });

  it('sign a label over param, time, key and secret, and 5.0 is not 5', () => {
    expect(Buffer.byteLength(LABEL)).toBe(424);
    expect(signLabel(LABEL, '1706000000000', CREDENTIALS)).toBe('6D1653862A833DECEB7F3B71D801A951');
    expect(signLabel(JSON.stringify(JSON.parse(LABEL)), '1706000000000', CREDENTIALS)).not.toBe(
      '6D1653862A833DECEB7F3B71D801A951',
    );
  });

  it('sign a push over param and salt, also when the salt is empty', () => {
    expect(Buffer.byteLength(PUSH)).toBe(664);
    expect(signPush(PUSH, SALT)).toBe('8A7C4974455A317384E2365C70FA127D');
    expect(signPush(PUSH, '')).toBe('602A94B7137270B591562B572AD02D72');
  });

  it('sign the report of a printer, and nothing at all', () => {
    expect(signPush('{"status":"200","message":"打印成功"}', SALT)).toBe('61274467CB793BE1EF402377F098A8D6');
    expect(signPush('', '')).toBe('D41D8CD98F00B204E9800998ECF8427E');
  });

  it('are compared whatever the case of the hex, and never by a part', () => {
    expect(isSameSign('8a7c4974455a317384e2365c70fa127d', '8A7C4974455A317384E2365C70FA127D')).toBe(true);
    expect(isSameSign('8A7C', '8A7C4974455A317384E2365C70FA127D')).toBe(false);
  });
});
