// Which screen of the desk asks what, with figures of the filled market: one alliance with a settled past, one with a run before it.

/** Days and months of the filled past, seen from today. */
export function daysOf(now = Date.now()) {
  const dayOf = (daysAgo) => new Date(now - daysAgo * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    thisMonth: dayOf(0).slice(0, 7),
    month: dayOf(45).slice(0, 7),
    day: dayOf(40),
    from: dayOf(60),
    to: dayOf(31),
    /** until here the settled alliance has the 50,000 rows of D10 and some more */
    workbookTo: dayOf(245),
  };
}

/** What the samples of a market are: ids that the queries need, taken from its database. */
export async function samplesOf(pool, slug) {
  const one = async (sql, ...values) => (await pool.query(sql, values))[0][0];
  const { id: allianceId } = await one('SELECT id FROM alliances WHERE slug = ?', slug);
  const frozen = await one(
    'SELECT id FROM settlements WHERE alliance_id = ? AND status = "published" ORDER BY ordinal DESC LIMIT 1',
    allianceId,
  );
  const open = await one('SELECT id FROM settlements WHERE alliance_id = ? AND status = "open"', allianceId);
  const entry = await one(
    'SELECT seq, order_number AS number FROM journal_entries WHERE alliance_id = ? AND kind = "accrual" ORDER BY seq LIMIT 300, 1',
    allianceId,
  );
  const { villageSlug } = await one(
    'SELECT v.slug AS villageSlug FROM villages v JOIN memberships m ON m.village_id = v.id WHERE m.alliance_id = ? ORDER BY v.id LIMIT 1',
    allianceId,
  );
  const account = await one(
    'SELECT code FROM ledger_accounts WHERE alliance_id = ? AND code LIKE "L.party.PRODUCER.%" ORDER BY code LIMIT 1',
    allianceId,
  );
  return {
    slug,
    allianceId,
    frozenId: frozen?.id,
    openId: open?.id,
    ...entry,
    villageSlug,
    code: account.code,
  };
}

/** Operation, what it is called in the figures, its variables. `isRun` marks what a run's own calculation may take. */
export function screensOf(sample, days) {
  const { slug, number, seq, frozenId, openId, code } = sample;
  const { month, day } = days;
  const ofSlug = (name, more = {}) => ({ name, variables: { slug, ...more } });
  const settled = frozenId
    ? [
        { name: 'DeskSettlement', variables: { id: frozenId } },
        { name: 'DeskLines', variables: { id: frozenId } },
        { name: 'DeskLines', as: 'DeskLines, 20th page', variables: { id: frozenId }, page: 20 },
        { name: 'DeskSettlementNumber', variables: { id: frozenId } },
        { name: 'DeskBatches', variables: { id: frozenId } },
        {
          name: 'DeskStatementSums',
          as: 'DeskStatementSums, a run',
          variables: { slug, settlementId: frozenId },
        },
      ]
    : [];
  return [
    ofSlug('DeskReview'),
    { name: 'DeskReview', as: 'DeskReview, questions', variables: { slug, kind: 'question' } },
    ofSlug('DeskReviewCounts'),
    { name: 'DeskSavedViews', variables: {} },
    ofSlug('DeskMoneyFlow', { from: days.from, to: days.to }),
    ofSlug('DeskSettlements', { first: 24 }),
    ofSlug('DeskPayouts'),
    ofSlug('DeskPayouts', { status: ['failed', 'unknown', 'returned'] }),
    ofSlug('DeskPayoutSums'),
    ofSlug('DeskClaims', { status: ['opened'] }),
    ofSlug('DeskOrders', { status: ['paid', 'packing'], first: 100 }),
    ofSlug('DeskOrders', { number }),
    ofSlug('DeskUnpaidRefunds'),
    ...settled,
    { name: 'DeskSettlement', as: 'DeskSettlement, open', variables: { id: openId }, isRun: true },
    { name: 'DeskLines', as: 'DeskLines, open', variables: { id: openId }, isRun: true },
    { name: 'DeskOrder', variables: { number } },
    { name: 'DeskEvidence', variables: { number } },
    { name: 'DeskSplit', variables: { number } },
    { name: 'DeskRecompute', variables: { number } },
    ofSlug('DeskAccounts'),
    ofSlug('DeskEntries'),
    { name: 'DeskEntries', as: 'DeskEntries, one account', variables: { slug, account: code } },
    { name: 'DeskEntries', as: 'DeskEntries, held money', variables: { slug, account: 'L.held' } },
    { name: 'DeskEntries', as: 'DeskEntries, one month', variables: { slug, month } },
    {
      name: 'DeskEntries',
      as: 'DeskEntries, held money of a month',
      variables: { slug, account: 'L.held', month },
    },
    ofSlug('DeskAccountSums', { account: code, month }),
    {
      name: 'DeskAccountSums',
      as: 'DeskAccountSums, held money',
      variables: { slug, account: 'L.held', month },
    },
    ofSlug('DeskEntries', { order: number }),
    ofSlug('DeskEntry', { seq: String(seq) }),
    ofSlug('DeskPeriods'),
    ofSlug('DeskPeriod', { month }),
    ofSlug('DeskLastCheck'),
    { name: 'DeskDayRoots', variables: {} },
    ofSlug('DeskCorrections'),
    ofSlug('DeskAudit'),
    { name: 'DeskAudit', as: 'DeskAudit, one day', variables: { slug, day } },
    { name: 'DeskAudit', as: 'DeskAudit, settlements', variables: { slug, thing: 'settlement' } },
    ofSlug('DeskDues'),
    ofSlug('ReconAccounts'),
    ofSlug('Recon', { account: 'A.psp.sandbox', month }),
    ofSlug('ReconOwners'),
    ofSlug('DeskRules'),
    ofSlug('DeskRuleChoices'),
    ofSlug('DeskMotions'),
    ofSlug('DeskVillageRules'),
    ofSlug('DeskExports'),
    ofSlug('DeskExportChoices'),
    ofSlug('DeskStatementSums', { from: days.from, to: days.to }),
    ofSlug('DeskVoucherBooks'),
    ofSlug('DeskVoucherMonth', { book: 'ALLIANCE', month }),
    ofSlug('DeskVillagerQuestions'),
  ];
}

export const pagesOf = ({ slug, villageSlug, frozenId }) => [
  `/books/${slug}`,
  `/village/${villageSlug}`,
  ...(frozenId ? [`/notice/${frozenId}`] : []),
];
