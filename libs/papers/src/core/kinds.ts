/** What happened, in the words of the books. Papers of the books are in Chinese (会计法 art. 22), wherever they are asked for. */
const KINDS: Readonly<Record<string, string>> = {
  opening: '期初',
  capture: '收订单款',
  provider_fee: '支付手续费',
  accrual: '订单分账',
  cost: '运费及手续费结转',
  void: '发货前退款',
  reversal: '售后退款冲回',
  orphan: '收误付款',
  orphan_refund: '退误付款',
  refund_paid: '退款付出',
  fee_returned: '退回手续费',
  provider_settlement: '支付机构结算',
  payout: '打款',
  payout_returned: '打款退回',
  chargeback_opened: '拒付冻结',
  chargeback_won: '拒付解冻',
  chargeback_lost: '拒付损失',
  split_return: '分账退回',
  recovery: '追回欠款',
  fault_cost: '过错方承担费用',
  floor: '保底补足',
  floor_back: '保底补足退回',
  coupon: '优惠券承担',
  withholding: '代扣个税',
  withholding_returned: '代扣个税退回',
  tax_remitted: '缴纳代扣税',
  pool_allocate: '联盟分配池分配',
  fund_expense: '公积公益金支出',
  dividend: '分红',
  reserve: '提取公积公益金',
  recovery_reclass: '转应收',
  writeoff: '核销',
  correction: '更正',
};

export function kindName(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** 摘要: what happened, and the order it happened to. */
export function summaryOf(kind: string, orderNumber: string | null): string {
  return orderNumber === null ? kindName(kind) : `${kindName(kind)} ${orderNumber}`;
}
