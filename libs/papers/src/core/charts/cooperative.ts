import { accountsOf, type Chart } from '../chart';

/** A grower or a co-op that keeps books of its own. */
export const COOPERATIVE: Chart = {
  regime: 'cooperative',
  name: '农民专业合作社会计制度',
  source: '财会〔2021〕37号，2023 年 1 月 1 日起施行',
  caution: '编号按现有资料列示，导入前请与当地执行的科目表核对',
  accounts: accountsOf(`
    101 库存现金, 102 银行存款, 113 应收款, 114 成员往来, 121 产品物资, 125 委托代销商品,
    211 应付款, 221 应付盈余返还, 222 应付剩余盈余,
    301 股金, 311 专项基金, 321 资本公积, 322 盈余公积, 331 本年盈余, 332 盈余分配,
    401 生产成本, 501 经营收入, 511 投资收益, 521 经营支出, 522 管理费用`),
};
