import { accountsOf, type Chart } from '../chart';

/** An alliance's operating company, which acts as an agent: only its own part of a sale is revenue. */
export const SMALL_BUSINESS: Chart = {
  regime: 'small_business',
  name: '小企业会计准则',
  source: '财会〔2011〕17号 附录《小企业会计准则——会计科目、主要账务处理和财务报表》',
  caution: null,
  accounts: accountsOf(`
    1002 银行存款, 1012 其他货币资金, 1122 应收账款, 1221 其他应收款,
    2202 应付账款, 2203 预收账款, 2221 应交税费, 2241 其他应付款,
    3104 利润分配,
    5001 主营业务收入, 5401 主营业务成本, 5403 税金及附加,
    5601 销售费用, 5602 管理费用, 5603 财务费用, 5711 营业外支出`),
};
