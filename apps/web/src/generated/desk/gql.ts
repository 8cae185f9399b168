/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DeskSettlementNumber($id: ID!) {\n    settlement(id: $id) {\n      number\n    }\n  }\n": typeof types.DeskSettlementNumberDocument,
    "\n  fragment MotionRow on Motion {\n    id\n    kind\n    title\n    status\n    procedure\n    quorumRule\n    isMerged\n    openedAt\n    decidedAt\n    village {\n      id\n      name\n    }\n    records {\n      step\n      day\n      outcome\n    }\n  }\n": typeof types.MotionRowFragmentDoc,
    "\n  fragment MotionWhole on Motion {\n    ...MotionRow\n    subjectId\n    sha256\n    body\n    amountFen\n    payeeName\n    lawItem\n    postingDays\n    noticeDays\n    notBefore\n    inForceFrom\n    canRecord\n    alliance {\n      id\n      name\n    }\n    records {\n      step\n      day\n      noticeOn\n      outcome\n      ballot\n      due\n      present\n      yes\n      no\n      abstained\n      minutesSha256\n      minutesUrl\n      note\n      recordedBy\n      recordedAt\n    }\n    villages {\n      motionId\n      status\n      village {\n        id\n        name\n      }\n    }\n    supervisors {\n      personId\n      name\n      conflicts\n    }\n    roll {\n      partyMembers\n      adults\n      households\n      villagersRepresentatives\n      members\n      memberRepresentatives\n      council\n    }\n  }\n": typeof types.MotionWholeFragmentDoc,
    "\n  query DeskMotions($slug: String!, $after: String) {\n    motions(allianceSlug: $slug, first: 50, after: $after) {\n      nodes {\n        ...MotionRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskMotionsDocument,
    "\n  query DeskMotion($id: ID!) {\n    motion(id: $id) {\n      ...MotionWhole\n    }\n  }\n": typeof types.DeskMotionDocument,
    "\n  query DeskVillageRules($slug: String!) {\n    alliance(slug: $slug) {\n      id\n      villages {\n        id\n        name\n      }\n    }\n    villageRules(allianceSlug: $slug) {\n      village {\n        id\n        name\n      }\n      procedure\n      quorumRule\n      postingDays\n      noticeDays\n      isMerged\n      setBy\n      setAt\n      roll {\n        partyMembers\n        adults\n        households\n        villagersRepresentatives\n        members\n        memberRepresentatives\n        council\n      }\n    }\n  }\n": typeof types.DeskVillageRulesDocument,
    "\n  query DeskSupervisorChoices($id: ID!) {\n    supervisorChoices(motionId: $id) {\n      personId\n      name\n    }\n  }\n": typeof types.DeskSupervisorChoicesDocument,
    "\n  mutation DeskProposeMotion($input: ProposeMotionInput!) {\n    proposeMotion(input: $input) {\n      id\n    }\n  }\n": typeof types.DeskProposeMotionDocument,
    "\n  mutation DeskRecordStep($input: MotionStepInput!) {\n    recordMotionStep(input: $input) {\n      id\n      status\n    }\n  }\n": typeof types.DeskRecordStepDocument,
    "\n  mutation DeskPublishResolution($input: PublishMotionInput!) {\n    publishResolution(input: $input) {\n      id\n      status\n    }\n  }\n": typeof types.DeskPublishResolutionDocument,
    "\n  mutation DeskPublishResult($input: PublishMotionInput!) {\n    publishResult(input: $input) {\n      id\n      status\n    }\n  }\n": typeof types.DeskPublishResultDocument,
    "\n  mutation DeskRejectMotion($input: RejectMotionInput!) {\n    rejectMotion(input: $input) {\n      id\n      status\n    }\n  }\n": typeof types.DeskRejectMotionDocument,
    "\n  mutation DeskNameSupervisor($id: ID!, $personId: ID!) {\n    nameSupervisor(motionId: $id, personId: $personId) {\n      id\n    }\n  }\n": typeof types.DeskNameSupervisorDocument,
    "\n  mutation DeskSetVillageRules($input: VillageRulesInput!) {\n    setVillageRules(input: $input) {\n      postingDays\n    }\n  }\n": typeof types.DeskSetVillageRulesDocument,
    "\n  query DeskEntry($slug: String!, $seq: ID!) {\n    journalEntry(allianceSlug: $slug, seq: $seq) {\n      ...Entry\n    }\n  }\n": typeof types.DeskEntryDocument,
    "\n  fragment EntryQuestion on EntryQuestion {\n    id\n    entrySeq\n    text\n    askedBy\n    askedAt\n    answer\n    answeredBy\n    answeredAt\n    isMine\n  }\n": typeof types.EntryQuestionFragmentDoc,
    "\n  fragment EntryPaper on EntryPaper {\n    id\n    note\n    picture\n    addedBy\n    addedAt\n  }\n": typeof types.EntryPaperFragmentDoc,
    "\n  mutation DeskAskAboutEntry($seq: ID!, $text: String!, $requestId: ID!) {\n    askAboutEntry(seq: $seq, text: $text, requestId: $requestId) {\n      id\n    }\n  }\n": typeof types.DeskAskAboutEntryDocument,
    "\n  mutation DeskAnswerEntry($id: ID!, $text: String!) {\n    answerEntryQuestion(id: $id, text: $text) {\n      id\n    }\n  }\n": typeof types.DeskAnswerEntryDocument,
    "\n  query DeskAccountSums($slug: String!, $account: String!, $month: String!) {\n    accountSums(allianceSlug: $slug, accountCode: $account, month: $month) {\n      month\n      openingFen\n      debitFen\n      creditFen\n      closingFen\n      yearDebitFen\n      yearCreditFen\n    }\n  }\n": typeof types.DeskAccountSumsDocument,
    "\n  query DeskEntries($slug: String!, $account: String, $order: String, $month: String, $after: String) {\n    journalEntries(\n      allianceSlug: $slug\n      accountCode: $account\n      orderNumber: $order\n      month: $month\n      first: 50\n      after: $after\n    ) {\n      nodes {\n        ...EntryRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskEntriesDocument,
    "\n  query DeskDues($slug: String!) {\n    debtors(allianceSlug: $slug) {\n      partyId\n      role\n      name\n      currentFen\n      claimFen\n      since\n    }\n    writeOffs(allianceSlug: $slug) {\n      id\n      partyName\n      amountFen\n      reason\n      status\n      requestedBy\n      requestedAt\n      decidedBy\n      decidedAt\n      why\n    }\n    pool(allianceSlug: $slug) {\n      poolFen\n      reserveFen\n      villages {\n        id\n        name\n      }\n      allocations {\n        id\n        amountFen\n        reserveBasisPoints\n        reserveFen\n        basis\n        parts {\n          villageName\n          weight\n          amountFen\n        }\n        status\n        proposedBy\n        proposedAt\n        decidedBy\n        decidedAt\n        why\n      }\n      expenses {\n        id\n        title\n        payeeName\n        amountFen\n        status\n        proposedAt\n      }\n    }\n    withholding(allianceSlug: $slug) {\n      method\n      months {\n        month\n        incomeFen\n        withheldFen\n        remittedFen\n      }\n    }\n  }\n": typeof types.DeskDuesDocument,
    "\n  mutation DeskWriteOff($partyId: ID!, $amountFen: Fen!, $reason: String!, $requestId: ID!) {\n    requestWriteOff(partyId: $partyId, amountFen: $amountFen, reason: $reason, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskWriteOffDocument,
    "\n  mutation DeskDecideWriteOff($id: ID!, $isApproved: Boolean!, $requestId: ID!) {\n    decideWriteOff(id: $id, isApproved: $isApproved, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskDecideWriteOffDocument,
    "\n  mutation DeskRepay($partyId: ID!, $amountFen: Fen!, $reference: String!, $requestId: ID!) {\n    recordRepayment(partyId: $partyId, amountFen: $amountFen, reference: $reference, requestId: $requestId)\n  }\n": typeof types.DeskRepayDocument,
    "\n  mutation DeskProposePool(\n    $slug: String!\n    $amountFen: Fen!\n    $reserve: Int!\n    $basis: PoolBasis!\n    $weights: [PoolWeight!]!\n    $requestId: ID!\n  ) {\n    proposePool(\n      allianceSlug: $slug\n      amountFen: $amountFen\n      reserveBasisPoints: $reserve\n      basis: $basis\n      weights: $weights\n      requestId: $requestId\n    ) {\n      id\n      status\n    }\n  }\n": typeof types.DeskProposePoolDocument,
    "\n  mutation DeskDecidePool($id: ID!, $isApproved: Boolean!, $requestId: ID!) {\n    decidePool(id: $id, isApproved: $isApproved, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskDecidePoolDocument,
    "\n  mutation DeskRemitTax(\n    $slug: String!\n    $month: String!\n    $amountFen: Fen!\n    $reference: String!\n    $requestId: ID!\n  ) {\n    remitTax(\n      allianceSlug: $slug\n      month: $month\n      amountFen: $amountFen\n      reference: $reference\n      requestId: $requestId\n    ) {\n      method\n    }\n  }\n": typeof types.DeskRemitTaxDocument,
    "\n  mutation DeskSetWithholding($slug: String!, $method: IitMethod!, $requestId: ID!) {\n    setWithholding(allianceSlug: $slug, method: $method, requestId: $requestId) {\n      method\n    }\n  }\n": typeof types.DeskSetWithholdingDocument,
    "\n  query DeskBatches($id: ID!) {\n    payoutBatches(settlementId: $id) {\n      id\n      number\n      payoutCount\n      totalFen\n      sha256\n      drawnBy\n      drawnAt\n      content\n    }\n  }\n": typeof types.DeskBatchesDocument,
    "\n  mutation DeskDrawFile($id: ID!, $requestId: ID!) {\n    drawPayoutFile(settlementId: $id, requestId: $requestId) {\n      id\n      number\n      content\n    }\n  }\n": typeof types.DeskDrawFileDocument,
    "\n  mutation DeskConfirmPayout($payoutId: ID!, $end: PayoutEnd!, $reference: String!, $requestId: ID!) {\n    confirmPayout(payoutId: $payoutId, end: $end, reference: $reference, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskConfirmPayoutDocument,
    "\n  query DeskUnpaidRefunds($slug: String!) {\n    unpaidRefunds(allianceSlug: $slug) {\n      ...UnpaidRefundRow\n    }\n  }\n": typeof types.DeskUnpaidRefundsDocument,
    "\n  fragment UnpaidRefundRow on UnpaidRefund {\n    id\n    orderNumber\n    totalFen\n    acceptedAt\n    tries\n    triedAt\n    lastError\n  }\n": typeof types.UnpaidRefundRowFragmentDoc,
    "\n  query DeskOrders($slug: String!, $status: [OrderStatus!], $number: String, $first: Int, $after: String) {\n    allianceOrders(allianceSlug: $slug, status: $status, number: $number, first: $first, after: $after) {\n      nodes {\n        ...OrderRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskOrdersDocument,
    "\n  fragment OrderRow on Order {\n    number\n    platform\n    platformNumber\n    status\n    totalFen\n    refundedFen\n    placedAt\n    paidAt\n    lines {\n      id\n      itemName\n      quantity\n    }\n    recipient {\n      name\n      regionName\n    }\n  }\n": typeof types.OrderRowFragmentDoc,
    "\n  query DeskOrder($number: ID!) {\n    order(number: $number) {\n      ...OrderRow\n      goodsFen\n      discountFen\n      freightFen\n      note\n      recipient {\n        name\n        phone\n        regionName\n        street\n      }\n      parcels {\n        id\n        status\n        villageName\n        carrierName\n        waybillNumber\n        shipBy\n        entries {\n          at\n          kind\n          text\n          place\n        }\n      }\n      payments {\n        id\n        provider\n        method\n        status\n        amountFen\n      }\n      claims {\n        id\n        status\n        reason\n        refundFen\n      }\n      liveSession {\n        id\n      }\n      steps {\n        step\n        toStatus\n        at\n      }\n    }\n  }\n": typeof types.DeskOrderDocument,
    "\n  fragment ClaimRow on Claim {\n    id\n    orderNumber\n    status\n    reason\n    note\n    lines {\n      lineId\n      itemName\n      quantity\n      levelPercent\n      refundFen\n    }\n    photos\n    refundFen\n    openedAt\n    answerBy\n    decision\n  }\n": typeof types.ClaimRowFragmentDoc,
    "\n  query DeskClaims($slug: String!, $status: [ClaimStatus!], $after: String) {\n    allianceClaims(allianceSlug: $slug, status: $status, first: 50, after: $after) {\n      nodes {\n        ...ClaimRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskClaimsDocument,
    "\n  mutation DeskDecide(\n    $id: ID!\n    $isAccepted: Boolean!\n    $decision: String!\n    $fault: RefundFault\n    $requestId: ID!\n  ) {\n    decideClaim(id: $id, isAccepted: $isAccepted, decision: $decision, fault: $fault, requestId: $requestId) {\n      ...ClaimRow\n    }\n  }\n": typeof types.DeskDecideDocument,
    "\n  query DeskEvidence($number: ID!) {\n    order(number: $number) {\n      number\n      lines {\n        id\n        itemName\n        quantity\n      }\n      payments {\n        id\n        provider\n        method\n        status\n        providerRef\n      }\n      parcels {\n        id\n        status\n        carrierName\n        waybillNumber\n      }\n      liveSession {\n        id\n        title\n      }\n      liveOffsetMs\n    }\n  }\n": typeof types.DeskEvidenceDocument,
    "\n  fragment ExportRow on PaperExport {\n    id\n    paper\n    format\n    from\n    to\n    settlementNumber\n    bookName\n    month\n    status\n    rowsTotal\n    rowsDone\n    sha256\n    madeBy\n    createdAt\n    url\n    sums {\n      accruedFen\n      reversedFen\n      paidFen\n      otherFen\n    }\n  }\n": typeof types.ExportRowFragmentDoc,
    "\n  fragment BatchRow on VoucherBatch {\n    id\n    firstNumber\n    lastNumber\n    debitFen\n    hash\n    madeBy\n    madeAt\n    checkedBy\n    mayCheck\n  }\n": typeof types.BatchRowFragmentDoc,
    "\n  fragment BookRow on VoucherBook {\n    book\n    name\n    regimeName\n    regimeSource\n    caution\n    serviceVatBasisPoints\n    isEquityHolder\n    columnsOf\n    columns {\n      field\n      head\n      standardHead\n    }\n  }\n": typeof types.BookRowFragmentDoc,
    "\n  fragment QuestionRow on VillagerQuestion {\n    id\n    text\n    villageName\n    askedBy\n    askedAt\n    answer\n    isPublic\n    answeredBy\n  }\n": typeof types.QuestionRowFragmentDoc,
    "\n  query DeskExports($slug: String!) {\n    paperExports(allianceSlug: $slug) {\n      ...ExportRow\n    }\n  }\n": typeof types.DeskExportsDocument,
    "\n  query DeskExportChoices($slug: String!) {\n    settlements(allianceSlug: $slug, first: 24) {\n      nodes {\n        id\n        number\n      }\n    }\n  }\n": typeof types.DeskExportChoicesDocument,
    "\n  query DeskStatementSums($slug: String!, $from: Day, $to: Day, $settlementId: ID) {\n    statementSums(allianceSlug: $slug, from: $from, to: $to, settlementId: $settlementId) {\n      accruedFen\n      reversedFen\n      paidFen\n      otherFen\n    }\n  }\n": typeof types.DeskStatementSumsDocument,
    "\n  mutation DeskMakeExport($input: ExportInput!, $requestId: ID!) {\n    makeExport(input: $input, requestId: $requestId) {\n      ...ExportRow\n    }\n  }\n": typeof types.DeskMakeExportDocument,
    "\n  query DeskVoucherBooks($slug: String!) {\n    voucherBooks(allianceSlug: $slug) {\n      ...BookRow\n    }\n  }\n": typeof types.DeskVoucherBooksDocument,
    "\n  query DeskVoucherMonth($slug: String!, $book: ID!, $month: String!) {\n    voucherMonth(allianceSlug: $slug, book: $book, month: $month) {\n      waitingCount\n      waitingDebitFen\n      waiting {\n        entrySeq\n        day\n        summary\n        lines {\n          side\n          code\n          name\n          aux\n          amountFen\n        }\n      }\n      batches {\n        ...BatchRow\n      }\n    }\n  }\n": typeof types.DeskVoucherMonthDocument,
    "\n  mutation DeskPostVouchers($slug: String!, $book: ID!, $month: String!, $requestId: ID!) {\n    postVouchers(allianceSlug: $slug, book: $book, month: $month, requestId: $requestId) {\n      ...BatchRow\n    }\n  }\n": typeof types.DeskPostVouchersDocument,
    "\n  mutation DeskCheckVouchers($id: ID!) {\n    checkVouchers(batchId: $id) {\n      ...BatchRow\n    }\n  }\n": typeof types.DeskCheckVouchersDocument,
    "\n  mutation DeskSaveBook($input: VoucherBookInput!) {\n    saveVoucherBook(input: $input) {\n      ...BookRow\n    }\n  }\n": typeof types.DeskSaveBookDocument,
    "\n  query DeskVillagerQuestions($slug: String!) {\n    villagerQuestions(allianceSlug: $slug) {\n      ...QuestionRow\n    }\n    householdCodes(allianceSlug: $slug) {\n      name\n      villageName\n      code\n    }\n  }\n": typeof types.DeskVillagerQuestionsDocument,
    "\n  mutation DeskAnswerVillager($id: ID!, $answer: String!, $isPublic: Boolean!) {\n    answerVillager(id: $id, answer: $answer, isPublic: $isPublic) {\n      ...QuestionRow\n    }\n  }\n": typeof types.DeskAnswerVillagerDocument,
    "\n  fragment PeriodRow on AccountingPeriod {\n    month\n    status\n    from\n    to\n  }\n": typeof types.PeriodRowFragmentDoc,
    "\n  fragment CorrectionRow on EntryCorrection {\n    id\n    status\n    reversesSeq\n    memo\n    effectiveDay\n    maker\n    checker\n    requestedAt\n    refusal\n    sentBackFor\n    bookedSeq\n    canDecide\n    postings {\n      debitCode\n      debitName\n      creditCode\n      creditName\n      amountFen\n    }\n  }\n": typeof types.CorrectionRowFragmentDoc,
    "\n  query DeskPeriods($slug: String!) {\n    accountingPeriods(allianceSlug: $slug, first: 36) {\n      nodes {\n        ...PeriodRow\n      }\n    }\n  }\n": typeof types.DeskPeriodsDocument,
    "\n  query DeskPeriod($slug: String!, $month: ID!) {\n    accountingPeriod(allianceSlug: $slug, month: $month) {\n      ...PeriodRow\n      softClosedBy\n      root\n      chainSeq\n      sealedAt\n      checklist {\n        key\n        state\n        count\n        found\n        ranAt\n        sums {\n          formFen\n          booksFen\n        }\n      }\n      acts {\n        act\n        isAllowed\n        why\n      }\n      history {\n        step\n        by\n        at\n        reason\n      }\n    }\n  }\n": typeof types.DeskPeriodDocument,
    "\n  query DeskLastCheck($slug: String!) {\n    lastBookCheck(allianceSlug: $slug) {\n      id\n      at\n      by\n      chainSeq\n      faultCount\n    }\n  }\n": typeof types.DeskLastCheckDocument,
    "\n  mutation DeskAskCheck($slug: String!, $requestId: ID!) {\n    askBookCheck(allianceSlug: $slug, requestId: $requestId)\n  }\n": typeof types.DeskAskCheckDocument,
    "\n  mutation DeskSoftClose($slug: String!, $month: ID!, $requestId: ID!) {\n    softClosePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n": typeof types.DeskSoftCloseDocument,
    "\n  mutation DeskReopen($slug: String!, $month: ID!, $reason: String!, $requestId: ID!) {\n    reopenPeriod(allianceSlug: $slug, month: $month, reason: $reason, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n": typeof types.DeskReopenDocument,
    "\n  mutation DeskClose($slug: String!, $month: ID!, $requestId: ID!) {\n    closePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n": typeof types.DeskCloseDocument,
    "\n  query DeskDayRoots {\n    ledgerDayRoots(first: 7) {\n      nodes {\n        day\n        entryCount\n        lastSeq\n        root\n      }\n    }\n  }\n": typeof types.DeskDayRootsDocument,
    "\n  query DeskCorrections($slug: String!, $after: String) {\n    entryCorrections(allianceSlug: $slug, first: 20, after: $after) {\n      nodes {\n        ...CorrectionRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskCorrectionsDocument,
    "\n  mutation DeskApproveCorrection($id: ID!, $requestId: ID!) {\n    approveCorrection(id: $id, requestId: $requestId) {\n      ...CorrectionRow\n    }\n  }\n": typeof types.DeskApproveCorrectionDocument,
    "\n  mutation DeskRejectCorrection($id: ID!, $reason: String!, $requestId: ID!) {\n    rejectCorrection(id: $id, reason: $reason, requestId: $requestId) {\n      ...CorrectionRow\n    }\n  }\n": typeof types.DeskRejectCorrectionDocument,
    "\n  mutation DeskRequestCorrection($input: CorrectionInput!) {\n    requestCorrection(input: $input) {\n      ...CorrectionRow\n    }\n  }\n": typeof types.DeskRequestCorrectionDocument,
    "\n  query DeskAudit($slug: String!, $thing: String, $thingId: ID, $byId: ID, $day: Day, $after: String) {\n    auditTrail(\n      allianceSlug: $slug\n      thing: $thing\n      thingId: $thingId\n      byId: $byId\n      day: $day\n      first: 50\n      after: $after\n    ) {\n      nodes {\n        id\n        thing\n        thingId\n        label\n        step\n        from\n        to\n        by\n        byId\n        at\n        reason\n        detail\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskAuditDocument,
    "\n  fragment ProofRow on AllianceProof {\n    of\n    subjectId\n    name\n    isServing\n    standing\n    dueAt\n    verifiedAt\n    verifiedBy\n    evidenceSha256\n    seller {\n      name\n      address\n      contact\n      licence\n      isSelfProduced\n    }\n  }\n": typeof types.ProofRowFragmentDoc,
    "\n  query DeskProofs($slug: String!, $after: String) {\n    allianceProofs(allianceSlug: $slug, first: 50, after: $after) {\n      nodes {\n        ...ProofRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskProofsDocument,
    "\n  mutation DeskRecordProof($input: RecordProofInput!) {\n    recordProof(input: $input)\n  }\n": typeof types.DeskRecordProofDocument,
    "\n  mutation DeskVerifySeller($allianceId: ID!, $evidenceSha256: String!) {\n    verifySeller(allianceId: $allianceId, evidenceSha256: $evidenceSha256)\n  }\n": typeof types.DeskVerifySellerDocument,
    "\n  fragment SettlementRow on Settlement {\n    id\n    number\n    status\n    periodFrom\n    periodTo\n    openingFen\n    dueFen\n    refundedFen\n    recoveredFen\n    withheldFen\n    paidFen\n    closingFen\n    isBalanced\n    orderCount\n    preparedBy\n    approvedBy\n    exceptions {\n      kind\n      detail\n    }\n    history {\n      step\n      by\n      at\n      reason\n    }\n    acts {\n      act\n      isAllowed\n      why\n    }\n  }\n": typeof types.SettlementRowFragmentDoc,
    "\n  fragment PayoutRow on Payout {\n    id\n    outNo\n    partyName\n    accountMasked\n    amountFen\n    withheldFen\n    status\n    reason\n    at\n  }\n": typeof types.PayoutRowFragmentDoc,
    "\n  query DeskSettlements($slug: String!, $first: Int, $after: String) {\n    settlements(allianceSlug: $slug, first: $first, after: $after) {\n      nodes {\n        ...SettlementRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskSettlementsDocument,
    "\n  query DeskPayouts($slug: String!, $status: [PayoutStatus!], $after: String) {\n    payouts(allianceSlug: $slug, status: $status, first: 50, after: $after) {\n      nodes {\n        ...PayoutRow\n        settlement {\n          id\n          number\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskPayoutsDocument,
    "\n  query DeskPayoutSums($slug: String!) {\n    payoutSums(allianceSlug: $slug) {\n      status\n      count\n      amountFen\n      withheldFen\n    }\n    settlements(allianceSlug: $slug, first: 24) {\n      nodes {\n        id\n        number\n        status\n        unsentPayoutCount\n      }\n    }\n  }\n": typeof types.DeskPayoutSumsDocument,
    "\n  query DeskSettlement($id: ID!) {\n    settlement(id: $id) {\n      ...SettlementRow\n      sha256\n      publishedOn\n      payouts {\n        ...PayoutRow\n      }\n      alliance {\n        slug\n        name\n      }\n      parties {\n        key\n        role\n        name\n        carryInFen\n        accruedFen\n        reversedFen\n        recoveredFen\n        withheldFen\n        netFen\n      }\n    }\n  }\n": typeof types.DeskSettlementDocument,
    "\n  query DeskLines($id: ID!, $after: String) {\n    settlement(id: $id) {\n      id\n      lines(first: 50, after: $after) {\n        nodes {\n          orderNumber\n          itemName\n          completedOn\n          baseFen\n          accruedFen\n          reversedFen\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.DeskLinesDocument,
    "\n  fragment EntryRow on JournalEntry {\n    seq\n    kind\n    effectiveDay\n    postedAt\n    orderNumber\n    memo\n    hash\n    postings {\n      debitCode\n      debitName\n      creditCode\n      creditName\n      amountFen\n    }\n  }\n": typeof types.EntryRowFragmentDoc,
    "\n  fragment Entry on JournalEntry {\n    ...EntryRow\n    questions {\n      ...EntryQuestion\n    }\n    papers {\n      ...EntryPaper\n    }\n  }\n": typeof types.EntryFragmentDoc,
    "\n  query DeskSplit($number: ID!) {\n    splitOf(orderNumber: $number) {\n      orderNumber\n      ruleVersion\n      ruleSha256\n      ruleSince\n      waterfall {\n        key\n        amountFen\n      }\n      baseFen\n      parties {\n        key\n        role\n        name\n        basisPoints\n        exactFen\n        shareFen\n        roundingFen\n      }\n      reversedFen\n      accruedAt\n      lines {\n        lineId\n        itemName\n        clauseNumber\n        clauseName\n        by\n        over\n        base\n        baseFen\n        weightGrams\n        boundsKept\n        floorFen\n        floorFromPoolFen\n        floorFromAllianceFen\n        shares {\n          key\n          name\n          basisPoints\n          exactFen\n          floorFen\n          remainder\n          roundingFen\n          shareFen\n          pin\n        }\n      }\n      entries {\n        ...Entry\n      }\n    }\n  }\n": typeof types.DeskSplitDocument,
    "\n  query DeskAccounts($slug: String!) {\n    accounts(allianceSlug: $slug) {\n      code\n      name\n      initials\n      class\n      balanceFen\n    }\n  }\n": typeof types.DeskAccountsDocument,
    "\n  mutation DeskSubmit($id: ID!, $requestId: ID!) {\n    submitSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskSubmitDocument,
    "\n  mutation DeskApprove($id: ID!, $requestId: ID!) {\n    approveSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskApproveDocument,
    "\n  mutation DeskSendBack($id: ID!, $reason: String!, $requestId: ID!) {\n    sendBackSettlement(id: $id, reason: $reason, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskSendBackDocument,
    "\n  mutation DeskPayOut($id: ID!, $requestId: ID!) {\n    payOutSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskPayOutDocument,
    "\n  mutation DeskPublish($id: ID!, $requestId: ID!) {\n    publishSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.DeskPublishDocument,
    "\n  query ReconAccounts($slug: String!) {\n    reconAccounts(allianceSlug: $slug) {\n      code\n      name\n      provider\n      numberMasked\n      statedTo\n      differenceFen\n      unownedCount\n      unownedSince\n    }\n  }\n": typeof types.ReconAccountsDocument,
    "\n  fragment ReconLine on StatementLine {\n    id\n    day\n    kind\n    feeFen\n    netFen\n    ref\n    memo\n    counterparty\n  }\n  fragment ReconMove on BookedMove {\n    seq\n    day\n    kind\n    amountFen\n    memo\n    orderNumber\n  }\n  fragment Proposal on ReconPairing {\n    key\n    basis\n    gapDays\n    rivals\n    lines {\n      ...ReconLine\n    }\n    moves {\n      ...ReconMove\n    }\n  }\n  fragment BreakRow on ReconBreak {\n    key\n    kind\n    amountFen\n    since\n    status\n    ownerId\n    ownerName\n    dueOn\n    note\n    resolution\n    lines {\n      ...ReconLine\n    }\n    moves {\n      ...ReconMove\n    }\n  }\n": typeof types.ReconLineFragmentDoc,
    "\n  query Recon($slug: String!, $account: String!, $month: String!) {\n    reconciliation(allianceSlug: $slug, accountCode: $account, month: $month) {\n      until\n      ledgerFen\n      statementFen\n      differenceFen\n      oldestBreakOn\n      proposalCount\n      byIdCount\n      breakCount\n      differsCount\n      thereCount\n      hereCount\n      unownedCount\n      matchedCount\n      proposals {\n        ...Proposal\n      }\n      breaks {\n        ...BreakRow\n      }\n      matched {\n        id\n        basis\n        amountFen\n        matchedBy\n        note\n        lines {\n          ...ReconLine\n        }\n        moves {\n          ...ReconMove\n        }\n      }\n      statements {\n        id\n        fileName\n        fromDay\n        toDay\n        lineCount\n        addedCount\n        importedAt\n      }\n    }\n  }\n": typeof types.ReconDocument,
    "\n  query ReconOwners($slug: String!) {\n    reconOwners(allianceSlug: $slug) {\n      id\n      name\n    }\n  }\n": typeof types.ReconOwnersDocument,
    "\n  mutation MatchLines($input: MatchLinesInput!) {\n    matchLines(input: $input)\n  }\n": typeof types.MatchLinesDocument,
    "\n  mutation UnmatchLines($input: UnmatchLinesInput!) {\n    unmatchLines(input: $input)\n  }\n": typeof types.UnmatchLinesDocument,
    "\n  mutation OwnBreak($input: OwnBreakInput!) {\n    ownBreak(input: $input)\n  }\n": typeof types.OwnBreakDocument,
    "\n  mutation ResolveBreak($input: ResolveBreakInput!) {\n    resolveBreak(input: $input)\n  }\n": typeof types.ResolveBreakDocument,
    "\n  mutation FetchStatement($slug: String!, $account: String!, $day: Day!) {\n    fetchStatement(allianceSlug: $slug, accountCode: $account, day: $day)\n  }\n": typeof types.FetchStatementDocument,
    "\n  fragment ReviewRow on ReviewItem {\n    kind\n    id\n    since\n    label\n    note\n    amountFen\n    by\n    entrySeq\n    canApprove\n    why\n  }\n": typeof types.ReviewRowFragmentDoc,
    "\n  query DeskReview($slug: String!, $kind: ReviewKind, $after: String) {\n    reviewQueue(allianceSlug: $slug, kind: $kind, first: 100, after: $after) {\n      nodes {\n        ...ReviewRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskReviewDocument,
    "\n  query DeskReviewCounts($slug: String!) {\n    reviewCounts(allianceSlug: $slug) {\n      kind\n      count\n    }\n  }\n": typeof types.DeskReviewCountsDocument,
    "\n  mutation DeskReviewRefund($id: ID!, $requestId: ID!) {\n    reviewRefund(id: $id, requestId: $requestId)\n  }\n": typeof types.DeskReviewRefundDocument,
    "\n  mutation DeskAttachPaper($seq: ID!, $note: String!, $pictureId: ID, $requestId: ID!) {\n    attachPaper(seq: $seq, note: $note, pictureId: $pictureId, requestId: $requestId) {\n      id\n    }\n  }\n": typeof types.DeskAttachPaperDocument,
    "\n  query DeskMoneyFlow($slug: String!, $from: Day!, $to: Day!) {\n    moneyFlow(allianceSlug: $slug, from: $from, to: $to) {\n      day\n      takenFen\n      refundedFen\n      paidFen\n    }\n  }\n": typeof types.DeskMoneyFlowDocument,
    "\n  fragment RuleVersion on SplitRuleVersion {\n    id\n    version\n    title\n    state\n    sha256\n    rule\n    inForceFrom\n    parentId\n    proposedBy\n    proposedAt\n    canWithdraw\n    villages {\n      villageId\n      name\n      result\n      decidedAt\n      procedure\n      due\n      present\n      yes\n      no\n      abstained\n      steps {\n        step\n        day\n      }\n    }\n  }\n": typeof types.RuleVersionFragmentDoc,
    "\n  query DeskRules($slug: String!) {\n    splitRules(allianceSlug: $slug) {\n      ...RuleVersion\n    }\n  }\n": typeof types.DeskRulesDocument,
    "\n  query DeskRuleChoices($slug: String!) {\n    categories {\n      slug\n      name\n    }\n    alliance(slug: $slug) {\n      id\n      villages {\n        id\n        name\n      }\n      streamer {\n        personId\n        displayName\n      }\n    }\n    products(allianceSlug: $slug, first: 48) {\n      nodes {\n        id\n        name\n        skus {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.DeskRuleChoicesDocument,
    "\n  query DeskSimulate($input: SimulateSplitRuleInput!) {\n    simulateSplitRule(input: $input) {\n      orders\n      skipped\n      isCut\n      clauseLines\n      parties {\n        key\n        role\n        name\n        beforeFen\n        afterFen\n      }\n    }\n  }\n": typeof types.DeskSimulateDocument,
    "\n  mutation DeskPropose($input: ProposeSplitRuleInput!) {\n    proposeSplitRule(input: $input) {\n      ...RuleVersion\n    }\n  }\n": typeof types.DeskProposeDocument,
    "\n  mutation DeskWithdraw($id: ID!, $reason: String!, $requestId: ID!) {\n    withdrawSplitRule(id: $id, reason: $reason, requestId: $requestId) {\n      ...RuleVersion\n    }\n  }\n": typeof types.DeskWithdrawDocument,
    "\n  query DeskRecompute($number: ID!) {\n    recomputeSplit(orderNumber: $number) {\n      hasEvent\n      isEqual\n      differences {\n        lineId\n        what\n        stored\n        computed\n      }\n    }\n  }\n": typeof types.DeskRecomputeDocument,
    "\n  fragment SavedView on SavedView {\n    id\n    page\n    name\n    query\n  }\n": typeof types.SavedViewFragmentDoc,
    "\n  query DeskSavedViews {\n    savedViews {\n      ...SavedView\n    }\n  }\n": typeof types.DeskSavedViewsDocument,
    "\n  mutation DeskSaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      ...SavedView\n    }\n  }\n": typeof types.DeskSaveViewDocument,
    "\n  mutation DeskRenameView($id: ID!, $name: String!) {\n    renameView(id: $id, name: $name) {\n      ...SavedView\n    }\n  }\n": typeof types.DeskRenameViewDocument,
    "\n  mutation DeskRemoveView($id: ID!) {\n    removeView(id: $id)\n  }\n": typeof types.DeskRemoveViewDocument,
    "\n  query ViolationDesk {\n    violationDesk {\n      reports {\n        ...RoomReportRow\n      }\n      appeals {\n        ...AppealRow\n      }\n    }\n  }\n  fragment RoomReportRow on RoomReport {\n    id\n    reason\n    text\n    replayMs\n    reportedAt\n    session {\n      id\n      title\n      alliance {\n        name\n      }\n    }\n  }\n  fragment AppealRow on Violation {\n    id\n    kind\n    reason\n    article\n    evidence\n    raisedAt\n    replayMs\n    appeal\n    appealedAt\n    session {\n      id\n      title\n      alliance {\n        name\n      }\n    }\n  }\n": typeof types.ViolationDeskDocument,
    "\n  mutation RaiseViolation($input: RaiseViolationInput!) {\n    raiseViolation(input: $input) {\n      id\n    }\n  }\n": typeof types.RaiseViolationDocument,
    "\n  mutation SettleReports($reportId: ID!) {\n    settleReports(reportId: $reportId)\n  }\n": typeof types.SettleReportsDocument,
    "\n  mutation JudgeAppeal($id: ID!, $isUpheld: Boolean!, $text: String!) {\n    judgeAppeal(id: $id, isUpheld: $isUpheld, text: $text) {\n      id\n      status\n    }\n  }\n": typeof types.JudgeAppealDocument,
    "\n  fragment WebhookRow on WebhookEndpoint {\n    id\n    url\n    types\n    status\n    reason\n    oldSecretUntil\n    failuresInRow\n    createdAt\n    endedAt\n  }\n": typeof types.WebhookRowFragmentDoc,
    "\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    eventId\n    type\n    status\n    tries\n    createdAt\n    nextAt\n    triedAt\n    tookMs\n    code\n    trouble\n    reply\n    body\n  }\n": typeof types.DeliveryRowFragmentDoc,
    "\n  query DeskWebhooks($slug: String!) {\n    webhookEndpoints(allianceSlug: $slug) {\n      ...WebhookRow\n    }\n  }\n": typeof types.DeskWebhooksDocument,
    "\n  query DeskWebhookDeliveries($id: ID!, $after: String) {\n    webhookDeliveries(endpointId: $id, first: 20, after: $after) {\n      nodes {\n        ...DeliveryRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DeskWebhookDeliveriesDocument,
    "\n  mutation DeskAddWebhook($input: AddWebhookEndpointInput!) {\n    addWebhookEndpoint(input: $input) {\n      ...WebhookRow\n      secret\n    }\n  }\n": typeof types.DeskAddWebhookDocument,
    "\n  mutation DeskChangeWebhook($input: ChangeWebhookEndpointInput!) {\n    changeWebhookEndpoint(input: $input) {\n      ...WebhookRow\n    }\n  }\n": typeof types.DeskChangeWebhookDocument,
    "\n  mutation DeskPauseWebhook($id: ID!) {\n    pauseWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n": typeof types.DeskPauseWebhookDocument,
    "\n  mutation DeskResumeWebhook($id: ID!) {\n    resumeWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n": typeof types.DeskResumeWebhookDocument,
    "\n  mutation DeskEndWebhook($id: ID!) {\n    endWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n": typeof types.DeskEndWebhookDocument,
    "\n  mutation DeskRotateWebhookSecret($id: ID!, $requestId: ID!) {\n    rotateWebhookSecret(id: $id, requestId: $requestId) {\n      ...WebhookRow\n      secret\n    }\n  }\n": typeof types.DeskRotateWebhookSecretDocument,
    "\n  mutation DeskTestWebhook($id: ID!, $requestId: ID!) {\n    sendTestWebhook(id: $id, requestId: $requestId) {\n      ...WebhookRow\n    }\n  }\n": typeof types.DeskTestWebhookDocument,
    "\n  mutation DeskRedeliver($id: ID!, $requestId: ID!) {\n    redeliverWebhook(id: $id, requestId: $requestId) {\n      ...DeliveryRow\n    }\n  }\n": typeof types.DeskRedeliverDocument,
};
const documents: Documents = {
    "\n  query DeskSettlementNumber($id: ID!) {\n    settlement(id: $id) {\n      number\n    }\n  }\n": types.DeskSettlementNumberDocument,
    "\n  fragment MotionRow on Motion {\n    id\n    kind\n    title\n    status\n    procedure\n    quorumRule\n    isMerged\n    openedAt\n    decidedAt\n    village {\n      id\n      name\n    }\n    records {\n      step\n      day\n      outcome\n    }\n  }\n": types.MotionRowFragmentDoc,
    "\n  fragment MotionWhole on Motion {\n    ...MotionRow\n    subjectId\n    sha256\n    body\n    amountFen\n    payeeName\n    lawItem\n    postingDays\n    noticeDays\n    notBefore\n    inForceFrom\n    canRecord\n    alliance {\n      id\n      name\n    }\n    records {\n      step\n      day\n      noticeOn\n      outcome\n      ballot\n      due\n      present\n      yes\n      no\n      abstained\n      minutesSha256\n      minutesUrl\n      note\n      recordedBy\n      recordedAt\n    }\n    villages {\n      motionId\n      status\n      village {\n        id\n        name\n      }\n    }\n    supervisors {\n      personId\n      name\n      conflicts\n    }\n    roll {\n      partyMembers\n      adults\n      households\n      villagersRepresentatives\n      members\n      memberRepresentatives\n      council\n    }\n  }\n": types.MotionWholeFragmentDoc,
    "\n  query DeskMotions($slug: String!, $after: String) {\n    motions(allianceSlug: $slug, first: 50, after: $after) {\n      nodes {\n        ...MotionRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskMotionsDocument,
    "\n  query DeskMotion($id: ID!) {\n    motion(id: $id) {\n      ...MotionWhole\n    }\n  }\n": types.DeskMotionDocument,
    "\n  query DeskVillageRules($slug: String!) {\n    alliance(slug: $slug) {\n      id\n      villages {\n        id\n        name\n      }\n    }\n    villageRules(allianceSlug: $slug) {\n      village {\n        id\n        name\n      }\n      procedure\n      quorumRule\n      postingDays\n      noticeDays\n      isMerged\n      setBy\n      setAt\n      roll {\n        partyMembers\n        adults\n        households\n        villagersRepresentatives\n        members\n        memberRepresentatives\n        council\n      }\n    }\n  }\n": types.DeskVillageRulesDocument,
    "\n  query DeskSupervisorChoices($id: ID!) {\n    supervisorChoices(motionId: $id) {\n      personId\n      name\n    }\n  }\n": types.DeskSupervisorChoicesDocument,
    "\n  mutation DeskProposeMotion($input: ProposeMotionInput!) {\n    proposeMotion(input: $input) {\n      id\n    }\n  }\n": types.DeskProposeMotionDocument,
    "\n  mutation DeskRecordStep($input: MotionStepInput!) {\n    recordMotionStep(input: $input) {\n      id\n      status\n    }\n  }\n": types.DeskRecordStepDocument,
    "\n  mutation DeskPublishResolution($input: PublishMotionInput!) {\n    publishResolution(input: $input) {\n      id\n      status\n    }\n  }\n": types.DeskPublishResolutionDocument,
    "\n  mutation DeskPublishResult($input: PublishMotionInput!) {\n    publishResult(input: $input) {\n      id\n      status\n    }\n  }\n": types.DeskPublishResultDocument,
    "\n  mutation DeskRejectMotion($input: RejectMotionInput!) {\n    rejectMotion(input: $input) {\n      id\n      status\n    }\n  }\n": types.DeskRejectMotionDocument,
    "\n  mutation DeskNameSupervisor($id: ID!, $personId: ID!) {\n    nameSupervisor(motionId: $id, personId: $personId) {\n      id\n    }\n  }\n": types.DeskNameSupervisorDocument,
    "\n  mutation DeskSetVillageRules($input: VillageRulesInput!) {\n    setVillageRules(input: $input) {\n      postingDays\n    }\n  }\n": types.DeskSetVillageRulesDocument,
    "\n  query DeskEntry($slug: String!, $seq: ID!) {\n    journalEntry(allianceSlug: $slug, seq: $seq) {\n      ...Entry\n    }\n  }\n": types.DeskEntryDocument,
    "\n  fragment EntryQuestion on EntryQuestion {\n    id\n    entrySeq\n    text\n    askedBy\n    askedAt\n    answer\n    answeredBy\n    answeredAt\n    isMine\n  }\n": types.EntryQuestionFragmentDoc,
    "\n  fragment EntryPaper on EntryPaper {\n    id\n    note\n    picture\n    addedBy\n    addedAt\n  }\n": types.EntryPaperFragmentDoc,
    "\n  mutation DeskAskAboutEntry($seq: ID!, $text: String!, $requestId: ID!) {\n    askAboutEntry(seq: $seq, text: $text, requestId: $requestId) {\n      id\n    }\n  }\n": types.DeskAskAboutEntryDocument,
    "\n  mutation DeskAnswerEntry($id: ID!, $text: String!) {\n    answerEntryQuestion(id: $id, text: $text) {\n      id\n    }\n  }\n": types.DeskAnswerEntryDocument,
    "\n  query DeskAccountSums($slug: String!, $account: String!, $month: String!) {\n    accountSums(allianceSlug: $slug, accountCode: $account, month: $month) {\n      month\n      openingFen\n      debitFen\n      creditFen\n      closingFen\n      yearDebitFen\n      yearCreditFen\n    }\n  }\n": types.DeskAccountSumsDocument,
    "\n  query DeskEntries($slug: String!, $account: String, $order: String, $month: String, $after: String) {\n    journalEntries(\n      allianceSlug: $slug\n      accountCode: $account\n      orderNumber: $order\n      month: $month\n      first: 50\n      after: $after\n    ) {\n      nodes {\n        ...EntryRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskEntriesDocument,
    "\n  query DeskDues($slug: String!) {\n    debtors(allianceSlug: $slug) {\n      partyId\n      role\n      name\n      currentFen\n      claimFen\n      since\n    }\n    writeOffs(allianceSlug: $slug) {\n      id\n      partyName\n      amountFen\n      reason\n      status\n      requestedBy\n      requestedAt\n      decidedBy\n      decidedAt\n      why\n    }\n    pool(allianceSlug: $slug) {\n      poolFen\n      reserveFen\n      villages {\n        id\n        name\n      }\n      allocations {\n        id\n        amountFen\n        reserveBasisPoints\n        reserveFen\n        basis\n        parts {\n          villageName\n          weight\n          amountFen\n        }\n        status\n        proposedBy\n        proposedAt\n        decidedBy\n        decidedAt\n        why\n      }\n      expenses {\n        id\n        title\n        payeeName\n        amountFen\n        status\n        proposedAt\n      }\n    }\n    withholding(allianceSlug: $slug) {\n      method\n      months {\n        month\n        incomeFen\n        withheldFen\n        remittedFen\n      }\n    }\n  }\n": types.DeskDuesDocument,
    "\n  mutation DeskWriteOff($partyId: ID!, $amountFen: Fen!, $reason: String!, $requestId: ID!) {\n    requestWriteOff(partyId: $partyId, amountFen: $amountFen, reason: $reason, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskWriteOffDocument,
    "\n  mutation DeskDecideWriteOff($id: ID!, $isApproved: Boolean!, $requestId: ID!) {\n    decideWriteOff(id: $id, isApproved: $isApproved, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskDecideWriteOffDocument,
    "\n  mutation DeskRepay($partyId: ID!, $amountFen: Fen!, $reference: String!, $requestId: ID!) {\n    recordRepayment(partyId: $partyId, amountFen: $amountFen, reference: $reference, requestId: $requestId)\n  }\n": types.DeskRepayDocument,
    "\n  mutation DeskProposePool(\n    $slug: String!\n    $amountFen: Fen!\n    $reserve: Int!\n    $basis: PoolBasis!\n    $weights: [PoolWeight!]!\n    $requestId: ID!\n  ) {\n    proposePool(\n      allianceSlug: $slug\n      amountFen: $amountFen\n      reserveBasisPoints: $reserve\n      basis: $basis\n      weights: $weights\n      requestId: $requestId\n    ) {\n      id\n      status\n    }\n  }\n": types.DeskProposePoolDocument,
    "\n  mutation DeskDecidePool($id: ID!, $isApproved: Boolean!, $requestId: ID!) {\n    decidePool(id: $id, isApproved: $isApproved, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskDecidePoolDocument,
    "\n  mutation DeskRemitTax(\n    $slug: String!\n    $month: String!\n    $amountFen: Fen!\n    $reference: String!\n    $requestId: ID!\n  ) {\n    remitTax(\n      allianceSlug: $slug\n      month: $month\n      amountFen: $amountFen\n      reference: $reference\n      requestId: $requestId\n    ) {\n      method\n    }\n  }\n": types.DeskRemitTaxDocument,
    "\n  mutation DeskSetWithholding($slug: String!, $method: IitMethod!, $requestId: ID!) {\n    setWithholding(allianceSlug: $slug, method: $method, requestId: $requestId) {\n      method\n    }\n  }\n": types.DeskSetWithholdingDocument,
    "\n  query DeskBatches($id: ID!) {\n    payoutBatches(settlementId: $id) {\n      id\n      number\n      payoutCount\n      totalFen\n      sha256\n      drawnBy\n      drawnAt\n      content\n    }\n  }\n": types.DeskBatchesDocument,
    "\n  mutation DeskDrawFile($id: ID!, $requestId: ID!) {\n    drawPayoutFile(settlementId: $id, requestId: $requestId) {\n      id\n      number\n      content\n    }\n  }\n": types.DeskDrawFileDocument,
    "\n  mutation DeskConfirmPayout($payoutId: ID!, $end: PayoutEnd!, $reference: String!, $requestId: ID!) {\n    confirmPayout(payoutId: $payoutId, end: $end, reference: $reference, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskConfirmPayoutDocument,
    "\n  query DeskUnpaidRefunds($slug: String!) {\n    unpaidRefunds(allianceSlug: $slug) {\n      ...UnpaidRefundRow\n    }\n  }\n": types.DeskUnpaidRefundsDocument,
    "\n  fragment UnpaidRefundRow on UnpaidRefund {\n    id\n    orderNumber\n    totalFen\n    acceptedAt\n    tries\n    triedAt\n    lastError\n  }\n": types.UnpaidRefundRowFragmentDoc,
    "\n  query DeskOrders($slug: String!, $status: [OrderStatus!], $number: String, $first: Int, $after: String) {\n    allianceOrders(allianceSlug: $slug, status: $status, number: $number, first: $first, after: $after) {\n      nodes {\n        ...OrderRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskOrdersDocument,
    "\n  fragment OrderRow on Order {\n    number\n    platform\n    platformNumber\n    status\n    totalFen\n    refundedFen\n    placedAt\n    paidAt\n    lines {\n      id\n      itemName\n      quantity\n    }\n    recipient {\n      name\n      regionName\n    }\n  }\n": types.OrderRowFragmentDoc,
    "\n  query DeskOrder($number: ID!) {\n    order(number: $number) {\n      ...OrderRow\n      goodsFen\n      discountFen\n      freightFen\n      note\n      recipient {\n        name\n        phone\n        regionName\n        street\n      }\n      parcels {\n        id\n        status\n        villageName\n        carrierName\n        waybillNumber\n        shipBy\n        entries {\n          at\n          kind\n          text\n          place\n        }\n      }\n      payments {\n        id\n        provider\n        method\n        status\n        amountFen\n      }\n      claims {\n        id\n        status\n        reason\n        refundFen\n      }\n      liveSession {\n        id\n      }\n      steps {\n        step\n        toStatus\n        at\n      }\n    }\n  }\n": types.DeskOrderDocument,
    "\n  fragment ClaimRow on Claim {\n    id\n    orderNumber\n    status\n    reason\n    note\n    lines {\n      lineId\n      itemName\n      quantity\n      levelPercent\n      refundFen\n    }\n    photos\n    refundFen\n    openedAt\n    answerBy\n    decision\n  }\n": types.ClaimRowFragmentDoc,
    "\n  query DeskClaims($slug: String!, $status: [ClaimStatus!], $after: String) {\n    allianceClaims(allianceSlug: $slug, status: $status, first: 50, after: $after) {\n      nodes {\n        ...ClaimRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskClaimsDocument,
    "\n  mutation DeskDecide(\n    $id: ID!\n    $isAccepted: Boolean!\n    $decision: String!\n    $fault: RefundFault\n    $requestId: ID!\n  ) {\n    decideClaim(id: $id, isAccepted: $isAccepted, decision: $decision, fault: $fault, requestId: $requestId) {\n      ...ClaimRow\n    }\n  }\n": types.DeskDecideDocument,
    "\n  query DeskEvidence($number: ID!) {\n    order(number: $number) {\n      number\n      lines {\n        id\n        itemName\n        quantity\n      }\n      payments {\n        id\n        provider\n        method\n        status\n        providerRef\n      }\n      parcels {\n        id\n        status\n        carrierName\n        waybillNumber\n      }\n      liveSession {\n        id\n        title\n      }\n      liveOffsetMs\n    }\n  }\n": types.DeskEvidenceDocument,
    "\n  fragment ExportRow on PaperExport {\n    id\n    paper\n    format\n    from\n    to\n    settlementNumber\n    bookName\n    month\n    status\n    rowsTotal\n    rowsDone\n    sha256\n    madeBy\n    createdAt\n    url\n    sums {\n      accruedFen\n      reversedFen\n      paidFen\n      otherFen\n    }\n  }\n": types.ExportRowFragmentDoc,
    "\n  fragment BatchRow on VoucherBatch {\n    id\n    firstNumber\n    lastNumber\n    debitFen\n    hash\n    madeBy\n    madeAt\n    checkedBy\n    mayCheck\n  }\n": types.BatchRowFragmentDoc,
    "\n  fragment BookRow on VoucherBook {\n    book\n    name\n    regimeName\n    regimeSource\n    caution\n    serviceVatBasisPoints\n    isEquityHolder\n    columnsOf\n    columns {\n      field\n      head\n      standardHead\n    }\n  }\n": types.BookRowFragmentDoc,
    "\n  fragment QuestionRow on VillagerQuestion {\n    id\n    text\n    villageName\n    askedBy\n    askedAt\n    answer\n    isPublic\n    answeredBy\n  }\n": types.QuestionRowFragmentDoc,
    "\n  query DeskExports($slug: String!) {\n    paperExports(allianceSlug: $slug) {\n      ...ExportRow\n    }\n  }\n": types.DeskExportsDocument,
    "\n  query DeskExportChoices($slug: String!) {\n    settlements(allianceSlug: $slug, first: 24) {\n      nodes {\n        id\n        number\n      }\n    }\n  }\n": types.DeskExportChoicesDocument,
    "\n  query DeskStatementSums($slug: String!, $from: Day, $to: Day, $settlementId: ID) {\n    statementSums(allianceSlug: $slug, from: $from, to: $to, settlementId: $settlementId) {\n      accruedFen\n      reversedFen\n      paidFen\n      otherFen\n    }\n  }\n": types.DeskStatementSumsDocument,
    "\n  mutation DeskMakeExport($input: ExportInput!, $requestId: ID!) {\n    makeExport(input: $input, requestId: $requestId) {\n      ...ExportRow\n    }\n  }\n": types.DeskMakeExportDocument,
    "\n  query DeskVoucherBooks($slug: String!) {\n    voucherBooks(allianceSlug: $slug) {\n      ...BookRow\n    }\n  }\n": types.DeskVoucherBooksDocument,
    "\n  query DeskVoucherMonth($slug: String!, $book: ID!, $month: String!) {\n    voucherMonth(allianceSlug: $slug, book: $book, month: $month) {\n      waitingCount\n      waitingDebitFen\n      waiting {\n        entrySeq\n        day\n        summary\n        lines {\n          side\n          code\n          name\n          aux\n          amountFen\n        }\n      }\n      batches {\n        ...BatchRow\n      }\n    }\n  }\n": types.DeskVoucherMonthDocument,
    "\n  mutation DeskPostVouchers($slug: String!, $book: ID!, $month: String!, $requestId: ID!) {\n    postVouchers(allianceSlug: $slug, book: $book, month: $month, requestId: $requestId) {\n      ...BatchRow\n    }\n  }\n": types.DeskPostVouchersDocument,
    "\n  mutation DeskCheckVouchers($id: ID!) {\n    checkVouchers(batchId: $id) {\n      ...BatchRow\n    }\n  }\n": types.DeskCheckVouchersDocument,
    "\n  mutation DeskSaveBook($input: VoucherBookInput!) {\n    saveVoucherBook(input: $input) {\n      ...BookRow\n    }\n  }\n": types.DeskSaveBookDocument,
    "\n  query DeskVillagerQuestions($slug: String!) {\n    villagerQuestions(allianceSlug: $slug) {\n      ...QuestionRow\n    }\n    householdCodes(allianceSlug: $slug) {\n      name\n      villageName\n      code\n    }\n  }\n": types.DeskVillagerQuestionsDocument,
    "\n  mutation DeskAnswerVillager($id: ID!, $answer: String!, $isPublic: Boolean!) {\n    answerVillager(id: $id, answer: $answer, isPublic: $isPublic) {\n      ...QuestionRow\n    }\n  }\n": types.DeskAnswerVillagerDocument,
    "\n  fragment PeriodRow on AccountingPeriod {\n    month\n    status\n    from\n    to\n  }\n": types.PeriodRowFragmentDoc,
    "\n  fragment CorrectionRow on EntryCorrection {\n    id\n    status\n    reversesSeq\n    memo\n    effectiveDay\n    maker\n    checker\n    requestedAt\n    refusal\n    sentBackFor\n    bookedSeq\n    canDecide\n    postings {\n      debitCode\n      debitName\n      creditCode\n      creditName\n      amountFen\n    }\n  }\n": types.CorrectionRowFragmentDoc,
    "\n  query DeskPeriods($slug: String!) {\n    accountingPeriods(allianceSlug: $slug, first: 36) {\n      nodes {\n        ...PeriodRow\n      }\n    }\n  }\n": types.DeskPeriodsDocument,
    "\n  query DeskPeriod($slug: String!, $month: ID!) {\n    accountingPeriod(allianceSlug: $slug, month: $month) {\n      ...PeriodRow\n      softClosedBy\n      root\n      chainSeq\n      sealedAt\n      checklist {\n        key\n        state\n        count\n        found\n        ranAt\n        sums {\n          formFen\n          booksFen\n        }\n      }\n      acts {\n        act\n        isAllowed\n        why\n      }\n      history {\n        step\n        by\n        at\n        reason\n      }\n    }\n  }\n": types.DeskPeriodDocument,
    "\n  query DeskLastCheck($slug: String!) {\n    lastBookCheck(allianceSlug: $slug) {\n      id\n      at\n      by\n      chainSeq\n      faultCount\n    }\n  }\n": types.DeskLastCheckDocument,
    "\n  mutation DeskAskCheck($slug: String!, $requestId: ID!) {\n    askBookCheck(allianceSlug: $slug, requestId: $requestId)\n  }\n": types.DeskAskCheckDocument,
    "\n  mutation DeskSoftClose($slug: String!, $month: ID!, $requestId: ID!) {\n    softClosePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n": types.DeskSoftCloseDocument,
    "\n  mutation DeskReopen($slug: String!, $month: ID!, $reason: String!, $requestId: ID!) {\n    reopenPeriod(allianceSlug: $slug, month: $month, reason: $reason, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n": types.DeskReopenDocument,
    "\n  mutation DeskClose($slug: String!, $month: ID!, $requestId: ID!) {\n    closePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n": types.DeskCloseDocument,
    "\n  query DeskDayRoots {\n    ledgerDayRoots(first: 7) {\n      nodes {\n        day\n        entryCount\n        lastSeq\n        root\n      }\n    }\n  }\n": types.DeskDayRootsDocument,
    "\n  query DeskCorrections($slug: String!, $after: String) {\n    entryCorrections(allianceSlug: $slug, first: 20, after: $after) {\n      nodes {\n        ...CorrectionRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskCorrectionsDocument,
    "\n  mutation DeskApproveCorrection($id: ID!, $requestId: ID!) {\n    approveCorrection(id: $id, requestId: $requestId) {\n      ...CorrectionRow\n    }\n  }\n": types.DeskApproveCorrectionDocument,
    "\n  mutation DeskRejectCorrection($id: ID!, $reason: String!, $requestId: ID!) {\n    rejectCorrection(id: $id, reason: $reason, requestId: $requestId) {\n      ...CorrectionRow\n    }\n  }\n": types.DeskRejectCorrectionDocument,
    "\n  mutation DeskRequestCorrection($input: CorrectionInput!) {\n    requestCorrection(input: $input) {\n      ...CorrectionRow\n    }\n  }\n": types.DeskRequestCorrectionDocument,
    "\n  query DeskAudit($slug: String!, $thing: String, $thingId: ID, $byId: ID, $day: Day, $after: String) {\n    auditTrail(\n      allianceSlug: $slug\n      thing: $thing\n      thingId: $thingId\n      byId: $byId\n      day: $day\n      first: 50\n      after: $after\n    ) {\n      nodes {\n        id\n        thing\n        thingId\n        label\n        step\n        from\n        to\n        by\n        byId\n        at\n        reason\n        detail\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskAuditDocument,
    "\n  fragment ProofRow on AllianceProof {\n    of\n    subjectId\n    name\n    isServing\n    standing\n    dueAt\n    verifiedAt\n    verifiedBy\n    evidenceSha256\n    seller {\n      name\n      address\n      contact\n      licence\n      isSelfProduced\n    }\n  }\n": types.ProofRowFragmentDoc,
    "\n  query DeskProofs($slug: String!, $after: String) {\n    allianceProofs(allianceSlug: $slug, first: 50, after: $after) {\n      nodes {\n        ...ProofRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskProofsDocument,
    "\n  mutation DeskRecordProof($input: RecordProofInput!) {\n    recordProof(input: $input)\n  }\n": types.DeskRecordProofDocument,
    "\n  mutation DeskVerifySeller($allianceId: ID!, $evidenceSha256: String!) {\n    verifySeller(allianceId: $allianceId, evidenceSha256: $evidenceSha256)\n  }\n": types.DeskVerifySellerDocument,
    "\n  fragment SettlementRow on Settlement {\n    id\n    number\n    status\n    periodFrom\n    periodTo\n    openingFen\n    dueFen\n    refundedFen\n    recoveredFen\n    withheldFen\n    paidFen\n    closingFen\n    isBalanced\n    orderCount\n    preparedBy\n    approvedBy\n    exceptions {\n      kind\n      detail\n    }\n    history {\n      step\n      by\n      at\n      reason\n    }\n    acts {\n      act\n      isAllowed\n      why\n    }\n  }\n": types.SettlementRowFragmentDoc,
    "\n  fragment PayoutRow on Payout {\n    id\n    outNo\n    partyName\n    accountMasked\n    amountFen\n    withheldFen\n    status\n    reason\n    at\n  }\n": types.PayoutRowFragmentDoc,
    "\n  query DeskSettlements($slug: String!, $first: Int, $after: String) {\n    settlements(allianceSlug: $slug, first: $first, after: $after) {\n      nodes {\n        ...SettlementRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskSettlementsDocument,
    "\n  query DeskPayouts($slug: String!, $status: [PayoutStatus!], $after: String) {\n    payouts(allianceSlug: $slug, status: $status, first: 50, after: $after) {\n      nodes {\n        ...PayoutRow\n        settlement {\n          id\n          number\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskPayoutsDocument,
    "\n  query DeskPayoutSums($slug: String!) {\n    payoutSums(allianceSlug: $slug) {\n      status\n      count\n      amountFen\n      withheldFen\n    }\n    settlements(allianceSlug: $slug, first: 24) {\n      nodes {\n        id\n        number\n        status\n        unsentPayoutCount\n      }\n    }\n  }\n": types.DeskPayoutSumsDocument,
    "\n  query DeskSettlement($id: ID!) {\n    settlement(id: $id) {\n      ...SettlementRow\n      sha256\n      publishedOn\n      payouts {\n        ...PayoutRow\n      }\n      alliance {\n        slug\n        name\n      }\n      parties {\n        key\n        role\n        name\n        carryInFen\n        accruedFen\n        reversedFen\n        recoveredFen\n        withheldFen\n        netFen\n      }\n    }\n  }\n": types.DeskSettlementDocument,
    "\n  query DeskLines($id: ID!, $after: String) {\n    settlement(id: $id) {\n      id\n      lines(first: 50, after: $after) {\n        nodes {\n          orderNumber\n          itemName\n          completedOn\n          baseFen\n          accruedFen\n          reversedFen\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.DeskLinesDocument,
    "\n  fragment EntryRow on JournalEntry {\n    seq\n    kind\n    effectiveDay\n    postedAt\n    orderNumber\n    memo\n    hash\n    postings {\n      debitCode\n      debitName\n      creditCode\n      creditName\n      amountFen\n    }\n  }\n": types.EntryRowFragmentDoc,
    "\n  fragment Entry on JournalEntry {\n    ...EntryRow\n    questions {\n      ...EntryQuestion\n    }\n    papers {\n      ...EntryPaper\n    }\n  }\n": types.EntryFragmentDoc,
    "\n  query DeskSplit($number: ID!) {\n    splitOf(orderNumber: $number) {\n      orderNumber\n      ruleVersion\n      ruleSha256\n      ruleSince\n      waterfall {\n        key\n        amountFen\n      }\n      baseFen\n      parties {\n        key\n        role\n        name\n        basisPoints\n        exactFen\n        shareFen\n        roundingFen\n      }\n      reversedFen\n      accruedAt\n      lines {\n        lineId\n        itemName\n        clauseNumber\n        clauseName\n        by\n        over\n        base\n        baseFen\n        weightGrams\n        boundsKept\n        floorFen\n        floorFromPoolFen\n        floorFromAllianceFen\n        shares {\n          key\n          name\n          basisPoints\n          exactFen\n          floorFen\n          remainder\n          roundingFen\n          shareFen\n          pin\n        }\n      }\n      entries {\n        ...Entry\n      }\n    }\n  }\n": types.DeskSplitDocument,
    "\n  query DeskAccounts($slug: String!) {\n    accounts(allianceSlug: $slug) {\n      code\n      name\n      initials\n      class\n      balanceFen\n    }\n  }\n": types.DeskAccountsDocument,
    "\n  mutation DeskSubmit($id: ID!, $requestId: ID!) {\n    submitSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskSubmitDocument,
    "\n  mutation DeskApprove($id: ID!, $requestId: ID!) {\n    approveSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskApproveDocument,
    "\n  mutation DeskSendBack($id: ID!, $reason: String!, $requestId: ID!) {\n    sendBackSettlement(id: $id, reason: $reason, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskSendBackDocument,
    "\n  mutation DeskPayOut($id: ID!, $requestId: ID!) {\n    payOutSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskPayOutDocument,
    "\n  mutation DeskPublish($id: ID!, $requestId: ID!) {\n    publishSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.DeskPublishDocument,
    "\n  query ReconAccounts($slug: String!) {\n    reconAccounts(allianceSlug: $slug) {\n      code\n      name\n      provider\n      numberMasked\n      statedTo\n      differenceFen\n      unownedCount\n      unownedSince\n    }\n  }\n": types.ReconAccountsDocument,
    "\n  fragment ReconLine on StatementLine {\n    id\n    day\n    kind\n    feeFen\n    netFen\n    ref\n    memo\n    counterparty\n  }\n  fragment ReconMove on BookedMove {\n    seq\n    day\n    kind\n    amountFen\n    memo\n    orderNumber\n  }\n  fragment Proposal on ReconPairing {\n    key\n    basis\n    gapDays\n    rivals\n    lines {\n      ...ReconLine\n    }\n    moves {\n      ...ReconMove\n    }\n  }\n  fragment BreakRow on ReconBreak {\n    key\n    kind\n    amountFen\n    since\n    status\n    ownerId\n    ownerName\n    dueOn\n    note\n    resolution\n    lines {\n      ...ReconLine\n    }\n    moves {\n      ...ReconMove\n    }\n  }\n": types.ReconLineFragmentDoc,
    "\n  query Recon($slug: String!, $account: String!, $month: String!) {\n    reconciliation(allianceSlug: $slug, accountCode: $account, month: $month) {\n      until\n      ledgerFen\n      statementFen\n      differenceFen\n      oldestBreakOn\n      proposalCount\n      byIdCount\n      breakCount\n      differsCount\n      thereCount\n      hereCount\n      unownedCount\n      matchedCount\n      proposals {\n        ...Proposal\n      }\n      breaks {\n        ...BreakRow\n      }\n      matched {\n        id\n        basis\n        amountFen\n        matchedBy\n        note\n        lines {\n          ...ReconLine\n        }\n        moves {\n          ...ReconMove\n        }\n      }\n      statements {\n        id\n        fileName\n        fromDay\n        toDay\n        lineCount\n        addedCount\n        importedAt\n      }\n    }\n  }\n": types.ReconDocument,
    "\n  query ReconOwners($slug: String!) {\n    reconOwners(allianceSlug: $slug) {\n      id\n      name\n    }\n  }\n": types.ReconOwnersDocument,
    "\n  mutation MatchLines($input: MatchLinesInput!) {\n    matchLines(input: $input)\n  }\n": types.MatchLinesDocument,
    "\n  mutation UnmatchLines($input: UnmatchLinesInput!) {\n    unmatchLines(input: $input)\n  }\n": types.UnmatchLinesDocument,
    "\n  mutation OwnBreak($input: OwnBreakInput!) {\n    ownBreak(input: $input)\n  }\n": types.OwnBreakDocument,
    "\n  mutation ResolveBreak($input: ResolveBreakInput!) {\n    resolveBreak(input: $input)\n  }\n": types.ResolveBreakDocument,
    "\n  mutation FetchStatement($slug: String!, $account: String!, $day: Day!) {\n    fetchStatement(allianceSlug: $slug, accountCode: $account, day: $day)\n  }\n": types.FetchStatementDocument,
    "\n  fragment ReviewRow on ReviewItem {\n    kind\n    id\n    since\n    label\n    note\n    amountFen\n    by\n    entrySeq\n    canApprove\n    why\n  }\n": types.ReviewRowFragmentDoc,
    "\n  query DeskReview($slug: String!, $kind: ReviewKind, $after: String) {\n    reviewQueue(allianceSlug: $slug, kind: $kind, first: 100, after: $after) {\n      nodes {\n        ...ReviewRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskReviewDocument,
    "\n  query DeskReviewCounts($slug: String!) {\n    reviewCounts(allianceSlug: $slug) {\n      kind\n      count\n    }\n  }\n": types.DeskReviewCountsDocument,
    "\n  mutation DeskReviewRefund($id: ID!, $requestId: ID!) {\n    reviewRefund(id: $id, requestId: $requestId)\n  }\n": types.DeskReviewRefundDocument,
    "\n  mutation DeskAttachPaper($seq: ID!, $note: String!, $pictureId: ID, $requestId: ID!) {\n    attachPaper(seq: $seq, note: $note, pictureId: $pictureId, requestId: $requestId) {\n      id\n    }\n  }\n": types.DeskAttachPaperDocument,
    "\n  query DeskMoneyFlow($slug: String!, $from: Day!, $to: Day!) {\n    moneyFlow(allianceSlug: $slug, from: $from, to: $to) {\n      day\n      takenFen\n      refundedFen\n      paidFen\n    }\n  }\n": types.DeskMoneyFlowDocument,
    "\n  fragment RuleVersion on SplitRuleVersion {\n    id\n    version\n    title\n    state\n    sha256\n    rule\n    inForceFrom\n    parentId\n    proposedBy\n    proposedAt\n    canWithdraw\n    villages {\n      villageId\n      name\n      result\n      decidedAt\n      procedure\n      due\n      present\n      yes\n      no\n      abstained\n      steps {\n        step\n        day\n      }\n    }\n  }\n": types.RuleVersionFragmentDoc,
    "\n  query DeskRules($slug: String!) {\n    splitRules(allianceSlug: $slug) {\n      ...RuleVersion\n    }\n  }\n": types.DeskRulesDocument,
    "\n  query DeskRuleChoices($slug: String!) {\n    categories {\n      slug\n      name\n    }\n    alliance(slug: $slug) {\n      id\n      villages {\n        id\n        name\n      }\n      streamer {\n        personId\n        displayName\n      }\n    }\n    products(allianceSlug: $slug, first: 48) {\n      nodes {\n        id\n        name\n        skus {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.DeskRuleChoicesDocument,
    "\n  query DeskSimulate($input: SimulateSplitRuleInput!) {\n    simulateSplitRule(input: $input) {\n      orders\n      skipped\n      isCut\n      clauseLines\n      parties {\n        key\n        role\n        name\n        beforeFen\n        afterFen\n      }\n    }\n  }\n": types.DeskSimulateDocument,
    "\n  mutation DeskPropose($input: ProposeSplitRuleInput!) {\n    proposeSplitRule(input: $input) {\n      ...RuleVersion\n    }\n  }\n": types.DeskProposeDocument,
    "\n  mutation DeskWithdraw($id: ID!, $reason: String!, $requestId: ID!) {\n    withdrawSplitRule(id: $id, reason: $reason, requestId: $requestId) {\n      ...RuleVersion\n    }\n  }\n": types.DeskWithdrawDocument,
    "\n  query DeskRecompute($number: ID!) {\n    recomputeSplit(orderNumber: $number) {\n      hasEvent\n      isEqual\n      differences {\n        lineId\n        what\n        stored\n        computed\n      }\n    }\n  }\n": types.DeskRecomputeDocument,
    "\n  fragment SavedView on SavedView {\n    id\n    page\n    name\n    query\n  }\n": types.SavedViewFragmentDoc,
    "\n  query DeskSavedViews {\n    savedViews {\n      ...SavedView\n    }\n  }\n": types.DeskSavedViewsDocument,
    "\n  mutation DeskSaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      ...SavedView\n    }\n  }\n": types.DeskSaveViewDocument,
    "\n  mutation DeskRenameView($id: ID!, $name: String!) {\n    renameView(id: $id, name: $name) {\n      ...SavedView\n    }\n  }\n": types.DeskRenameViewDocument,
    "\n  mutation DeskRemoveView($id: ID!) {\n    removeView(id: $id)\n  }\n": types.DeskRemoveViewDocument,
    "\n  query ViolationDesk {\n    violationDesk {\n      reports {\n        ...RoomReportRow\n      }\n      appeals {\n        ...AppealRow\n      }\n    }\n  }\n  fragment RoomReportRow on RoomReport {\n    id\n    reason\n    text\n    replayMs\n    reportedAt\n    session {\n      id\n      title\n      alliance {\n        name\n      }\n    }\n  }\n  fragment AppealRow on Violation {\n    id\n    kind\n    reason\n    article\n    evidence\n    raisedAt\n    replayMs\n    appeal\n    appealedAt\n    session {\n      id\n      title\n      alliance {\n        name\n      }\n    }\n  }\n": types.ViolationDeskDocument,
    "\n  mutation RaiseViolation($input: RaiseViolationInput!) {\n    raiseViolation(input: $input) {\n      id\n    }\n  }\n": types.RaiseViolationDocument,
    "\n  mutation SettleReports($reportId: ID!) {\n    settleReports(reportId: $reportId)\n  }\n": types.SettleReportsDocument,
    "\n  mutation JudgeAppeal($id: ID!, $isUpheld: Boolean!, $text: String!) {\n    judgeAppeal(id: $id, isUpheld: $isUpheld, text: $text) {\n      id\n      status\n    }\n  }\n": types.JudgeAppealDocument,
    "\n  fragment WebhookRow on WebhookEndpoint {\n    id\n    url\n    types\n    status\n    reason\n    oldSecretUntil\n    failuresInRow\n    createdAt\n    endedAt\n  }\n": types.WebhookRowFragmentDoc,
    "\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    eventId\n    type\n    status\n    tries\n    createdAt\n    nextAt\n    triedAt\n    tookMs\n    code\n    trouble\n    reply\n    body\n  }\n": types.DeliveryRowFragmentDoc,
    "\n  query DeskWebhooks($slug: String!) {\n    webhookEndpoints(allianceSlug: $slug) {\n      ...WebhookRow\n    }\n  }\n": types.DeskWebhooksDocument,
    "\n  query DeskWebhookDeliveries($id: ID!, $after: String) {\n    webhookDeliveries(endpointId: $id, first: 20, after: $after) {\n      nodes {\n        ...DeliveryRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DeskWebhookDeliveriesDocument,
    "\n  mutation DeskAddWebhook($input: AddWebhookEndpointInput!) {\n    addWebhookEndpoint(input: $input) {\n      ...WebhookRow\n      secret\n    }\n  }\n": types.DeskAddWebhookDocument,
    "\n  mutation DeskChangeWebhook($input: ChangeWebhookEndpointInput!) {\n    changeWebhookEndpoint(input: $input) {\n      ...WebhookRow\n    }\n  }\n": types.DeskChangeWebhookDocument,
    "\n  mutation DeskPauseWebhook($id: ID!) {\n    pauseWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n": types.DeskPauseWebhookDocument,
    "\n  mutation DeskResumeWebhook($id: ID!) {\n    resumeWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n": types.DeskResumeWebhookDocument,
    "\n  mutation DeskEndWebhook($id: ID!) {\n    endWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n": types.DeskEndWebhookDocument,
    "\n  mutation DeskRotateWebhookSecret($id: ID!, $requestId: ID!) {\n    rotateWebhookSecret(id: $id, requestId: $requestId) {\n      ...WebhookRow\n      secret\n    }\n  }\n": types.DeskRotateWebhookSecretDocument,
    "\n  mutation DeskTestWebhook($id: ID!, $requestId: ID!) {\n    sendTestWebhook(id: $id, requestId: $requestId) {\n      ...WebhookRow\n    }\n  }\n": types.DeskTestWebhookDocument,
    "\n  mutation DeskRedeliver($id: ID!, $requestId: ID!) {\n    redeliverWebhook(id: $id, requestId: $requestId) {\n      ...DeliveryRow\n    }\n  }\n": types.DeskRedeliverDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSettlementNumber($id: ID!) {\n    settlement(id: $id) {\n      number\n    }\n  }\n"): typeof import('./graphql').DeskSettlementNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MotionRow on Motion {\n    id\n    kind\n    title\n    status\n    procedure\n    quorumRule\n    isMerged\n    openedAt\n    decidedAt\n    village {\n      id\n      name\n    }\n    records {\n      step\n      day\n      outcome\n    }\n  }\n"): typeof import('./graphql').MotionRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MotionWhole on Motion {\n    ...MotionRow\n    subjectId\n    sha256\n    body\n    amountFen\n    payeeName\n    lawItem\n    postingDays\n    noticeDays\n    notBefore\n    inForceFrom\n    canRecord\n    alliance {\n      id\n      name\n    }\n    records {\n      step\n      day\n      noticeOn\n      outcome\n      ballot\n      due\n      present\n      yes\n      no\n      abstained\n      minutesSha256\n      minutesUrl\n      note\n      recordedBy\n      recordedAt\n    }\n    villages {\n      motionId\n      status\n      village {\n        id\n        name\n      }\n    }\n    supervisors {\n      personId\n      name\n      conflicts\n    }\n    roll {\n      partyMembers\n      adults\n      households\n      villagersRepresentatives\n      members\n      memberRepresentatives\n      council\n    }\n  }\n"): typeof import('./graphql').MotionWholeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMotions($slug: String!, $after: String) {\n    motions(allianceSlug: $slug, first: 50, after: $after) {\n      nodes {\n        ...MotionRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskMotionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMotion($id: ID!) {\n    motion(id: $id) {\n      ...MotionWhole\n    }\n  }\n"): typeof import('./graphql').DeskMotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskVillageRules($slug: String!) {\n    alliance(slug: $slug) {\n      id\n      villages {\n        id\n        name\n      }\n    }\n    villageRules(allianceSlug: $slug) {\n      village {\n        id\n        name\n      }\n      procedure\n      quorumRule\n      postingDays\n      noticeDays\n      isMerged\n      setBy\n      setAt\n      roll {\n        partyMembers\n        adults\n        households\n        villagersRepresentatives\n        members\n        memberRepresentatives\n        council\n      }\n    }\n  }\n"): typeof import('./graphql').DeskVillageRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSupervisorChoices($id: ID!) {\n    supervisorChoices(motionId: $id) {\n      personId\n      name\n    }\n  }\n"): typeof import('./graphql').DeskSupervisorChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskProposeMotion($input: ProposeMotionInput!) {\n    proposeMotion(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').DeskProposeMotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRecordStep($input: MotionStepInput!) {\n    recordMotionStep(input: $input) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskRecordStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPublishResolution($input: PublishMotionInput!) {\n    publishResolution(input: $input) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskPublishResolutionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPublishResult($input: PublishMotionInput!) {\n    publishResult(input: $input) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskPublishResultDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRejectMotion($input: RejectMotionInput!) {\n    rejectMotion(input: $input) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskRejectMotionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskNameSupervisor($id: ID!, $personId: ID!) {\n    nameSupervisor(motionId: $id, personId: $personId) {\n      id\n    }\n  }\n"): typeof import('./graphql').DeskNameSupervisorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetVillageRules($input: VillageRulesInput!) {\n    setVillageRules(input: $input) {\n      postingDays\n    }\n  }\n"): typeof import('./graphql').DeskSetVillageRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskEntry($slug: String!, $seq: ID!) {\n    journalEntry(allianceSlug: $slug, seq: $seq) {\n      ...Entry\n    }\n  }\n"): typeof import('./graphql').DeskEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryQuestion on EntryQuestion {\n    id\n    entrySeq\n    text\n    askedBy\n    askedAt\n    answer\n    answeredBy\n    answeredAt\n    isMine\n  }\n"): typeof import('./graphql').EntryQuestionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryPaper on EntryPaper {\n    id\n    note\n    picture\n    addedBy\n    addedAt\n  }\n"): typeof import('./graphql').EntryPaperFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAskAboutEntry($seq: ID!, $text: String!, $requestId: ID!) {\n    askAboutEntry(seq: $seq, text: $text, requestId: $requestId) {\n      id\n    }\n  }\n"): typeof import('./graphql').DeskAskAboutEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAnswerEntry($id: ID!, $text: String!) {\n    answerEntryQuestion(id: $id, text: $text) {\n      id\n    }\n  }\n"): typeof import('./graphql').DeskAnswerEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskAccountSums($slug: String!, $account: String!, $month: String!) {\n    accountSums(allianceSlug: $slug, accountCode: $account, month: $month) {\n      month\n      openingFen\n      debitFen\n      creditFen\n      closingFen\n      yearDebitFen\n      yearCreditFen\n    }\n  }\n"): typeof import('./graphql').DeskAccountSumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskEntries($slug: String!, $account: String, $order: String, $month: String, $after: String) {\n    journalEntries(\n      allianceSlug: $slug\n      accountCode: $account\n      orderNumber: $order\n      month: $month\n      first: 50\n      after: $after\n    ) {\n      nodes {\n        ...EntryRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskDues($slug: String!) {\n    debtors(allianceSlug: $slug) {\n      partyId\n      role\n      name\n      currentFen\n      claimFen\n      since\n    }\n    writeOffs(allianceSlug: $slug) {\n      id\n      partyName\n      amountFen\n      reason\n      status\n      requestedBy\n      requestedAt\n      decidedBy\n      decidedAt\n      why\n    }\n    pool(allianceSlug: $slug) {\n      poolFen\n      reserveFen\n      villages {\n        id\n        name\n      }\n      allocations {\n        id\n        amountFen\n        reserveBasisPoints\n        reserveFen\n        basis\n        parts {\n          villageName\n          weight\n          amountFen\n        }\n        status\n        proposedBy\n        proposedAt\n        decidedBy\n        decidedAt\n        why\n      }\n      expenses {\n        id\n        title\n        payeeName\n        amountFen\n        status\n        proposedAt\n      }\n    }\n    withholding(allianceSlug: $slug) {\n      method\n      months {\n        month\n        incomeFen\n        withheldFen\n        remittedFen\n      }\n    }\n  }\n"): typeof import('./graphql').DeskDuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskWriteOff($partyId: ID!, $amountFen: Fen!, $reason: String!, $requestId: ID!) {\n    requestWriteOff(partyId: $partyId, amountFen: $amountFen, reason: $reason, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskWriteOffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDecideWriteOff($id: ID!, $isApproved: Boolean!, $requestId: ID!) {\n    decideWriteOff(id: $id, isApproved: $isApproved, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskDecideWriteOffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRepay($partyId: ID!, $amountFen: Fen!, $reference: String!, $requestId: ID!) {\n    recordRepayment(partyId: $partyId, amountFen: $amountFen, reference: $reference, requestId: $requestId)\n  }\n"): typeof import('./graphql').DeskRepayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskProposePool(\n    $slug: String!\n    $amountFen: Fen!\n    $reserve: Int!\n    $basis: PoolBasis!\n    $weights: [PoolWeight!]!\n    $requestId: ID!\n  ) {\n    proposePool(\n      allianceSlug: $slug\n      amountFen: $amountFen\n      reserveBasisPoints: $reserve\n      basis: $basis\n      weights: $weights\n      requestId: $requestId\n    ) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskProposePoolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDecidePool($id: ID!, $isApproved: Boolean!, $requestId: ID!) {\n    decidePool(id: $id, isApproved: $isApproved, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskDecidePoolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRemitTax(\n    $slug: String!\n    $month: String!\n    $amountFen: Fen!\n    $reference: String!\n    $requestId: ID!\n  ) {\n    remitTax(\n      allianceSlug: $slug\n      month: $month\n      amountFen: $amountFen\n      reference: $reference\n      requestId: $requestId\n    ) {\n      method\n    }\n  }\n"): typeof import('./graphql').DeskRemitTaxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetWithholding($slug: String!, $method: IitMethod!, $requestId: ID!) {\n    setWithholding(allianceSlug: $slug, method: $method, requestId: $requestId) {\n      method\n    }\n  }\n"): typeof import('./graphql').DeskSetWithholdingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskBatches($id: ID!) {\n    payoutBatches(settlementId: $id) {\n      id\n      number\n      payoutCount\n      totalFen\n      sha256\n      drawnBy\n      drawnAt\n      content\n    }\n  }\n"): typeof import('./graphql').DeskBatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDrawFile($id: ID!, $requestId: ID!) {\n    drawPayoutFile(settlementId: $id, requestId: $requestId) {\n      id\n      number\n      content\n    }\n  }\n"): typeof import('./graphql').DeskDrawFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskConfirmPayout($payoutId: ID!, $end: PayoutEnd!, $reference: String!, $requestId: ID!) {\n    confirmPayout(payoutId: $payoutId, end: $end, reference: $reference, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskConfirmPayoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskUnpaidRefunds($slug: String!) {\n    unpaidRefunds(allianceSlug: $slug) {\n      ...UnpaidRefundRow\n    }\n  }\n"): typeof import('./graphql').DeskUnpaidRefundsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnpaidRefundRow on UnpaidRefund {\n    id\n    orderNumber\n    totalFen\n    acceptedAt\n    tries\n    triedAt\n    lastError\n  }\n"): typeof import('./graphql').UnpaidRefundRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskOrders($slug: String!, $status: [OrderStatus!], $number: String, $first: Int, $after: String) {\n    allianceOrders(allianceSlug: $slug, status: $status, number: $number, first: $first, after: $after) {\n      nodes {\n        ...OrderRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderRow on Order {\n    number\n    platform\n    platformNumber\n    status\n    totalFen\n    refundedFen\n    placedAt\n    paidAt\n    lines {\n      id\n      itemName\n      quantity\n    }\n    recipient {\n      name\n      regionName\n    }\n  }\n"): typeof import('./graphql').OrderRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskOrder($number: ID!) {\n    order(number: $number) {\n      ...OrderRow\n      goodsFen\n      discountFen\n      freightFen\n      note\n      recipient {\n        name\n        phone\n        regionName\n        street\n      }\n      parcels {\n        id\n        status\n        villageName\n        carrierName\n        waybillNumber\n        shipBy\n        entries {\n          at\n          kind\n          text\n          place\n        }\n      }\n      payments {\n        id\n        provider\n        method\n        status\n        amountFen\n      }\n      claims {\n        id\n        status\n        reason\n        refundFen\n      }\n      liveSession {\n        id\n      }\n      steps {\n        step\n        toStatus\n        at\n      }\n    }\n  }\n"): typeof import('./graphql').DeskOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimRow on Claim {\n    id\n    orderNumber\n    status\n    reason\n    note\n    lines {\n      lineId\n      itemName\n      quantity\n      levelPercent\n      refundFen\n    }\n    photos\n    refundFen\n    openedAt\n    answerBy\n    decision\n  }\n"): typeof import('./graphql').ClaimRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskClaims($slug: String!, $status: [ClaimStatus!], $after: String) {\n    allianceClaims(allianceSlug: $slug, status: $status, first: 50, after: $after) {\n      nodes {\n        ...ClaimRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskClaimsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDecide(\n    $id: ID!\n    $isAccepted: Boolean!\n    $decision: String!\n    $fault: RefundFault\n    $requestId: ID!\n  ) {\n    decideClaim(id: $id, isAccepted: $isAccepted, decision: $decision, fault: $fault, requestId: $requestId) {\n      ...ClaimRow\n    }\n  }\n"): typeof import('./graphql').DeskDecideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskEvidence($number: ID!) {\n    order(number: $number) {\n      number\n      lines {\n        id\n        itemName\n        quantity\n      }\n      payments {\n        id\n        provider\n        method\n        status\n        providerRef\n      }\n      parcels {\n        id\n        status\n        carrierName\n        waybillNumber\n      }\n      liveSession {\n        id\n        title\n      }\n      liveOffsetMs\n    }\n  }\n"): typeof import('./graphql').DeskEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExportRow on PaperExport {\n    id\n    paper\n    format\n    from\n    to\n    settlementNumber\n    bookName\n    month\n    status\n    rowsTotal\n    rowsDone\n    sha256\n    madeBy\n    createdAt\n    url\n    sums {\n      accruedFen\n      reversedFen\n      paidFen\n      otherFen\n    }\n  }\n"): typeof import('./graphql').ExportRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BatchRow on VoucherBatch {\n    id\n    firstNumber\n    lastNumber\n    debitFen\n    hash\n    madeBy\n    madeAt\n    checkedBy\n    mayCheck\n  }\n"): typeof import('./graphql').BatchRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BookRow on VoucherBook {\n    book\n    name\n    regimeName\n    regimeSource\n    caution\n    serviceVatBasisPoints\n    isEquityHolder\n    columnsOf\n    columns {\n      field\n      head\n      standardHead\n    }\n  }\n"): typeof import('./graphql').BookRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QuestionRow on VillagerQuestion {\n    id\n    text\n    villageName\n    askedBy\n    askedAt\n    answer\n    isPublic\n    answeredBy\n  }\n"): typeof import('./graphql').QuestionRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskExports($slug: String!) {\n    paperExports(allianceSlug: $slug) {\n      ...ExportRow\n    }\n  }\n"): typeof import('./graphql').DeskExportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskExportChoices($slug: String!) {\n    settlements(allianceSlug: $slug, first: 24) {\n      nodes {\n        id\n        number\n      }\n    }\n  }\n"): typeof import('./graphql').DeskExportChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskStatementSums($slug: String!, $from: Day, $to: Day, $settlementId: ID) {\n    statementSums(allianceSlug: $slug, from: $from, to: $to, settlementId: $settlementId) {\n      accruedFen\n      reversedFen\n      paidFen\n      otherFen\n    }\n  }\n"): typeof import('./graphql').DeskStatementSumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskMakeExport($input: ExportInput!, $requestId: ID!) {\n    makeExport(input: $input, requestId: $requestId) {\n      ...ExportRow\n    }\n  }\n"): typeof import('./graphql').DeskMakeExportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskVoucherBooks($slug: String!) {\n    voucherBooks(allianceSlug: $slug) {\n      ...BookRow\n    }\n  }\n"): typeof import('./graphql').DeskVoucherBooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskVoucherMonth($slug: String!, $book: ID!, $month: String!) {\n    voucherMonth(allianceSlug: $slug, book: $book, month: $month) {\n      waitingCount\n      waitingDebitFen\n      waiting {\n        entrySeq\n        day\n        summary\n        lines {\n          side\n          code\n          name\n          aux\n          amountFen\n        }\n      }\n      batches {\n        ...BatchRow\n      }\n    }\n  }\n"): typeof import('./graphql').DeskVoucherMonthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPostVouchers($slug: String!, $book: ID!, $month: String!, $requestId: ID!) {\n    postVouchers(allianceSlug: $slug, book: $book, month: $month, requestId: $requestId) {\n      ...BatchRow\n    }\n  }\n"): typeof import('./graphql').DeskPostVouchersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCheckVouchers($id: ID!) {\n    checkVouchers(batchId: $id) {\n      ...BatchRow\n    }\n  }\n"): typeof import('./graphql').DeskCheckVouchersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSaveBook($input: VoucherBookInput!) {\n    saveVoucherBook(input: $input) {\n      ...BookRow\n    }\n  }\n"): typeof import('./graphql').DeskSaveBookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskVillagerQuestions($slug: String!) {\n    villagerQuestions(allianceSlug: $slug) {\n      ...QuestionRow\n    }\n    householdCodes(allianceSlug: $slug) {\n      name\n      villageName\n      code\n    }\n  }\n"): typeof import('./graphql').DeskVillagerQuestionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAnswerVillager($id: ID!, $answer: String!, $isPublic: Boolean!) {\n    answerVillager(id: $id, answer: $answer, isPublic: $isPublic) {\n      ...QuestionRow\n    }\n  }\n"): typeof import('./graphql').DeskAnswerVillagerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PeriodRow on AccountingPeriod {\n    month\n    status\n    from\n    to\n  }\n"): typeof import('./graphql').PeriodRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CorrectionRow on EntryCorrection {\n    id\n    status\n    reversesSeq\n    memo\n    effectiveDay\n    maker\n    checker\n    requestedAt\n    refusal\n    sentBackFor\n    bookedSeq\n    canDecide\n    postings {\n      debitCode\n      debitName\n      creditCode\n      creditName\n      amountFen\n    }\n  }\n"): typeof import('./graphql').CorrectionRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPeriods($slug: String!) {\n    accountingPeriods(allianceSlug: $slug, first: 36) {\n      nodes {\n        ...PeriodRow\n      }\n    }\n  }\n"): typeof import('./graphql').DeskPeriodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPeriod($slug: String!, $month: ID!) {\n    accountingPeriod(allianceSlug: $slug, month: $month) {\n      ...PeriodRow\n      softClosedBy\n      root\n      chainSeq\n      sealedAt\n      checklist {\n        key\n        state\n        count\n        found\n        ranAt\n        sums {\n          formFen\n          booksFen\n        }\n      }\n      acts {\n        act\n        isAllowed\n        why\n      }\n      history {\n        step\n        by\n        at\n        reason\n      }\n    }\n  }\n"): typeof import('./graphql').DeskPeriodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskLastCheck($slug: String!) {\n    lastBookCheck(allianceSlug: $slug) {\n      id\n      at\n      by\n      chainSeq\n      faultCount\n    }\n  }\n"): typeof import('./graphql').DeskLastCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAskCheck($slug: String!, $requestId: ID!) {\n    askBookCheck(allianceSlug: $slug, requestId: $requestId)\n  }\n"): typeof import('./graphql').DeskAskCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSoftClose($slug: String!, $month: ID!, $requestId: ID!) {\n    softClosePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n"): typeof import('./graphql').DeskSoftCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskReopen($slug: String!, $month: ID!, $reason: String!, $requestId: ID!) {\n    reopenPeriod(allianceSlug: $slug, month: $month, reason: $reason, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n"): typeof import('./graphql').DeskReopenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskClose($slug: String!, $month: ID!, $requestId: ID!) {\n    closePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {\n      ...PeriodRow\n    }\n  }\n"): typeof import('./graphql').DeskCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskDayRoots {\n    ledgerDayRoots(first: 7) {\n      nodes {\n        day\n        entryCount\n        lastSeq\n        root\n      }\n    }\n  }\n"): typeof import('./graphql').DeskDayRootsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCorrections($slug: String!, $after: String) {\n    entryCorrections(allianceSlug: $slug, first: 20, after: $after) {\n      nodes {\n        ...CorrectionRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskCorrectionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskApproveCorrection($id: ID!, $requestId: ID!) {\n    approveCorrection(id: $id, requestId: $requestId) {\n      ...CorrectionRow\n    }\n  }\n"): typeof import('./graphql').DeskApproveCorrectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRejectCorrection($id: ID!, $reason: String!, $requestId: ID!) {\n    rejectCorrection(id: $id, reason: $reason, requestId: $requestId) {\n      ...CorrectionRow\n    }\n  }\n"): typeof import('./graphql').DeskRejectCorrectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRequestCorrection($input: CorrectionInput!) {\n    requestCorrection(input: $input) {\n      ...CorrectionRow\n    }\n  }\n"): typeof import('./graphql').DeskRequestCorrectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskAudit($slug: String!, $thing: String, $thingId: ID, $byId: ID, $day: Day, $after: String) {\n    auditTrail(\n      allianceSlug: $slug\n      thing: $thing\n      thingId: $thingId\n      byId: $byId\n      day: $day\n      first: 50\n      after: $after\n    ) {\n      nodes {\n        id\n        thing\n        thingId\n        label\n        step\n        from\n        to\n        by\n        byId\n        at\n        reason\n        detail\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskAuditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProofRow on AllianceProof {\n    of\n    subjectId\n    name\n    isServing\n    standing\n    dueAt\n    verifiedAt\n    verifiedBy\n    evidenceSha256\n    seller {\n      name\n      address\n      contact\n      licence\n      isSelfProduced\n    }\n  }\n"): typeof import('./graphql').ProofRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskProofs($slug: String!, $after: String) {\n    allianceProofs(allianceSlug: $slug, first: 50, after: $after) {\n      nodes {\n        ...ProofRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskProofsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRecordProof($input: RecordProofInput!) {\n    recordProof(input: $input)\n  }\n"): typeof import('./graphql').DeskRecordProofDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskVerifySeller($allianceId: ID!, $evidenceSha256: String!) {\n    verifySeller(allianceId: $allianceId, evidenceSha256: $evidenceSha256)\n  }\n"): typeof import('./graphql').DeskVerifySellerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SettlementRow on Settlement {\n    id\n    number\n    status\n    periodFrom\n    periodTo\n    openingFen\n    dueFen\n    refundedFen\n    recoveredFen\n    withheldFen\n    paidFen\n    closingFen\n    isBalanced\n    orderCount\n    preparedBy\n    approvedBy\n    exceptions {\n      kind\n      detail\n    }\n    history {\n      step\n      by\n      at\n      reason\n    }\n    acts {\n      act\n      isAllowed\n      why\n    }\n  }\n"): typeof import('./graphql').SettlementRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayoutRow on Payout {\n    id\n    outNo\n    partyName\n    accountMasked\n    amountFen\n    withheldFen\n    status\n    reason\n    at\n  }\n"): typeof import('./graphql').PayoutRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSettlements($slug: String!, $first: Int, $after: String) {\n    settlements(allianceSlug: $slug, first: $first, after: $after) {\n      nodes {\n        ...SettlementRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskSettlementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPayouts($slug: String!, $status: [PayoutStatus!], $after: String) {\n    payouts(allianceSlug: $slug, status: $status, first: 50, after: $after) {\n      nodes {\n        ...PayoutRow\n        settlement {\n          id\n          number\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskPayoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPayoutSums($slug: String!) {\n    payoutSums(allianceSlug: $slug) {\n      status\n      count\n      amountFen\n      withheldFen\n    }\n    settlements(allianceSlug: $slug, first: 24) {\n      nodes {\n        id\n        number\n        status\n        unsentPayoutCount\n      }\n    }\n  }\n"): typeof import('./graphql').DeskPayoutSumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSettlement($id: ID!) {\n    settlement(id: $id) {\n      ...SettlementRow\n      sha256\n      publishedOn\n      payouts {\n        ...PayoutRow\n      }\n      alliance {\n        slug\n        name\n      }\n      parties {\n        key\n        role\n        name\n        carryInFen\n        accruedFen\n        reversedFen\n        recoveredFen\n        withheldFen\n        netFen\n      }\n    }\n  }\n"): typeof import('./graphql').DeskSettlementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskLines($id: ID!, $after: String) {\n    settlement(id: $id) {\n      id\n      lines(first: 50, after: $after) {\n        nodes {\n          orderNumber\n          itemName\n          completedOn\n          baseFen\n          accruedFen\n          reversedFen\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryRow on JournalEntry {\n    seq\n    kind\n    effectiveDay\n    postedAt\n    orderNumber\n    memo\n    hash\n    postings {\n      debitCode\n      debitName\n      creditCode\n      creditName\n      amountFen\n    }\n  }\n"): typeof import('./graphql').EntryRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Entry on JournalEntry {\n    ...EntryRow\n    questions {\n      ...EntryQuestion\n    }\n    papers {\n      ...EntryPaper\n    }\n  }\n"): typeof import('./graphql').EntryFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSplit($number: ID!) {\n    splitOf(orderNumber: $number) {\n      orderNumber\n      ruleVersion\n      ruleSha256\n      ruleSince\n      waterfall {\n        key\n        amountFen\n      }\n      baseFen\n      parties {\n        key\n        role\n        name\n        basisPoints\n        exactFen\n        shareFen\n        roundingFen\n      }\n      reversedFen\n      accruedAt\n      lines {\n        lineId\n        itemName\n        clauseNumber\n        clauseName\n        by\n        over\n        base\n        baseFen\n        weightGrams\n        boundsKept\n        floorFen\n        floorFromPoolFen\n        floorFromAllianceFen\n        shares {\n          key\n          name\n          basisPoints\n          exactFen\n          floorFen\n          remainder\n          roundingFen\n          shareFen\n          pin\n        }\n      }\n      entries {\n        ...Entry\n      }\n    }\n  }\n"): typeof import('./graphql').DeskSplitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskAccounts($slug: String!) {\n    accounts(allianceSlug: $slug) {\n      code\n      name\n      initials\n      class\n      balanceFen\n    }\n  }\n"): typeof import('./graphql').DeskAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSubmit($id: ID!, $requestId: ID!) {\n    submitSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskSubmitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskApprove($id: ID!, $requestId: ID!) {\n    approveSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskApproveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSendBack($id: ID!, $reason: String!, $requestId: ID!) {\n    sendBackSettlement(id: $id, reason: $reason, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskSendBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPayOut($id: ID!, $requestId: ID!) {\n    payOutSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskPayOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPublish($id: ID!, $requestId: ID!) {\n    publishSettlement(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').DeskPublishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReconAccounts($slug: String!) {\n    reconAccounts(allianceSlug: $slug) {\n      code\n      name\n      provider\n      numberMasked\n      statedTo\n      differenceFen\n      unownedCount\n      unownedSince\n    }\n  }\n"): typeof import('./graphql').ReconAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReconLine on StatementLine {\n    id\n    day\n    kind\n    feeFen\n    netFen\n    ref\n    memo\n    counterparty\n  }\n  fragment ReconMove on BookedMove {\n    seq\n    day\n    kind\n    amountFen\n    memo\n    orderNumber\n  }\n  fragment Proposal on ReconPairing {\n    key\n    basis\n    gapDays\n    rivals\n    lines {\n      ...ReconLine\n    }\n    moves {\n      ...ReconMove\n    }\n  }\n  fragment BreakRow on ReconBreak {\n    key\n    kind\n    amountFen\n    since\n    status\n    ownerId\n    ownerName\n    dueOn\n    note\n    resolution\n    lines {\n      ...ReconLine\n    }\n    moves {\n      ...ReconMove\n    }\n  }\n"): typeof import('./graphql').ReconLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Recon($slug: String!, $account: String!, $month: String!) {\n    reconciliation(allianceSlug: $slug, accountCode: $account, month: $month) {\n      until\n      ledgerFen\n      statementFen\n      differenceFen\n      oldestBreakOn\n      proposalCount\n      byIdCount\n      breakCount\n      differsCount\n      thereCount\n      hereCount\n      unownedCount\n      matchedCount\n      proposals {\n        ...Proposal\n      }\n      breaks {\n        ...BreakRow\n      }\n      matched {\n        id\n        basis\n        amountFen\n        matchedBy\n        note\n        lines {\n          ...ReconLine\n        }\n        moves {\n          ...ReconMove\n        }\n      }\n      statements {\n        id\n        fileName\n        fromDay\n        toDay\n        lineCount\n        addedCount\n        importedAt\n      }\n    }\n  }\n"): typeof import('./graphql').ReconDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReconOwners($slug: String!) {\n    reconOwners(allianceSlug: $slug) {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').ReconOwnersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MatchLines($input: MatchLinesInput!) {\n    matchLines(input: $input)\n  }\n"): typeof import('./graphql').MatchLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmatchLines($input: UnmatchLinesInput!) {\n    unmatchLines(input: $input)\n  }\n"): typeof import('./graphql').UnmatchLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OwnBreak($input: OwnBreakInput!) {\n    ownBreak(input: $input)\n  }\n"): typeof import('./graphql').OwnBreakDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveBreak($input: ResolveBreakInput!) {\n    resolveBreak(input: $input)\n  }\n"): typeof import('./graphql').ResolveBreakDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FetchStatement($slug: String!, $account: String!, $day: Day!) {\n    fetchStatement(allianceSlug: $slug, accountCode: $account, day: $day)\n  }\n"): typeof import('./graphql').FetchStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReviewRow on ReviewItem {\n    kind\n    id\n    since\n    label\n    note\n    amountFen\n    by\n    entrySeq\n    canApprove\n    why\n  }\n"): typeof import('./graphql').ReviewRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskReview($slug: String!, $kind: ReviewKind, $after: String) {\n    reviewQueue(allianceSlug: $slug, kind: $kind, first: 100, after: $after) {\n      nodes {\n        ...ReviewRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskReviewCounts($slug: String!) {\n    reviewCounts(allianceSlug: $slug) {\n      kind\n      count\n    }\n  }\n"): typeof import('./graphql').DeskReviewCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskReviewRefund($id: ID!, $requestId: ID!) {\n    reviewRefund(id: $id, requestId: $requestId)\n  }\n"): typeof import('./graphql').DeskReviewRefundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAttachPaper($seq: ID!, $note: String!, $pictureId: ID, $requestId: ID!) {\n    attachPaper(seq: $seq, note: $note, pictureId: $pictureId, requestId: $requestId) {\n      id\n    }\n  }\n"): typeof import('./graphql').DeskAttachPaperDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMoneyFlow($slug: String!, $from: Day!, $to: Day!) {\n    moneyFlow(allianceSlug: $slug, from: $from, to: $to) {\n      day\n      takenFen\n      refundedFen\n      paidFen\n    }\n  }\n"): typeof import('./graphql').DeskMoneyFlowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RuleVersion on SplitRuleVersion {\n    id\n    version\n    title\n    state\n    sha256\n    rule\n    inForceFrom\n    parentId\n    proposedBy\n    proposedAt\n    canWithdraw\n    villages {\n      villageId\n      name\n      result\n      decidedAt\n      procedure\n      due\n      present\n      yes\n      no\n      abstained\n      steps {\n        step\n        day\n      }\n    }\n  }\n"): typeof import('./graphql').RuleVersionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskRules($slug: String!) {\n    splitRules(allianceSlug: $slug) {\n      ...RuleVersion\n    }\n  }\n"): typeof import('./graphql').DeskRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskRuleChoices($slug: String!) {\n    categories {\n      slug\n      name\n    }\n    alliance(slug: $slug) {\n      id\n      villages {\n        id\n        name\n      }\n      streamer {\n        personId\n        displayName\n      }\n    }\n    products(allianceSlug: $slug, first: 48) {\n      nodes {\n        id\n        name\n        skus {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskRuleChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSimulate($input: SimulateSplitRuleInput!) {\n    simulateSplitRule(input: $input) {\n      orders\n      skipped\n      isCut\n      clauseLines\n      parties {\n        key\n        role\n        name\n        beforeFen\n        afterFen\n      }\n    }\n  }\n"): typeof import('./graphql').DeskSimulateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPropose($input: ProposeSplitRuleInput!) {\n    proposeSplitRule(input: $input) {\n      ...RuleVersion\n    }\n  }\n"): typeof import('./graphql').DeskProposeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskWithdraw($id: ID!, $reason: String!, $requestId: ID!) {\n    withdrawSplitRule(id: $id, reason: $reason, requestId: $requestId) {\n      ...RuleVersion\n    }\n  }\n"): typeof import('./graphql').DeskWithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskRecompute($number: ID!) {\n    recomputeSplit(orderNumber: $number) {\n      hasEvent\n      isEqual\n      differences {\n        lineId\n        what\n        stored\n        computed\n      }\n    }\n  }\n"): typeof import('./graphql').DeskRecomputeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SavedView on SavedView {\n    id\n    page\n    name\n    query\n  }\n"): typeof import('./graphql').SavedViewFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSavedViews {\n    savedViews {\n      ...SavedView\n    }\n  }\n"): typeof import('./graphql').DeskSavedViewsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      ...SavedView\n    }\n  }\n"): typeof import('./graphql').DeskSaveViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRenameView($id: ID!, $name: String!) {\n    renameView(id: $id, name: $name) {\n      ...SavedView\n    }\n  }\n"): typeof import('./graphql').DeskRenameViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRemoveView($id: ID!) {\n    removeView(id: $id)\n  }\n"): typeof import('./graphql').DeskRemoveViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ViolationDesk {\n    violationDesk {\n      reports {\n        ...RoomReportRow\n      }\n      appeals {\n        ...AppealRow\n      }\n    }\n  }\n  fragment RoomReportRow on RoomReport {\n    id\n    reason\n    text\n    replayMs\n    reportedAt\n    session {\n      id\n      title\n      alliance {\n        name\n      }\n    }\n  }\n  fragment AppealRow on Violation {\n    id\n    kind\n    reason\n    article\n    evidence\n    raisedAt\n    replayMs\n    appeal\n    appealedAt\n    session {\n      id\n      title\n      alliance {\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').ViolationDeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RaiseViolation($input: RaiseViolationInput!) {\n    raiseViolation(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').RaiseViolationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettleReports($reportId: ID!) {\n    settleReports(reportId: $reportId)\n  }\n"): typeof import('./graphql').SettleReportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JudgeAppeal($id: ID!, $isUpheld: Boolean!, $text: String!) {\n    judgeAppeal(id: $id, isUpheld: $isUpheld, text: $text) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').JudgeAppealDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookRow on WebhookEndpoint {\n    id\n    url\n    types\n    status\n    reason\n    oldSecretUntil\n    failuresInRow\n    createdAt\n    endedAt\n  }\n"): typeof import('./graphql').WebhookRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    eventId\n    type\n    status\n    tries\n    createdAt\n    nextAt\n    triedAt\n    tookMs\n    code\n    trouble\n    reply\n    body\n  }\n"): typeof import('./graphql').DeliveryRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskWebhooks($slug: String!) {\n    webhookEndpoints(allianceSlug: $slug) {\n      ...WebhookRow\n    }\n  }\n"): typeof import('./graphql').DeskWebhooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskWebhookDeliveries($id: ID!, $after: String) {\n    webhookDeliveries(endpointId: $id, first: 20, after: $after) {\n      nodes {\n        ...DeliveryRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').DeskWebhookDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAddWebhook($input: AddWebhookEndpointInput!) {\n    addWebhookEndpoint(input: $input) {\n      ...WebhookRow\n      secret\n    }\n  }\n"): typeof import('./graphql').DeskAddWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskChangeWebhook($input: ChangeWebhookEndpointInput!) {\n    changeWebhookEndpoint(input: $input) {\n      ...WebhookRow\n    }\n  }\n"): typeof import('./graphql').DeskChangeWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPauseWebhook($id: ID!) {\n    pauseWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n"): typeof import('./graphql').DeskPauseWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskResumeWebhook($id: ID!) {\n    resumeWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n"): typeof import('./graphql').DeskResumeWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskEndWebhook($id: ID!) {\n    endWebhookEndpoint(id: $id) {\n      ...WebhookRow\n    }\n  }\n"): typeof import('./graphql').DeskEndWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRotateWebhookSecret($id: ID!, $requestId: ID!) {\n    rotateWebhookSecret(id: $id, requestId: $requestId) {\n      ...WebhookRow\n      secret\n    }\n  }\n"): typeof import('./graphql').DeskRotateWebhookSecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskTestWebhook($id: ID!, $requestId: ID!) {\n    sendTestWebhook(id: $id, requestId: $requestId) {\n      ...WebhookRow\n    }\n  }\n"): typeof import('./graphql').DeskTestWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRedeliver($id: ID!, $requestId: ID!) {\n    redeliverWebhook(id: $id, requestId: $requestId) {\n      ...DeliveryRow\n    }\n  }\n"): typeof import('./graphql').DeskRedeliverDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
