/** What a person may do, by office. The one list: resolvers, commands and screens ask here. */
export const OFFICES = [
  'streamer',
  'moderator',
  'comment_moderator',
  'packhouse',
  'accountant',
  'alliance_secretary',
  'first_secretary',
  'villager',
  'district_officer',
  'operator',
] as const;
export type Office = (typeof OFFICES)[number];

/** `null`: every signed-in person. */
const PERMISSIONS = {
  'order.place': null,
  'order.read': ['accountant', 'alliance_secretary', 'packhouse'],
  'order.import': ['alliance_secretary'],
  'order.refund': ['accountant', 'alliance_secretary'],
  'claim.open': null,
  'claim.decide': ['accountant', 'alliance_secretary', 'packhouse'],
  'trio.appoint': ['alliance_secretary', 'first_secretary'],
  'proof.record': ['alliance_secretary', 'first_secretary'],
  'session.run': ['streamer'],
  'session.sell': ['streamer', 'moderator'],
  'session.moderate': ['streamer', 'moderator', 'comment_moderator'],
  'helper.invite': ['streamer', 'alliance_secretary'],
  'helper.pair': null,
  'session.ban': ['district_officer', 'operator'],
  'session.report': null,
  'violation.judge': ['district_officer', 'operator'],
  'violation.appeal': ['streamer', 'alliance_secretary'],
  'identity.export': ['district_officer', 'operator'],
  'session.read': [
    'streamer',
    'moderator',
    'comment_moderator',
    'alliance_secretary',
    'first_secretary',
    'accountant',
  ],
  'chat.send': null,
  'coupon.claim': null,
  'lucky.enter': null,
  'session.remind': null,
  'alliance.follow': null,
  'task.read': ['packhouse', 'alliance_secretary', 'accountant'],
  'task.work': ['packhouse'],
  'product.list': ['alliance_secretary', 'streamer'],
  'stock.receive': ['packhouse', 'alliance_secretary'],
  'settlement.read': ['accountant', 'alliance_secretary', 'first_secretary'],
  'settlement.prepare': ['accountant'],
  'settlement.approve': ['alliance_secretary', 'accountant'],
  'settlement.pay': ['accountant'],
  'settlement.publish': ['accountant', 'alliance_secretary'],
  'webhook.manage': ['alliance_secretary'],
  'writeoff.request': ['accountant'],
  'writeoff.approve': ['alliance_secretary', 'accountant'],
  'repayment.record': ['accountant'],
  'pool.propose': ['accountant'],
  'pool.approve': ['alliance_secretary'],
  'tax.remit': ['accountant'],
  'withholding.set': ['accountant', 'alliance_secretary'],
  'payee.save': ['accountant'],
  'payout.file': ['accountant'],
  'payout.confirm': ['accountant', 'alliance_secretary'],
  'ledger.read': ['accountant', 'alliance_secretary', 'first_secretary'],
  'ledger.answer': ['accountant', 'alliance_secretary'],
} as const satisfies Record<string, readonly Office[] | null>;

export type Permission = keyof typeof PERMISSIONS;

export function officesWith(permission: Permission): readonly Office[] | null {
  return PERMISSIONS[permission];
}
