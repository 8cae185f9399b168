export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A Shanghai business day, 2026-11-23. */
  Day: { input: string; output: string; }
  /** Whole fen (CNY), a decimal string. */
  Fen: { input: bigint; output: bigint; }
  /** ISO 8601, UTC, milliseconds. */
  Instant: { input: number; output: number; }
};

export type Account = {
  readonly __typename?: 'Account';
  /** Signed to its normal side. */
  readonly balanceFen: Scalars['Fen']['output'];
  /** A asset, L liability, E equity, R revenue, X expense */
  readonly class: Scalars['String']['output'];
  readonly code: Scalars['ID']['output'];
  /** Of the name in pinyin, `yhck` for 银行存款: what people type to find it. */
  readonly initials: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
};

export type AccountKind =
  | 'corporate'
  | 'personal';

/** 本期合计 and 本年累计: opening + debits − credits = closing, or the other way round on the other side. */
export type AccountSums = {
  readonly __typename?: 'AccountSums';
  readonly closingFen: Scalars['Fen']['output'];
  readonly creditFen: Scalars['Fen']['output'];
  readonly debitFen: Scalars['Fen']['output'];
  readonly month: Scalars['ID']['output'];
  /** Signed to its normal side, as the closing. */
  readonly openingFen: Scalars['Fen']['output'];
  readonly yearCreditFen: Scalars['Fen']['output'];
  /** From the first of January to the end of the month. */
  readonly yearDebitFen: Scalars['Fen']['output'];
};

/** 会计期间: a Shanghai month of an alliance's books */
export type AccountingPeriod = {
  readonly __typename?: 'AccountingPeriod';
  /** What this person may do now: soft_close, reopen, close; with the reason for what is missing. */
  readonly acts: ReadonlyArray<PeriodAct>;
  readonly chainSeq: Maybe<Scalars['ID']['output']>;
  /** What the two look at before they close it. */
  readonly checklist: ReadonlyArray<CloseItem>;
  readonly closedAt: Maybe<Scalars['Instant']['output']>;
  readonly closedBy: Maybe<Scalars['String']['output']>;
  readonly from: Scalars['Day']['output'];
  readonly history: ReadonlyArray<SettlementStep>;
  /** 2026-11 */
  readonly month: Scalars['ID']['output'];
  /** Digest over what every account held at its end; null until the writer has sealed it. */
  readonly root: Maybe<Scalars['String']['output']>;
  readonly sealedAt: Maybe<Scalars['Instant']['output']>;
  readonly softClosedAt: Maybe<Scalars['Instant']['output']>;
  readonly softClosedBy: Maybe<Scalars['String']['output']>;
  readonly status: PeriodStatus;
  readonly to: Scalars['Day']['output'];
};

export type AccountingPeriodPage = {
  readonly __typename?: 'AccountingPeriodPage';
  readonly nodes: ReadonlyArray<AccountingPeriod>;
  readonly pageInfo: PageInfo;
};

export type AddWebhookEndpointInput = {
  readonly allianceSlug: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly types: ReadonlyArray<Scalars['String']['input']>;
  /** https to the open internet, port 443; in the demo also a program on the same machine. */
  readonly url: Scalars['String']['input'];
};

/** Whole for its owner. */
export type Address = {
  readonly __typename?: 'Address';
  readonly id: Scalars['ID']['output'];
  readonly isDefault: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly phone: Scalars['String']['output'];
  readonly regionCode: Scalars['String']['output'];
  readonly regionName: Scalars['String']['output'];
  readonly street: Scalars['String']['output'];
};

export type AdvanceTaskInput = {
  readonly lotId?: InputMaybe<Scalars['ID']['input']>;
  /** Made by the phone, also offline; the same again does nothing. */
  readonly requestId: Scalars['ID']['input'];
  /** harvest, grade, pack, label, hand_over */
  readonly step: Scalars['String']['input'];
  readonly taskId: Scalars['ID']['input'];
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

export type Alliance = {
  readonly __typename?: 'Alliance';
  readonly blurb: Scalars['String']['output'];
  /** The registered brand of the open trio. */
  readonly brand: Brand;
  readonly followers: Scalars['Int']['output'];
  /** 村村联建 … */
  readonly formKind: AllianceForm;
  readonly id: Scalars['ID']['output'];
  readonly isFollowed: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  /** Who sells its goods, in rooms and in the shop; null until it is on record. */
  readonly seller: Maybe<Seller>;
  readonly sessions: ReadonlyArray<LiveSession>;
  /** Published ones, newest first. */
  readonly settlements: ReadonlyArray<Settlement>;
  readonly slug: Scalars['String']['output'];
  /** null while the seat is empty */
  readonly streamer: Maybe<Streamer>;
  /** 街镇 */
  readonly townName: Scalars['String']['output'];
  readonly villages: ReadonlyArray<Village>;
};

export type AllianceForm =
  | 'VILLAGE_COMMUNITY'
  | 'VILLAGE_ENTERPRISE'
  | 'VILLAGE_TOWNSHIP'
  | 'VILLAGE_VILLAGE';

/** What the law wants looked at again and again, of who streams and who sells for an alliance. */
export type AllianceProof = {
  readonly __typename?: 'AllianceProof';
  /** Until when it holds; a show does not begin after that. Null when it was never looked at. */
  readonly dueAt: Maybe<Scalars['Instant']['output']>;
  /** Of the paper that was seen. */
  readonly evidenceSha256: Maybe<Scalars['String']['output']>;
  /** False of someone who streamed for the alliance and does so no longer. */
  readonly isServing: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly of: ProofOf;
  /** What the papers of a seller are held against. */
  readonly seller: Maybe<Seller>;
  readonly standing: ProofStanding;
  /** The person who streams, or the alliance whose seller it is. */
  readonly subjectId: Scalars['ID']['output'];
  readonly verifiedAt: Maybe<Scalars['Instant']['output']>;
  readonly verifiedBy: Maybe<Scalars['String']['output']>;
};

export type AllianceProofPage = {
  readonly __typename?: 'AllianceProofPage';
  readonly nodes: ReadonlyArray<AllianceProof>;
  readonly pageInfo: PageInfo;
};

/** Who did what, when: one dated step of a thing */
export type AuditStep = {
  readonly __typename?: 'AuditStep';
  readonly at: Scalars['Instant']['output'];
  readonly by: Scalars['String']['output'];
  /** Null when the market did it by itself. */
  readonly byId: Maybe<Scalars['ID']['output']>;
  /** Before, after and whatever explains it, as JSON. */
  readonly detail: Maybe<Scalars['String']['output']>;
  readonly from: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Number or name of the thing, when it has one. */
  readonly label: Maybe<Scalars['String']['output']>;
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly step: Scalars['String']['output'];
  readonly thing: Scalars['String']['output'];
  readonly thingId: Scalars['ID']['output'];
  readonly to: Scalars['String']['output'];
};

export type AuditStepPage = {
  readonly __typename?: 'AuditStepPage';
  readonly nodes: ReadonlyArray<AuditStep>;
  readonly pageInfo: PageInfo;
};

/** One run of the laws of the books */
export type BookCheck = {
  readonly __typename?: 'BookCheck';
  readonly at: Scalars['Instant']['output'];
  /** Null: the night's own. */
  readonly by: Maybe<Scalars['String']['output']>;
  readonly chainSeq: Scalars['ID']['output'];
  readonly faultCount: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly results: ReadonlyArray<LawResult>;
};

/** What an entry moved on the account. */
export type BookedMove = {
  readonly __typename?: 'BookedMove';
  readonly amountFen: Scalars['Fen']['output'];
  readonly day: Scalars['Day']['output'];
  readonly kind: Scalars['String']['output'];
  readonly memo: Scalars['String']['output'];
  readonly orderNumber: Maybe<Scalars['ID']['output']>;
  readonly seq: Scalars['ID']['output'];
};

export type Brand = {
  readonly __typename?: 'Brand';
  readonly id: Scalars['ID']['output'];
  readonly logo: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly registeredOn: Scalars['Day']['output'];
  readonly slug: Scalars['String']['output'];
};

export type BreakKind =
  | 'amount'
  | 'date'
  | 'duplicate'
  | 'fee'
  | 'missing_here'
  | 'missing_there';

export type Category = {
  readonly __typename?: 'Category';
  readonly icon: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly slug: Scalars['String']['output'];
};

export type ChangeWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
  readonly types: ReadonlyArray<Scalars['String']['input']>;
  readonly url: Scalars['String']['input'];
};

export type ChatMode = {
  readonly __typename?: 'ChatMode';
  readonly isHeld: Scalars['Boolean']['output'];
  readonly isMuted: Scalars['Boolean']['output'];
  readonly slowSeconds: Scalars['Int']['output'];
};

export type ChatModeInput = {
  readonly isHeld: Scalars['Boolean']['input'];
  readonly isMuted: Scalars['Boolean']['input'];
  readonly slowSeconds: Scalars['Int']['input'];
};

export type Claim = {
  readonly __typename?: 'Claim';
  /** Unanswered by then, it is accepted by itself up to a cap. */
  readonly answerBy: Scalars['Instant']['output'];
  readonly decision: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<ClaimLine>;
  readonly note: Scalars['String']['output'];
  readonly openedAt: Scalars['Instant']['output'];
  readonly orderNumber: Scalars['ID']['output'];
  readonly photos: ReadonlyArray<Scalars['String']['output']>;
  readonly reason: ClaimReason;
  readonly refundFen: Scalars['Fen']['output'];
  readonly status: ClaimStatus;
};

export type ClaimLine = {
  readonly __typename?: 'ClaimLine';
  readonly itemName: Scalars['String']['output'];
  readonly levelPercent: Scalars['Int']['output'];
  readonly lineId: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly refundFen: Scalars['Fen']['output'];
};

export type ClaimLineInput = {
  /** 10, 30, 50, 80 or 100 percent of what was paid for them. */
  readonly levelPercent: Scalars['Int']['input'];
  readonly lineId: Scalars['ID']['input'];
  /** How many units of the line are bad. */
  readonly quantity: Scalars['Int']['input'];
};

export type ClaimPage = {
  readonly __typename?: 'ClaimPage';
  readonly nodes: ReadonlyArray<Claim>;
  readonly pageInfo: PageInfo;
};

export type ClaimReason =
  | 'DAMAGED'
  | 'NOT_RECEIVED'
  | 'OTHER';

export type ClaimStatus =
  | 'accepted'
  | 'dismissed'
  | 'escalated'
  | 'opened'
  | 'refunded'
  | 'refused'
  | 'withdrawn';

/** A coupon that one claimed in a room or drew out of a lucky bag. */
export type ClaimedCoupon = {
  readonly __typename?: 'ClaimedCoupon';
  readonly claimedAt: Scalars['Instant']['output'];
  readonly coupon: Coupon;
  readonly usedAt: Maybe<Scalars['Instant']['output']>;
};

export type CloseItem = {
  readonly __typename?: 'CloseItem';
  readonly count: Scalars['Int']['output'];
  readonly found: ReadonlyArray<Scalars['String']['output']>;
  /** I1 to I15, suspense, unbooked, held … */
  readonly key: Scalars['ID']['output'];
  /** When it was looked at, for what is not looked at now. */
  readonly ranAt: Maybe<Scalars['Instant']['output']>;
  /** ok, bad (keeps it open), note (for the eyes of the two) */
  readonly state: Scalars['String']['output'];
  /** What two sides say that must say the same; withholding. */
  readonly sums: Maybe<CloseSums>;
};

/** What the tax form and the books say was withheld in the month. */
export type CloseSums = {
  readonly __typename?: 'CloseSums';
  readonly booksFen: Scalars['Fen']['output'];
  readonly formFen: Scalars['Fen']['output'];
};

/** What a struck price is compared with (live.md L8). */
export type CompareBasis =
  | 'list_price'
  | 'market_report'
  | 'seven_day_low';

/** A struck price, what it is compared with and between which Shanghai days that held. */
export type ComparePrice = {
  readonly __typename?: 'ComparePrice';
  readonly basis: CompareBasis;
  readonly from: Scalars['Day']['output'];
  readonly priceFen: Scalars['Fen']['output'];
  readonly to: Scalars['Day']['output'];
};

export type ComparePriceInput = {
  /** Left out: compared with the lowest deal of seven days, and refused above it. */
  readonly basis?: InputMaybe<CompareBasis>;
  /** Days of a market report. */
  readonly from?: InputMaybe<Scalars['Day']['input']>;
  readonly priceFen: Scalars['Fen']['input'];
  readonly to?: InputMaybe<Scalars['Day']['input']>;
};

export type ConsoleOrder = {
  readonly __typename?: 'ConsoleOrder';
  readonly buyerMask: Scalars['String']['output'];
  readonly items: Scalars['String']['output'];
  readonly orderNumber: Scalars['ID']['output'];
  readonly paidAt: Scalars['Instant']['output'];
  readonly totalFen: Scalars['Fen']['output'];
};

/** 口误纠正: what was said wrongly on air, put right and kept. */
export type Correction = {
  readonly __typename?: 'Correction';
  readonly id: Scalars['ID']['output'];
  /** Since the show began, in milliseconds. */
  readonly offsetMs: Scalars['Int']['output'];
  readonly postedAt: Scalars['Instant']['output'];
  readonly text: Scalars['String']['output'];
};

export type CorrectionInput = {
  readonly allianceSlug: Scalars['String']['input'];
  readonly effectiveDay: Scalars['Day']['input'];
  readonly lines: ReadonlyArray<VoucherLineInput>;
  readonly memo: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly reversesSeq?: InputMaybe<Scalars['ID']['input']>;
};

export type CorrectionStatus =
  | 'approved'
  | 'booked'
  | 'refused'
  | 'rejected'
  | 'requested';

export type Coupon = {
  readonly __typename?: 'Coupon';
  readonly allianceName: Scalars['String']['output'];
  readonly code: Scalars['ID']['output'];
  readonly endsAt: Scalars['Instant']['output'];
  readonly faceFen: Scalars['Fen']['output'];
  readonly minFen: Scalars['Fen']['output'];
  readonly name: Scalars['String']['output'];
};

/** Coupons thrown into a room: first come, first served, one a person. */
export type CouponDrop = {
  readonly __typename?: 'CouponDrop';
  readonly claimed: Scalars['Int']['output'];
  /** All taken, or the time is over, or taken back. */
  readonly closedAt: Maybe<Scalars['Instant']['output']>;
  /** Until then they can be claimed. */
  readonly closesAt: Scalars['Instant']['output'];
  readonly droppedAt: Scalars['Instant']['output'];
  readonly faceFen: Scalars['Fen']['output'];
  readonly id: Scalars['ID']['output'];
  /** The one who asks has one. */
  readonly isClaimed: Scalars['Boolean']['output'];
  readonly minFen: Scalars['Fen']['output'];
  readonly name: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly sessionId: Scalars['ID']['output'];
};

/** A party that owes the alliance. */
export type Debtor = {
  readonly __typename?: 'Debtor';
  /** A claim of the alliance, after thirty days without a sale. */
  readonly claimFen: Scalars['Fen']['output'];
  /** On its own account: its next sale nets it. */
  readonly currentFen: Scalars['Fen']['output'];
  readonly name: Scalars['String']['output'];
  readonly partyId: Scalars['ID']['output'];
  readonly role: PartyRole;
  readonly since: Scalars['Instant']['output'];
};

export type DecisionStatus =
  | 'approved'
  | 'open'
  | 'refused';

export type DeclareKinInput = {
  readonly allianceId: Scalars['ID']['input'];
  readonly kind: KinKind;
  readonly personId: Scalars['ID']['input'];
  readonly relativeId: Scalars['ID']['input'];
};

export type DelistReason =
  | 'mistake'
  | 'not_ready'
  | 'quality'
  | 'sold_out';

/** A list of the desk that can be filtered. */
export type DeskPage =
  | 'audit'
  | 'claims'
  | 'ledger'
  | 'orders'
  | 'payouts'
  | 'queue'
  | 'recon'
  | 'settlements';

export type DraftVoucher = {
  readonly __typename?: 'DraftVoucher';
  readonly day: Scalars['Day']['output'];
  readonly entrySeq: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<VoucherLine>;
  readonly summary: Scalars['String']['output'];
};

export type DropCouponInput = {
  readonly faceFen: Scalars['Fen']['input'];
  readonly minFen: Scalars['Fen']['input'];
  /** 1 to 300: how long they can be claimed. */
  readonly minutes: Scalars['Int']['input'];
  readonly name: Scalars['String']['input'];
  readonly quantity: Scalars['Int']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  /** 1 to 30: how long they can be used after that. */
  readonly validDays?: Scalars['Int']['input'];
};

/** What another platform sold, as imported files tell; its money is not ours to count. */
export type ElsewhereSales = {
  readonly __typename?: 'ElsewhereSales';
  readonly orders: Scalars['Int']['output'];
  readonly platform: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
};

/** 更正: an entry taken back in red, and what should stand instead, by two people */
export type EntryCorrection = {
  readonly __typename?: 'EntryCorrection';
  readonly bookedSeq: Maybe<Scalars['ID']['output']>;
  /** Whether this person may decide it. */
  readonly canDecide: Scalars['Boolean']['output'];
  readonly checker: Maybe<Scalars['String']['output']>;
  readonly effectiveDay: Scalars['Day']['output'];
  readonly id: Scalars['ID']['output'];
  readonly maker: Scalars['String']['output'];
  readonly memo: Scalars['String']['output'];
  readonly postings: ReadonlyArray<Posting>;
  /** Why the writer could not book it. */
  readonly refusal: Maybe<Scalars['String']['output']>;
  readonly requestedAt: Scalars['Instant']['output'];
  readonly reversesSeq: Maybe<Scalars['ID']['output']>;
  /** What was said by who sent it back. */
  readonly sentBackFor: Maybe<Scalars['String']['output']>;
  readonly status: CorrectionStatus;
};

export type EntryCorrectionPage = {
  readonly __typename?: 'EntryCorrectionPage';
  readonly nodes: ReadonlyArray<EntryCorrection>;
  readonly pageInfo: PageInfo;
};

/** A paper under an entry: what it is, where it lies. */
export type EntryPaper = {
  readonly __typename?: 'EntryPaper';
  readonly addedAt: Scalars['Instant']['output'];
  readonly addedBy: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly note: Scalars['String']['output'];
  /** Signed for ten minutes. */
  readonly picture: Maybe<Scalars['String']['output']>;
};

/** How anybody sees that an entry is under the published root of its day. */
export type EntryProof = {
  readonly __typename?: 'EntryProof';
  readonly hash: Scalars['String']['output'];
  readonly root: LedgerDayRoot;
  readonly seq: Scalars['ID']['output'];
  readonly steps: ReadonlyArray<ProofStep>;
};

/** What somebody asked about an entry, and what another person answered. */
export type EntryQuestion = {
  readonly __typename?: 'EntryQuestion';
  readonly answer: Maybe<Scalars['String']['output']>;
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  readonly answeredBy: Maybe<Scalars['String']['output']>;
  readonly askedAt: Scalars['Instant']['output'];
  readonly askedBy: Scalars['String']['output'];
  readonly entrySeq: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  /** The reader asked it, so another person has to answer. */
  readonly isMine: Scalars['Boolean']['output'];
  readonly text: Scalars['String']['output'];
};

export type ExportInput = {
  readonly allianceSlug: Scalars['String']['input'];
  readonly book?: InputMaybe<Scalars['ID']['input']>;
  readonly format: PaperFormat;
  readonly from?: InputMaybe<Scalars['Day']['input']>;
  readonly month?: InputMaybe<Scalars['String']['input']>;
  readonly paper: PaperKind;
  readonly settlementId?: InputMaybe<Scalars['ID']['input']>;
  readonly to?: InputMaybe<Scalars['Day']['input']>;
  readonly villageId?: InputMaybe<Scalars['ID']['input']>;
};

export type ExportStatus =
  | 'failed'
  | 'making'
  | 'ready';

/** What one holds of a deal until it is ordered or its time is over. */
export type FlashClaim = {
  readonly __typename?: 'FlashClaim';
  readonly deal: FlashDeal;
  readonly id: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly status: FlashClaimStatus;
  readonly until: Scalars['Instant']['output'];
};

export type FlashClaimStatus =
  | 'expired'
  | 'held'
  | 'ordered';

/** So many of an item at a price between two instants of the server's clock. */
export type FlashDeal = {
  readonly __typename?: 'FlashDeal';
  /** Held or ordered; of a deal that is over, what was not claimed went back to the shelf. */
  readonly claimed: Scalars['Int']['output'];
  readonly closesAt: Scalars['Instant']['output'];
  readonly comparePrice: ComparePrice;
  /** Held and not ordered when it last sold out: they may come back. */
  readonly held: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly item: SessionItem;
  /** Neither held nor ordered. */
  readonly left: Scalars['Int']['output'];
  readonly opensAt: Scalars['Instant']['output'];
  readonly perPersonMax: Scalars['Int']['output'];
  readonly priceFen: Scalars['Fen']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly status: FlashStatus;
};

export type FlashStatus =
  | 'closed'
  | 'open'
  | 'scheduled'
  | 'soldout';

/** The ranges of a deal, filled in. */
export type FlashTemplate = {
  readonly __typename?: 'FlashTemplate';
  readonly countdownSeconds: Scalars['Int']['output'];
  /** How far below the room's price, in basis points. */
  readonly cutBasisPoints: Scalars['Int']['output'];
  readonly durationSeconds: Scalars['Int']['output'];
  readonly key: Scalars['ID']['output'];
  readonly perPersonMax: Scalars['Int']['output'];
  readonly quantity: Scalars['Int']['output'];
};

export type FlowDay = {
  readonly __typename?: 'FlowDay';
  readonly day: Scalars['Day']['output'];
  /** That left the bank. */
  readonly paidFen: Scalars['Fen']['output'];
  /** Returned to buyers. */
  readonly refundedFen: Scalars['Fen']['output'];
  /** Paid by buyers, with what funds put in for their coupons. */
  readonly takenFen: Scalars['Fen']['output'];
};

/** Another platform to which the alliance's shows are pushed on. */
export type Forward = {
  readonly __typename?: 'Forward';
  readonly fault: Maybe<ForwardFault>;
  readonly id: Scalars['ID']['output'];
  readonly isOn: Scalars['Boolean']['output'];
  readonly kbps: Scalars['Int']['output'];
  /** The last characters of the key, or none of a short one. The key itself is never told. */
  readonly keyTail: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly since: Maybe<Scalars['Instant']['output']>;
  /** Of this show; null when it is not pushed on now. */
  readonly state: Maybe<ForwardState>;
  readonly url: Scalars['String']['output'];
};

/** Why a platform has no picture. */
export type ForwardFault =
  | 'broke_off'
  | 'no_ffmpeg'
  | 'no_host'
  | 'no_tls'
  | 'not_public'
  | 'rejected'
  | 'stalled'
  | 'unreachable';

export type ForwardState =
  | 'connecting'
  | 'failing'
  | 'on';

/** An expense of the common fund that villages vote on. Authorised: carried by all, booked as soon as the fund holds it. */
export type FundExpense = {
  readonly __typename?: 'FundExpense';
  readonly amountFen: Scalars['Fen']['output'];
  readonly bookedAt: Maybe<Scalars['Instant']['output']>;
  readonly decidedAt: Maybe<Scalars['Instant']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly payeeName: Scalars['String']['output'];
  readonly proposedAt: Scalars['Instant']['output'];
  readonly status: FundExpenseStatus;
  readonly title: Scalars['String']['output'];
};

export type FundExpenseStatus =
  | 'authorised'
  | 'booked'
  | 'proposed'
  | 'rejected';

export type Gate =
  | 'cutoff'
  | 'goods'
  | 'helper'
  | 'identity'
  | 'perishable'
  | 'picture'
  | 'place'
  | 'script'
  | 'seller'
  | 'stock'
  | 'supplier'
  | 'training';

/** What stands before a show. Green ones are done; of the others only the advised ones let it begin. */
export type GateState = {
  readonly __typename?: 'GateState';
  readonly checkedAt: Maybe<Scalars['Instant']['output']>;
  /** Until when it holds, of papers and training that have to be looked at again. */
  readonly dueAt: Maybe<Scalars['Instant']['output']>;
  /** Of the paper that was looked at, when there was one. The paper stays with the alliance. */
  readonly evidenceSha256: Maybe<Scalars['String']['output']>;
  readonly gate: Gate;
  readonly isAdvised: Scalars['Boolean']['output'];
  /** Of those that a person confirms. */
  readonly isConfirmable: Scalars['Boolean']['output'];
  readonly isGreen: Scalars['Boolean']['output'];
};

/** Waits for someone who runs the room. */
export type HeldComment = {
  readonly __typename?: 'HeldComment';
  readonly authorMask: Scalars['String']['output'];
  readonly heldAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly rule: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type HeldOffice = {
  readonly __typename?: 'HeldOffice';
  readonly allianceId: Scalars['ID']['output'];
  readonly allianceName: Scalars['String']['output'];
  readonly allianceSlug: Scalars['String']['output'];
  readonly office: OfficeName;
  readonly since: Scalars['Instant']['output'];
  readonly villageId: Maybe<Scalars['ID']['output']>;
  readonly villageName: Maybe<Scalars['String']['output']>;
};

/** Helps with the alliance's shows today, by an invite. */
export type Helper = {
  readonly __typename?: 'Helper';
  readonly displayName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: HelperKind;
  readonly pairedAt: Scalars['Instant']['output'];
};

/** To be shown as a picture to scan. It is good once, for ten minutes. */
export type HelperInvite = {
  readonly __typename?: 'HelperInvite';
  readonly expiresAt: Scalars['Instant']['output'];
  readonly invite: Scalars['String']['output'];
  readonly kind: HelperKind;
};

/** What a helper looks after: comments and questions alone, or also the shelf, the deals and the coupons. */
export type HelperKind =
  | 'comments'
  | 'comments_and_goods';

/** Why a comment is hidden or a viewer is kept from speaking. A bad review is no reason. */
export type HideReason =
  | 'abuse'
  | 'false_claim'
  | 'illegal'
  | 'off_platform'
  | 'privacy'
  | 'spam';

/** By which a household finds its own lines on the public page; told to the household alone. */
export type HouseholdCode = {
  readonly __typename?: 'HouseholdCode';
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly villageName: Maybe<Scalars['String']['output']>;
};

/** For the provincial regulator: who sells and who streamed, as a table for a spreadsheet. */
export type IdentityExport = {
  readonly __typename?: 'IdentityExport';
  readonly csv: Scalars['String']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly rows: Scalars['Int']['output'];
};

export type IitMethod =
  | 'none'
  | 'per_payment'
  | 'platform_cumulative';

export type ImportColumn = {
  readonly __typename?: 'ImportColumn';
  readonly field: Scalars['ID']['output'];
  readonly head: Scalars['String']['output'];
  readonly standardHead: Scalars['String']['output'];
};

export type ImportHeadInput = {
  readonly field: Scalars['ID']['input'];
  readonly head: Scalars['String']['input'];
};

export type JournalEntry = {
  readonly __typename?: 'JournalEntry';
  readonly effectiveDay: Scalars['Day']['output'];
  readonly hash: Scalars['String']['output'];
  readonly kind: Scalars['String']['output'];
  readonly memo: Scalars['String']['output'];
  readonly orderNumber: Maybe<Scalars['ID']['output']>;
  /** The day it belonged to, when its period was closed before it came. */
  readonly originalDay: Maybe<Scalars['Day']['output']>;
  readonly papers: ReadonlyArray<EntryPaper>;
  /** The accounting period, 2026-11. */
  readonly period: Scalars['ID']['output'];
  readonly postedAt: Scalars['Instant']['output'];
  readonly postings: ReadonlyArray<Posting>;
  readonly questions: ReadonlyArray<EntryQuestion>;
  readonly seq: Scalars['ID']['output'];
};

export type JournalEntryPage = {
  readonly __typename?: 'JournalEntryPage';
  readonly nodes: ReadonlyArray<JournalEntry>;
  readonly pageInfo: PageInfo;
};

export type KeepForwardInput = {
  readonly allianceId: Scalars['ID']['input'];
  /** Left out, one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly isOn: Scalars['Boolean']['input'];
  readonly name: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  /** Left out, the one that is there stays. */
  readonly streamKey?: InputMaybe<Scalars['String']['input']>;
  readonly url: Scalars['String']['input'];
};

export type KinKind =
  | 'child'
  | 'other'
  | 'parent'
  | 'sibling'
  | 'spouse';

export type LawResult = {
  readonly __typename?: 'LawResult';
  readonly count: Scalars['Int']['output'];
  readonly faults: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
};

/** The root of the entries of one Shanghai day, over all alliances */
export type LedgerDayRoot = {
  readonly __typename?: 'LedgerDayRoot';
  readonly day: Scalars['Day']['output'];
  readonly entryCount: Scalars['Int']['output'];
  readonly firstSeq: Scalars['ID']['output'];
  readonly headHash: Scalars['String']['output'];
  readonly lastSeq: Scalars['ID']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly merkleRoot: Scalars['String']['output'];
  readonly prevRoot: Scalars['String']['output'];
  readonly root: Scalars['String']['output'];
};

export type LedgerDayRootPage = {
  readonly __typename?: 'LedgerDayRootPage';
  readonly nodes: ReadonlyArray<LedgerDayRoot>;
  readonly pageInfo: PageInfo;
};

export type LineShare = {
  readonly __typename?: 'LineShare';
  readonly basisPoints: Scalars['Int']['output'];
  /** Exact share in fen as a decimal of four places. */
  readonly exactFen: Scalars['String']['output'];
  readonly floorFen: Scalars['Fen']['output'];
  readonly key: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** min or max where it was held there */
  readonly pin: Maybe<Scalars['String']['output']>;
  /** What was cut off, in fen as a decimal of four places. */
  readonly remainder: Scalars['String']['output'];
  readonly role: PartyRole;
  readonly roundingFen: Scalars['Fen']['output'];
  readonly shareFen: Scalars['Fen']['output'];
};

export type ListItemInput = {
  readonly compare?: InputMaybe<ComparePriceInput>;
  /** Left out: the shop's price. */
  readonly priceFen?: InputMaybe<Scalars['Fen']['input']>;
  readonly sessionId: Scalars['ID']['input'];
  readonly skuId: Scalars['ID']['input'];
};

export type LiveSession = {
  readonly __typename?: 'LiveSession';
  readonly alliance: Alliance;
  readonly chatMode: ChatMode;
  /** For those who run or read the session. */
  readonly checklist: Maybe<ReadonlyArray<GateState>>;
  /** For those who run or read the session. */
  readonly console: Maybe<SessionConsole>;
  /** All of the show, oldest first. */
  readonly corrections: ReadonlyArray<Correction>;
  readonly cover: Scalars['String']['output'];
  /** A few words over the cover; empty for none. */
  readonly coverText: Scalars['String']['output'];
  /** Newest first. */
  readonly drops: ReadonlyArray<CouponDrop>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  /** Newest first, closed ones too, 100 at most. */
  readonly flashDeals: ReadonlyArray<FlashDeal>;
  readonly id: Scalars['ID']['output'];
  readonly isReminded: Scalars['Boolean']['output'];
  /** A machine makes the host's picture: said in the room all the time. */
  readonly isSyntheticHost: Scalars['Boolean']['output'];
  readonly items: ReadonlyArray<SessionItem>;
  /** For live:join, five minutes; null for a guest, who joins without one. */
  readonly joinToken: Maybe<Scalars['String']['output']>;
  /** Newest first. */
  readonly luckyBags: ReadonlyArray<LuckyBag>;
  readonly media: SessionMedia;
  /** What one holds of this room's deals and has not ordered; nothing for a guest. */
  readonly myFlashClaims: ReadonlyArray<FlashClaim>;
  readonly notice: Maybe<Scalars['String']['output']>;
  /** Paid orders of this session. */
  readonly orderCount: Scalars['Int']['output'];
  readonly pinnedItem: Maybe<SessionItem>;
  /** How many want to be told when it begins. */
  readonly reminders: Scalars['Int']['output'];
  /** What was recorded of it; null when there is nothing. */
  readonly replay: Maybe<Replay>;
  readonly scheduledAt: Scalars['Instant']['output'];
  readonly seller: Seller;
  /** SVG of the QR code of `shareUrl`, for a poster. */
  readonly shareQr: Scalars['String']['output'];
  readonly shareUrl: Scalars['String']['output'];
  readonly startedAt: Maybe<Scalars['Instant']['output']>;
  readonly status: SessionStatus;
  readonly streamer: Streamer;
  readonly title: Scalars['String']['output'];
  readonly viewers: Scalars['Int']['output'];
};

export type Login = {
  readonly __typename?: 'Login';
  readonly person: Person;
  readonly token: Scalars['String']['output'];
};

export type Lot = {
  readonly __typename?: 'Lot';
  readonly code: Scalars['String']['output'];
  readonly growerName: Scalars['String']['output'];
  readonly harvestedOn: Scalars['Day']['output'];
  readonly id: Scalars['ID']['output'];
  readonly plotName: Scalars['String']['output'];
  readonly remainingKg: Scalars['Int']['output'];
};

/** 福袋: the draw is committed to before anyone enters. */
export type LuckyBag = {
  readonly __typename?: 'LuckyBag';
  readonly closesAt: Scalars['Instant']['output'];
  /** sha256 of seed and id, published when the bag was opened. */
  readonly commit: Scalars['String']['output'];
  readonly entrants: Scalars['Int']['output'];
  /** Null until the draw and for who did not enter. */
  readonly haveWon: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Winners get a coupon at the draw; otherwise goods, which the alliance hands over. */
  readonly isCoupon: Scalars['Boolean']['output'];
  /** The number of the one who asks, from 1; null: not entered. */
  readonly myNumber: Maybe<Scalars['Int']['output']>;
  readonly openedAt: Scalars['Instant']['output'];
  readonly prize: Scalars['String']['output'];
  /** The public page where anyone draws again. */
  readonly proofPath: Scalars['String']['output'];
  readonly result: Maybe<LuckyResult>;
  readonly sessionId: Scalars['ID']['output'];
  readonly taskKind: LuckyTaskKind;
  readonly taskMinutes: Maybe<Scalars['Int']['output']>;
  readonly taskText: Maybe<Scalars['String']['output']>;
  /** What one prize is worth. */
  readonly valueFen: Scalars['Fen']['output'];
  /** For those who run or read the session; empty for others. */
  readonly winners: ReadonlyArray<LuckyWinner>;
  readonly winnersMax: Scalars['Int']['output'];
};

export type LuckyCouponInput = {
  readonly faceFen: Scalars['Fen']['input'];
  readonly minFen: Scalars['Fen']['input'];
  readonly validDays?: Scalars['Int']['input'];
};

export type LuckyResult = {
  readonly __typename?: 'LuckyResult';
  readonly drawnAt: Scalars['Instant']['output'];
  /** Merkle root of the frozen entries. */
  readonly root: Scalars['String']['output'];
  readonly seed: Scalars['String']['output'];
  /** 沈**, the first drawn in front. */
  readonly winners: ReadonlyArray<Scalars['String']['output']>;
};

export type LuckyTaskKind =
  /** To write `taskText` as a comment, word for word, after the bag was opened. */
  | 'COMMENT'
  /** To follow the alliance. */
  | 'FOLLOW'
  /** To watch for `taskMinutes` after the bag was opened. */
  | 'WATCH';

export type LuckyWinner = {
  readonly __typename?: 'LuckyWinner';
  /** Goods were handed over. */
  readonly givenAt: Maybe<Scalars['Instant']['output']>;
  readonly mask: Scalars['String']['output'];
  /** The entrant's number. */
  readonly number: Scalars['Int']['output'];
  /** Which draw it was, from 1. */
  readonly place: Scalars['Int']['output'];
};

export type MatchBasis =
  | 'amount_day'
  | 'batch'
  | 'by_hand'
  | 'id';

export type MatchGroupInput = {
  readonly lineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly seqs: ReadonlyArray<Scalars['ID']['input']>;
};

export type MatchLinesInput = {
  readonly accountCode: Scalars['String']['input'];
  readonly allianceSlug: Scalars['String']['input'];
  /** Nothing: every proposal that rests on a number. */
  readonly groups?: InputMaybe<ReadonlyArray<MatchGroupInput>>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly requestId: Scalars['ID']['input'];
  readonly until: Scalars['Day']['input'];
};

export type MediaState =
  | 'OFFLINE'
  | 'OK'
  | 'STALLED';

/** One village's decision on a split rule or on an expense of the common fund. */
export type Motion = {
  readonly __typename?: 'Motion';
  readonly alliance: Alliance;
  readonly amountFen: Maybe<Scalars['Fen']['output']>;
  /** Of an expense; a rule's text stands with the rules. */
  readonly body: Maybe<Scalars['String']['output']>;
  /** Whether this person may put its steps on record. */
  readonly canRecord: Scalars['Boolean']['output'];
  readonly decidedAt: Maybe<Scalars['Instant']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly inForceFrom: Maybe<Scalars['Instant']['output']>;
  /** The first two steps are one meeting. */
  readonly isMerged: Scalars['Boolean']['output'];
  readonly kind: MotionKind;
  /** Of art. 26 of the law on rural collective economic organisations. */
  readonly lawItem: Scalars['Int']['output'];
  readonly notBefore: Maybe<Scalars['Day']['output']>;
  readonly noticeDays: Scalars['Int']['output'];
  readonly openedAt: Scalars['Instant']['output'];
  /** Of an expense: the village whose collective has the money. */
  readonly payeeName: Maybe<Scalars['String']['output']>;
  readonly postingDays: Scalars['Int']['output'];
  readonly procedure: MotionProcedure;
  readonly quorumRule: QuorumRule;
  readonly records: ReadonlyArray<MotionRecord>;
  /** Who is due to attend, by the village's roll of now; for those who read its motions. */
  readonly roll: Maybe<VillageRoll>;
  /** Of the text that is decided on. */
  readonly sha256: Scalars['String']['output'];
  readonly status: MotionStatus;
  /** The rule or the expense; each village has a motion of its own on it. */
  readonly subjectId: Scalars['ID']['output'];
  readonly supervisors: ReadonlyArray<MotionSupervisor>;
  readonly title: Scalars['String']['output'];
  readonly village: Village;
  /** How all villages that were asked stand to the same thing, this one among them. */
  readonly villages: ReadonlyArray<MotionInVillage>;
};

export type MotionInVillage = {
  readonly __typename?: 'MotionInVillage';
  readonly motionId: Scalars['ID']['output'];
  readonly status: MotionStatus;
  readonly village: Village;
};

export type MotionKind =
  | 'fund_expense'
  | 'split_rule';

/** Done without a vote, carried or lost by one, declined in words. */
export type MotionOutcome =
  | 'carried'
  | 'declined'
  | 'done'
  | 'lost';

export type MotionPage = {
  readonly __typename?: 'MotionPage';
  readonly nodes: ReadonlyArray<Motion>;
  readonly pageInfo: PageInfo;
};

/** 四议两公开, 六步决策法 */
export type MotionProcedure =
  | 'four_two'
  | 'six_step';

export type MotionRecord = {
  readonly __typename?: 'MotionRecord';
  readonly abstained: Maybe<Scalars['Int']['output']>;
  /** The rule of the vote: one of QuorumRule, or party_members. */
  readonly ballot: Maybe<Scalars['String']['output']>;
  readonly day: Scalars['Day']['output'];
  readonly due: Maybe<Scalars['Int']['output']>;
  readonly minutesSha256: Maybe<Scalars['String']['output']>;
  /** A signed address, good for ten minutes; for those who read the village's motions. */
  readonly minutesUrl: Maybe<Scalars['String']['output']>;
  readonly no: Maybe<Scalars['Int']['output']>;
  readonly note: Scalars['String']['output'];
  readonly noticeOn: Maybe<Scalars['Day']['output']>;
  readonly outcome: MotionOutcome;
  readonly present: Maybe<Scalars['Int']['output']>;
  readonly recordedAt: Scalars['Instant']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly step: MotionStepName;
  readonly yes: Maybe<Scalars['Int']['output']>;
};

export type MotionStatus =
  | 'consulted'
  | 'proposed'
  | 'rejected'
  | 'resolution_public'
  | 'resolved'
  | 'result_public'
  | 'reviewed';

/** A meeting. The figures where it votes, all four; who is due comes from the village's roll. */
export type MotionStepInput = {
  readonly abstained?: InputMaybe<Scalars['Int']['input']>;
  readonly day: Scalars['Day']['input'];
  /** A private picture that this person sent to /media. */
  readonly minutesId?: InputMaybe<Scalars['ID']['input']>;
  readonly motionId: Scalars['ID']['input'];
  readonly no?: InputMaybe<Scalars['Int']['input']>;
  readonly note?: Scalars['String']['input'];
  readonly noticeOn?: InputMaybe<Scalars['Day']['input']>;
  readonly present?: InputMaybe<Scalars['Int']['input']>;
  readonly requestId: Scalars['ID']['input'];
  readonly step: MotionStepName;
  readonly yes?: InputMaybe<Scalars['Int']['input']>;
};

export type MotionStepName =
  | 'consult'
  | 'propose'
  | 'publish_resolution'
  | 'publish_result'
  | 'resolve'
  | 'review';

export type MotionSupervisor = {
  readonly __typename?: 'MotionSupervisor';
  /** own_seat or relative: why this person should not supervise, as far as is known now. */
  readonly conflicts: ReadonlyArray<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly personId: Scalars['ID']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly addWebhookEndpoint: WebhookEndpoint;
  readonly advanceTask: OriginTask;
  /** Once, by another person than who asked. */
  readonly answerEntryQuestion: EntryQuestion;
  readonly answerQuestion: Question;
  readonly answerVillager: VillagerQuestion;
  /** Once, by those who answer for the show. */
  readonly appealViolation: Violation;
  readonly approveCorrection: EntryCorrection;
  readonly approveSettlement: Settlement;
  readonly askAboutEntry: EntryQuestion;
  /** The answer stands in `lastBookCheck` a little later, under this id. */
  readonly askBookCheck: Scalars['ID']['output'];
  readonly attachPaper: EntryPaper;
  /** Stops any show at once. */
  readonly banSession: LiveSession;
  /** placed: closed; paid or packing: cancelled and refunded */
  readonly cancelOrder: Order;
  readonly changeWebhookEndpoint: WebhookEndpoint;
  readonly checkVouchers: VoucherBatch;
  /** Once a person; asking again answers the same. */
  readonly claimCoupon: CouponDrop;
  readonly closeDrop: CouponDrop;
  readonly closeFlash: FlashDeal;
  readonly closePeriod: AccountingPeriod;
  /** `evidenceSha256`: of a paper that shows these gates. One that has a paper keeps it. */
  readonly confirmChecks: LiveSession;
  /** Said by another person than the one who sent it. */
  readonly confirmPayout: Payout;
  readonly confirmReceipt: Order;
  /** Whose fault it was decides who bears an accepted claim first; left out, it goes by the claim's reason. */
  readonly decideClaim: Claim;
  readonly decidePool: PoolAllocation;
  readonly decideWriteOff: WriteOff;
  /** Two persons of the alliance are near kin; answers whether it stands. */
  readonly declareKin: Scalars['Boolean']['output'];
  readonly delistItem: SessionItem;
  readonly drawPayoutFile: PayoutBatch;
  readonly dropCoupon: CouponDrop;
  readonly endPairing: Scalars['Boolean']['output'];
  readonly endSession: LiveSession;
  /** For good. */
  readonly endWebhookEndpoint: WebhookEndpoint;
  /** Refused with task_not_done until the task is done. */
  readonly enterLuckyBag: LuckyBag;
  /** Reads a day of the provider's own statement once more, or today's so far. */
  readonly fetchStatement: Scalars['Boolean']['output'];
  readonly followAlliance: Alliance;
  readonly forgetReminder: LiveSession;
  /** A winner has the goods. */
  readonly handOverPrize: LuckyBag;
  /** Ends the serving streamer's term and begins the next in one step. */
  readonly handOverTrio: Alliance;
  readonly hideComments: Scalars['Boolean']['output'];
  /** A word for which comments wait in the alliance's rooms. */
  readonly holdWord: Scalars['Boolean']['output'];
  /** By another person than who raised it. */
  readonly judgeAppeal: Violation;
  readonly judgeHeldComment: Scalars['Boolean']['output'];
  readonly keepForward: Forward;
  /** The rehearsal ends and the show is announced again. */
  readonly leaveRehearsal: LiveSession;
  readonly liftSanction: Scalars['Boolean']['output'];
  /** At the end of the shelf. What is listed already stays as it is. */
  readonly listItem: SessionItem;
  readonly logIn: Login;
  readonly logOut: Scalars['Boolean']['output'];
  /** Ready at once up to 2,000 rows; more are made by a worker. */
  readonly makeExport: PaperExport;
  readonly matchLines: Scalars['Int']['output'];
  readonly nameSupervisor: Motion;
  readonly openClaim: Claim;
  readonly openLuckyBag: LuckyBag;
  readonly ownBreak: Scalars['Boolean']['output'];
  /** Whoever scanned an invite becomes a helper until the end of the day. */
  readonly pairHelper: LiveSession;
  readonly pauseSession: LiveSession;
  readonly pauseWebhookEndpoint: WebhookEndpoint;
  /** Stays approved until every payout has succeeded. */
  readonly payOutSettlement: Settlement;
  readonly pinItem: LiveSession;
  /** Does nothing; lets a client find out whether writing works. */
  readonly ping: Scalars['Boolean']['output'];
  readonly placeOrder: Order;
  readonly postCorrection: Correction;
  readonly postVouchers: VoucherBatch;
  readonly proposeMotion: ReadonlyArray<Motion>;
  readonly proposePool: PoolAllocation;
  /** Puts a version to every member village. */
  readonly proposeSplitRule: SplitRuleVersion;
  readonly publishResolution: Motion;
  readonly publishResult: Motion;
  readonly publishSettlement: Settlement;
  /** A report is right. */
  readonly raiseViolation: Violation;
  readonly readNotifications: Maybe<Person>;
  readonly recordMotionStep: Motion;
  /** Answers until when it holds. */
  readonly recordProof: Scalars['Instant']['output'];
  /** A party paid back what it owed, whole or in part. */
  readonly recordRepayment: Scalars['Boolean']['output'];
  /** Sends one again under the same event id, whether it arrived or not. */
  readonly redeliverWebhook: WebhookDelivery;
  /** Only the staff is in the room; StartSession begins the show from there. */
  readonly rehearseSession: LiveSession;
  readonly rejectCorrection: EntryCorrection;
  readonly rejectMotion: Motion;
  readonly remindMe: LiveSession;
  readonly remitTax: Withholding;
  readonly removeAddress: Person;
  readonly removeForward: Scalars['Boolean']['output'];
  readonly removeView: Scalars['Boolean']['output'];
  readonly renameView: SavedView;
  readonly reopenPeriod: AccountingPeriod;
  /** All that is listed, in the new order; another set is refused with stale_revision. */
  readonly reorderItems: LiveSession;
  readonly reportComment: Scalars['Boolean']['output'];
  /** About the room itself; those who run it do not learn from whom. */
  readonly reportSession: Scalars['Boolean']['output'];
  /** The crop fails for this box: the lines are refunded. */
  readonly reportShort: OriginTask;
  readonly requestCorrection: EntryCorrection;
  readonly requestLoginCode: Scalars['Boolean']['output'];
  readonly requestWriteOff: WriteOff;
  /** Idempotent by requestId. Held for five minutes; order it with lines.flashClaimId. */
  readonly reserveFlash: FlashClaim;
  readonly resolveBreak: Scalars['Boolean']['output'];
  readonly resumeSession: LiveSession;
  readonly resumeWebhookEndpoint: WebhookEndpoint;
  /** A second person looked at a large refund. */
  readonly reviewRefund: Scalars['Boolean']['output'];
  /** The old secret signs beside the new one for 24 hours. */
  readonly rotateWebhookSecret: WebhookEndpoint;
  readonly sanctionViewer: RoomSanction;
  readonly saveAddress: Person;
  readonly savePayee: Payee;
  readonly saveView: SavedView;
  readonly saveVoucherBook: VoucherBook;
  readonly scheduleFlash: FlashDeal;
  readonly scheduleSession: LiveSession;
  readonly sendBackSettlement: Settlement;
  /** Sends `webhook.ping`; 10 a minute at most. */
  readonly sendTestWebhook: WebhookEndpoint;
  readonly setChatMode: LiveSession;
  readonly setNamedInRooms: Person;
  /** null takes it down. */
  readonly setNotice: LiveSession;
  readonly setVillageRules: VillageRules;
  readonly setWithholding: Withholding;
  /** There is nothing in a report and others of the same reason. */
  readonly settleReports: Scalars['Boolean']['output'];
  readonly showComments: Scalars['Boolean']['output'];
  readonly softClosePeriod: AccountingPeriod;
  readonly startPayment: Payment;
  readonly startSession: LiveSession;
  readonly submitSettlement: Settlement;
  readonly unfollowAlliance: Alliance;
  readonly unmatchLines: Scalars['Boolean']['output'];
  /** An older revision than the present one is refused with stale_revision and the present one. */
  readonly updateItem: SessionItem;
  /** The papers of who sells in the alliance's rooms were looked at. Answers until when that holds. */
  readonly verifySeller: Scalars['Instant']['output'];
  readonly withdrawClaim: Claim;
  readonly withdrawSplitRule: SplitRuleVersion;
  /** Before the show a changed card has to be confirmed again. */
  readonly writeScript: SessionItem;
};


export type MutationAddWebhookEndpointArgs = {
  input: AddWebhookEndpointInput;
};


export type MutationAdvanceTaskArgs = {
  input: AdvanceTaskInput;
};


export type MutationAnswerEntryQuestionArgs = {
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationAnswerQuestionArgs = {
  q: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationAnswerVillagerArgs = {
  answer: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  isPublic: Scalars['Boolean']['input'];
};


export type MutationAppealViolationArgs = {
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationApproveCorrectionArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationApproveSettlementArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationAskAboutEntryArgs = {
  requestId: Scalars['ID']['input'];
  seq: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationAskBookCheckArgs = {
  allianceSlug: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationAttachPaperArgs = {
  note: Scalars['String']['input'];
  pictureId: InputMaybe<Scalars['ID']['input']>;
  requestId: Scalars['ID']['input'];
  seq: Scalars['ID']['input'];
};


export type MutationBanSessionArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationCancelOrderArgs = {
  orderNumber: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationChangeWebhookEndpointArgs = {
  input: ChangeWebhookEndpointInput;
};


export type MutationCheckVouchersArgs = {
  batchId: Scalars['ID']['input'];
};


export type MutationClaimCouponArgs = {
  dropId: Scalars['ID']['input'];
};


export type MutationCloseDropArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCloseFlashArgs = {
  dealId: Scalars['ID']['input'];
};


export type MutationClosePeriodArgs = {
  allianceSlug: Scalars['String']['input'];
  month: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationConfirmChecksArgs = {
  evidenceSha256: InputMaybe<Scalars['String']['input']>;
  gates: ReadonlyArray<Gate>;
  sessionId: Scalars['ID']['input'];
};


export type MutationConfirmPayoutArgs = {
  end: PayoutEnd;
  payoutId: Scalars['ID']['input'];
  reference: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationConfirmReceiptArgs = {
  orderNumber: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationDecideClaimArgs = {
  decision: Scalars['String']['input'];
  fault: InputMaybe<RefundFault>;
  id: Scalars['ID']['input'];
  isAccepted: Scalars['Boolean']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationDecidePoolArgs = {
  id: Scalars['ID']['input'];
  isApproved: Scalars['Boolean']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationDecideWriteOffArgs = {
  id: Scalars['ID']['input'];
  isApproved: Scalars['Boolean']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationDeclareKinArgs = {
  input: DeclareKinInput;
};


export type MutationDelistItemArgs = {
  itemId: Scalars['ID']['input'];
  reason: DelistReason;
  rev: Scalars['Int']['input'];
};


export type MutationDrawPayoutFileArgs = {
  requestId: Scalars['ID']['input'];
  settlementId: Scalars['ID']['input'];
};


export type MutationDropCouponArgs = {
  input: DropCouponInput;
};


export type MutationEndPairingArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEndWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEnterLuckyBagArgs = {
  bagId: Scalars['ID']['input'];
};


export type MutationFetchStatementArgs = {
  accountCode: Scalars['String']['input'];
  allianceSlug: Scalars['String']['input'];
  day: Scalars['Day']['input'];
};


export type MutationFollowAllianceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationForgetReminderArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationHandOverPrizeArgs = {
  bagId: Scalars['ID']['input'];
  place: Scalars['Int']['input'];
};


export type MutationHandOverTrioArgs = {
  allianceId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
  streamerId: Scalars['ID']['input'];
  until: Scalars['Day']['input'];
};


export type MutationHideCommentsArgs = {
  qs: ReadonlyArray<Scalars['Int']['input']>;
  reason: HideReason;
  sessionId: Scalars['ID']['input'];
};


export type MutationHoldWordArgs = {
  allianceId: Scalars['ID']['input'];
  isHeld: Scalars['Boolean']['input'];
  word: Scalars['String']['input'];
};


export type MutationJudgeAppealArgs = {
  id: Scalars['ID']['input'];
  isUpheld: Scalars['Boolean']['input'];
  text: Scalars['String']['input'];
};


export type MutationJudgeHeldCommentArgs = {
  id: Scalars['ID']['input'];
  isReleased: Scalars['Boolean']['input'];
};


export type MutationKeepForwardArgs = {
  input: KeepForwardInput;
};


export type MutationLeaveRehearsalArgs = {
  id: Scalars['ID']['input'];
};


export type MutationLiftSanctionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationListItemArgs = {
  input: ListItemInput;
};


export type MutationLogInArgs = {
  code: Scalars['String']['input'];
  phone: Scalars['String']['input'];
};


export type MutationMakeExportArgs = {
  input: ExportInput;
  requestId: Scalars['ID']['input'];
};


export type MutationMatchLinesArgs = {
  input: MatchLinesInput;
};


export type MutationNameSupervisorArgs = {
  motionId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};


export type MutationOpenClaimArgs = {
  input: OpenClaimInput;
};


export type MutationOpenLuckyBagArgs = {
  input: OpenLuckyBagInput;
};


export type MutationOwnBreakArgs = {
  input: OwnBreakInput;
};


export type MutationPairHelperArgs = {
  invite: Scalars['String']['input'];
};


export type MutationPauseSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPauseWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPayOutSettlementArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationPinItemArgs = {
  itemId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationPostCorrectionArgs = {
  input: PostCorrectionInput;
};


export type MutationPostVouchersArgs = {
  allianceSlug: Scalars['String']['input'];
  book: Scalars['ID']['input'];
  month: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationProposeMotionArgs = {
  input: ProposeMotionInput;
};


export type MutationProposePoolArgs = {
  allianceSlug: Scalars['String']['input'];
  amountFen: Scalars['Fen']['input'];
  basis: PoolBasis;
  requestId: Scalars['ID']['input'];
  reserveBasisPoints: Scalars['Int']['input'];
  weights: ReadonlyArray<PoolWeight>;
};


export type MutationProposeSplitRuleArgs = {
  input: ProposeSplitRuleInput;
};


export type MutationPublishResolutionArgs = {
  input: PublishMotionInput;
};


export type MutationPublishResultArgs = {
  input: PublishMotionInput;
};


export type MutationPublishSettlementArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationRaiseViolationArgs = {
  input: RaiseViolationInput;
};


export type MutationRecordMotionStepArgs = {
  input: MotionStepInput;
};


export type MutationRecordProofArgs = {
  input: RecordProofInput;
};


export type MutationRecordRepaymentArgs = {
  amountFen: Scalars['Fen']['input'];
  partyId: Scalars['ID']['input'];
  reference: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationRedeliverWebhookArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationRehearseSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRejectCorrectionArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationRejectMotionArgs = {
  input: RejectMotionInput;
};


export type MutationRemindMeArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationRemitTaxArgs = {
  allianceSlug: Scalars['String']['input'];
  amountFen: Scalars['Fen']['input'];
  month: Scalars['String']['input'];
  reference: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationRemoveAddressArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveForwardArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveViewArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRenameViewArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationReopenPeriodArgs = {
  allianceSlug: Scalars['String']['input'];
  month: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationReorderItemsArgs = {
  itemIds: ReadonlyArray<Scalars['ID']['input']>;
  sessionId: Scalars['ID']['input'];
};


export type MutationReportCommentArgs = {
  q: Scalars['Int']['input'];
  reason: HideReason;
  sessionId: Scalars['ID']['input'];
};


export type MutationReportSessionArgs = {
  reason: RoomReportReason;
  sessionId: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReportShortArgs = {
  input: ReportShortInput;
};


export type MutationRequestCorrectionArgs = {
  input: CorrectionInput;
};


export type MutationRequestLoginCodeArgs = {
  phone: Scalars['String']['input'];
};


export type MutationRequestWriteOffArgs = {
  amountFen: Scalars['Fen']['input'];
  partyId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationReserveFlashArgs = {
  dealId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationResolveBreakArgs = {
  input: ResolveBreakInput;
};


export type MutationResumeSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationResumeWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReviewRefundArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationSanctionViewerArgs = {
  input: SanctionInput;
};


export type MutationSaveAddressArgs = {
  input: SaveAddressInput;
};


export type MutationSavePayeeArgs = {
  accountKind: AccountKind;
  accountName: Scalars['String']['input'];
  bankAccount: Scalars['String']['input'];
  partyId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
  soleTraderLicenceId: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSaveViewArgs = {
  input: SaveViewInput;
};


export type MutationSaveVoucherBookArgs = {
  input: VoucherBookInput;
};


export type MutationScheduleFlashArgs = {
  input: ScheduleFlashInput;
};


export type MutationScheduleSessionArgs = {
  input: ScheduleSessionInput;
};


export type MutationSendBackSettlementArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationSendTestWebhookArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationSetChatModeArgs = {
  mode: ChatModeInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationSetNamedInRoomsArgs = {
  isNamed: Scalars['Boolean']['input'];
};


export type MutationSetNoticeArgs = {
  sessionId: Scalars['ID']['input'];
  text: InputMaybe<Scalars['String']['input']>;
};


export type MutationSetVillageRulesArgs = {
  input: VillageRulesInput;
};


export type MutationSetWithholdingArgs = {
  allianceSlug: Scalars['String']['input'];
  method: IitMethod;
  requestId: Scalars['ID']['input'];
};


export type MutationSettleReportsArgs = {
  reportId: Scalars['ID']['input'];
};


export type MutationShowCommentsArgs = {
  qs: ReadonlyArray<Scalars['Int']['input']>;
  sessionId: Scalars['ID']['input'];
};


export type MutationSoftClosePeriodArgs = {
  allianceSlug: Scalars['String']['input'];
  month: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationStartPaymentArgs = {
  input: StartPaymentInput;
};


export type MutationStartSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSubmitSettlementArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationUnfollowAllianceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUnmatchLinesArgs = {
  input: UnmatchLinesInput;
};


export type MutationUpdateItemArgs = {
  input: UpdateItemInput;
};


export type MutationVerifySellerArgs = {
  allianceId: Scalars['ID']['input'];
  evidenceSha256: Scalars['String']['input'];
};


export type MutationWithdrawClaimArgs = {
  id: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationWithdrawSplitRuleArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationWriteScriptArgs = {
  input: WriteScriptInput;
};

export type Notification = {
  readonly __typename?: 'Notification';
  readonly at: Scalars['Instant']['output'];
  /** When the thing happens. */
  readonly dueAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: NotificationKind;
  /** The page that it is about. */
  readonly path: Scalars['String']['output'];
  readonly readAt: Maybe<Scalars['Instant']['output']>;
  readonly title: Scalars['String']['output'];
};

export type NotificationKind =
  /** A show that one wanted to be reminded of begins. */
  | 'SESSION_BEGINS';

export type OfficeName =
  | 'ACCOUNTANT'
  | 'ALLIANCE_SECRETARY'
  | 'COMMENT_MODERATOR'
  | 'DISTRICT_OFFICER'
  | 'FIRST_SECRETARY'
  | 'MODERATOR'
  | 'OPERATOR'
  | 'PACKHOUSE'
  | 'STREAMER'
  | 'VILLAGER';

export type OpenClaimInput = {
  readonly lines: ReadonlyArray<ClaimLineInput>;
  readonly note?: Scalars['String']['input'];
  readonly orderNumber: Scalars['ID']['input'];
  /** 1 to 9 for DAMAGED. */
  readonly photoIds?: ReadonlyArray<Scalars['ID']['input']>;
  readonly reason: ClaimReason;
  readonly requestId: Scalars['ID']['input'];
};

export type OpenLuckyBagInput = {
  /** The prize is a coupon; null: goods. */
  readonly coupon?: InputMaybe<LuckyCouponInput>;
  /** 1 to 30. */
  readonly minutes: Scalars['Int']['input'];
  readonly prize: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly taskKind: LuckyTaskKind;
  /** How long one has to watch, for the task WATCH; shorter than the bag is open. */
  readonly taskMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** What is to be written, for the task COMMENT. */
  readonly taskText?: InputMaybe<Scalars['String']['input']>;
  /** Of one prize, 50,000 yuan at most. */
  readonly valueFen: Scalars['Fen']['input'];
  /** 1 to 100. */
  readonly winnersMax: Scalars['Int']['input'];
};

export type Order = {
  readonly __typename?: 'Order';
  readonly alliance: Alliance;
  readonly canCancel: Scalars['Boolean']['output'];
  readonly canClaim: Scalars['Boolean']['output'];
  readonly canConfirm: Scalars['Boolean']['output'];
  readonly canPay: Scalars['Boolean']['output'];
  readonly claims: ReadonlyArray<Claim>;
  readonly discountFen: Scalars['Fen']['output'];
  readonly freightFen: Scalars['Fen']['output'];
  readonly goodsFen: Scalars['Fen']['output'];
  readonly isPerishable: Scalars['Boolean']['output'];
  readonly lines: ReadonlyArray<OrderLine>;
  /** Where in the show it was placed. */
  readonly liveOffsetMs: Maybe<Scalars['Float']['output']>;
  readonly liveSession: Maybe<LiveSession>;
  readonly note: Maybe<Scalars['String']['output']>;
  readonly number: Scalars['ID']['output'];
  readonly paidAt: Maybe<Scalars['Instant']['output']>;
  readonly parcels: ReadonlyArray<Parcel>;
  readonly payBy: Maybe<Scalars['Instant']['output']>;
  readonly payments: ReadonlyArray<Payment>;
  readonly placedAt: Scalars['Instant']['output'];
  /** Where it was placed and paid, when not here, and its number there. */
  readonly platform: Maybe<Scalars['String']['output']>;
  readonly platformNumber: Maybe<Scalars['String']['output']>;
  /** When it completes by itself, once delivered. */
  readonly receiptDueAt: Maybe<Scalars['Instant']['output']>;
  readonly recipient: RecipientView;
  readonly refundedFen: Scalars['Fen']['output'];
  readonly status: OrderStatus;
  readonly steps: ReadonlyArray<OrderStep>;
  readonly totalFen: Scalars['Fen']['output'];
};

export type OrderCounts = {
  readonly __typename?: 'OrderCounts';
  readonly afterSales: Scalars['Int']['output'];
  readonly toPay: Scalars['Int']['output'];
  readonly toReceive: Scalars['Int']['output'];
  readonly toShip: Scalars['Int']['output'];
};

export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly discountFen: Scalars['Fen']['output'];
  readonly id: Scalars['ID']['output'];
  readonly itemName: Scalars['String']['output'];
  readonly listFen: Scalars['Fen']['output'];
  readonly picture: Picture;
  readonly productSlug: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly refundedFen: Scalars['Fen']['output'];
  readonly skuId: Scalars['ID']['output'];
  readonly unitFen: Scalars['Fen']['output'];
  readonly villageName: Scalars['String']['output'];
};

export type OrderLineInput = {
  /** What one holds of a flash deal: the line costs the deal's price. Its quantity is the claim's, one order a claim. */
  readonly flashClaimId?: InputMaybe<Scalars['ID']['input']>;
  readonly quantity: Scalars['Int']['input'];
  /** The price the shopper saw; another one now is refused with price_changed. */
  readonly seenPriceFen?: InputMaybe<Scalars['Fen']['input']>;
  readonly skuId: Scalars['ID']['input'];
};

export type OrderPage = {
  readonly __typename?: 'OrderPage';
  readonly nodes: ReadonlyArray<Order>;
  readonly pageInfo: PageInfo;
};

/** What placing this basket now would cost. Promises nothing. */
export type OrderQuote = {
  readonly __typename?: 'OrderQuote';
  /** The coupon that saves most now, null when none fits. */
  readonly bestCoupon: Maybe<Coupon>;
  readonly discountFen: Scalars['Fen']['output'];
  readonly freightFen: Scalars['Fen']['output'];
  readonly goodsFen: Scalars['Fen']['output'];
  readonly groups: ReadonlyArray<ParcelQuote>;
  readonly isPerishable: Scalars['Boolean']['output'];
  readonly totalFen: Scalars['Fen']['output'];
};

export type OrderStatus =
  | 'cancelled'
  | 'closed'
  | 'completed'
  | 'delivered'
  | 'packing'
  | 'paid'
  | 'placed'
  | 'shipped';

export type OrderStep = {
  readonly __typename?: 'OrderStep';
  readonly at: Scalars['Instant']['output'];
  readonly step: Scalars['String']['output'];
  readonly toStatus: OrderStatus;
};

export type OrderTab =
  | 'AFTER_SALES'
  | 'ALL'
  | 'TO_PAY'
  | 'TO_RECEIVE'
  | 'TO_SHIP';

export type OriginTask = {
  readonly __typename?: 'OriginTask';
  readonly dueAt: Scalars['Instant']['output'];
  readonly gramsMax: Scalars['Int']['output'];
  /** The weight that is accepted, by the SKU's tolerance. */
  readonly gramsMin: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly labelUrl: Maybe<Scalars['String']['output']>;
  readonly lines: ReadonlyArray<ParcelLine>;
  readonly lot: Maybe<Lot>;
  /** Lots of the village that hold this product, first-expired first. */
  readonly lots: ReadonlyArray<Lot>;
  readonly openedAt: Scalars['Instant']['output'];
  readonly orderNumber: Scalars['ID']['output'];
  readonly parcelId: Scalars['ID']['output'];
  readonly picture: Picture;
  readonly plannedGrams: Scalars['Int']['output'];
  /** Where it was ordered, when not here. */
  readonly platform: Maybe<Scalars['String']['output']>;
  readonly productName: Scalars['String']['output'];
  readonly recipientMask: Scalars['String']['output'];
  readonly skuId: Scalars['ID']['output'];
  readonly status: TaskStatus;
  readonly steps: ReadonlyArray<TaskStepDone>;
  readonly traceCode: Maybe<Scalars['String']['output']>;
  readonly villageId: Scalars['ID']['output'];
  readonly villageName: Scalars['String']['output'];
  readonly waybillNumber: Maybe<Scalars['String']['output']>;
  readonly waybillStatus: Maybe<WaybillStatus>;
  readonly weightGrams: Maybe<Scalars['Int']['output']>;
};

export type OwnBreakInput = {
  readonly accountCode: Scalars['String']['input'];
  readonly allianceSlug: Scalars['String']['input'];
  readonly dueOn?: InputMaybe<Scalars['Day']['input']>;
  readonly key: Scalars['ID']['input'];
  readonly note: Scalars['String']['input'];
  readonly ownerId: Scalars['ID']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly until: Scalars['Day']['input'];
};

/** Today's work of one packhouse. */
export type PackBoard = {
  readonly __typename?: 'PackBoard';
  /** When the courier comes. */
  readonly cutOffAt: Scalars['Instant']['output'];
  readonly groups: ReadonlyArray<PackGroup>;
  readonly packed: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
  readonly villageId: Scalars['ID']['output'];
  readonly villageName: Scalars['String']['output'];
};

export type PackGroup = {
  readonly __typename?: 'PackGroup';
  readonly done: Scalars['Int']['output'];
  readonly itemName: Scalars['String']['output'];
  readonly lotCode: Maybe<Scalars['String']['output']>;
  readonly picture: Picture;
  readonly plotName: Maybe<Scalars['String']['output']>;
  readonly short: Scalars['Int']['output'];
  readonly skuId: Scalars['ID']['output'];
  /** Open tasks, the one due first in front, 50 at most. */
  readonly tasks: ReadonlyArray<OriginTask>;
  readonly toHandOver: Scalars['Int']['output'];
  readonly toHarvest: Scalars['Int']['output'];
  readonly toPack: Scalars['Int']['output'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type PaperExport = {
  readonly __typename?: 'PaperExport';
  readonly bookName: Maybe<Scalars['String']['output']>;
  readonly bytes: Maybe<Scalars['Int']['output']>;
  readonly createdAt: Scalars['Instant']['output'];
  readonly format: PaperFormat;
  readonly from: Maybe<Scalars['Day']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly madeBy: Scalars['String']['output'];
  readonly month: Maybe<Scalars['String']['output']>;
  readonly paper: PaperKind;
  readonly rowsDone: Scalars['Int']['output'];
  readonly rowsTotal: Scalars['Int']['output'];
  readonly settlementNumber: Maybe<Scalars['String']['output']>;
  readonly sha256: Maybe<Scalars['String']['output']>;
  readonly status: ExportStatus;
  /** The sums that stand in the file; null until it is ready, and for other papers than statements. */
  readonly sums: Maybe<StatementSums>;
  readonly to: Maybe<Scalars['Day']['output']>;
  /** Signed for ten minutes; null until it is ready. */
  readonly url: Maybe<Scalars['String']['output']>;
};

export type PaperFormat =
  | 'csv'
  | 'pdf'
  | 'xlsx';

export type PaperKind =
  | 'journal'
  | 'statement'
  | 'vouchers';

export type Parcel = {
  readonly __typename?: 'Parcel';
  readonly carrierCode: Maybe<Scalars['String']['output']>;
  readonly carrierName: Maybe<Scalars['String']['output']>;
  /** Newest first: field, packhouse and courier in one course. */
  readonly entries: ReadonlyArray<TrackingEntry>;
  readonly handedOverAt: Maybe<Scalars['Instant']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<ParcelLine>;
  readonly packedAt: Maybe<Scalars['Instant']['output']>;
  readonly shipBy: Scalars['Instant']['output'];
  readonly signedAt: Maybe<Scalars['Instant']['output']>;
  readonly status: ParcelStatus;
  readonly taskStatus: TaskStatus;
  readonly traceCode: Maybe<Scalars['String']['output']>;
  readonly villageName: Scalars['String']['output'];
  readonly waybillNumber: Maybe<Scalars['String']['output']>;
};

export type ParcelLine = {
  readonly __typename?: 'ParcelLine';
  readonly itemName: Scalars['String']['output'];
  readonly lineId: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
};

export type ParcelQuote = {
  readonly __typename?: 'ParcelQuote';
  readonly freightFen: Scalars['Fen']['output'];
  readonly grams: Scalars['Int']['output'];
  readonly shipBy: Scalars['Instant']['output'];
  readonly villageName: Scalars['String']['output'];
};

export type ParcelStatus =
  | 'awaiting_pickup'
  | 'cancelled'
  | 'exception'
  | 'in_transit'
  | 'out_for_delivery'
  | 'ready_for_pickup'
  | 'returned'
  | 'returning'
  | 'signed';

export type PartyRole =
  | 'ALLIANCE'
  | 'COURIER'
  | 'PLATFORM'
  | 'POOL'
  | 'PRODUCER'
  | 'STREAMER'
  | 'VILLAGE';

export type Payee = {
  readonly __typename?: 'Payee';
  readonly accountKind: Maybe<AccountKind>;
  readonly accountMasked: Maybe<Scalars['String']['output']>;
  readonly accountName: Maybe<Scalars['String']['output']>;
  readonly isPayable: Scalars['Boolean']['output'];
  readonly isSoleTrader: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly partyId: Scalars['ID']['output'];
  readonly role: PartyRole;
};

export type Payment = {
  readonly __typename?: 'Payment';
  /** What the shopper's device does next. */
  readonly action: PaymentAction;
  readonly amountFen: Scalars['Fen']['output'];
  readonly expiresAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly method: PaymentMethod;
  readonly orderNumber: Scalars['ID']['output'];
  readonly provider: PaymentProvider;
  /** The provider's own number; for those who read the alliance's orders. */
  readonly providerRef: Maybe<Scalars['String']['output']>;
  readonly status: PaymentStatus;
};

export type PaymentAction = {
  readonly __typename?: 'PaymentAction';
  readonly clientSecret: Maybe<Scalars['String']['output']>;
  readonly kind: PaymentActionKind;
  readonly qrText: Maybe<Scalars['String']['output']>;
  readonly url: Maybe<Scalars['String']['output']>;
};

export type PaymentActionKind =
  | 'CLIENT_SECRET'
  | 'NONE'
  | 'QR'
  | 'REDIRECT'
  | 'SANDBOX';

export type PaymentMethod =
  | 'ALIPAY'
  | 'CARD'
  | 'WECHAT_PAY';

export type PaymentProvider =
  | 'SANDBOX'
  | 'STRIPE';

export type PaymentStatus =
  | 'expired'
  | 'failed'
  | 'pending'
  | 'succeeded';

export type Payout = {
  readonly __typename?: 'Payout';
  readonly accountMasked: Scalars['String']['output'];
  readonly amountFen: Scalars['Fen']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly outNo: Scalars['String']['output'];
  readonly partyName: Scalars['String']['output'];
  /** What the bank said, or the number of its slip. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly settlement: Settlement;
  readonly status: PayoutStatus;
  /** Income tax kept back beside the amount. */
  readonly withheldFen: Scalars['Fen']['output'];
};

/** A file of payouts as the bank was given it. */
export type PayoutBatch = {
  readonly __typename?: 'PayoutBatch';
  /** CSV, the same bytes whenever it is fetched. */
  readonly content: Scalars['String']['output'];
  readonly drawnAt: Scalars['Instant']['output'];
  readonly drawnBy: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['String']['output'];
  readonly payoutCount: Scalars['Int']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly totalFen: Scalars['Fen']['output'];
};

export type PayoutEnd =
  | 'failed'
  | 'returned'
  | 'succeeded';

export type PayoutPage = {
  readonly __typename?: 'PayoutPage';
  readonly nodes: ReadonlyArray<Payout>;
  readonly pageInfo: PageInfo;
};

export type PayoutStatus =
  | 'created'
  | 'failed'
  | 'returned'
  | 'sent'
  | 'succeeded'
  | 'unknown';

export type PayoutSum = {
  readonly __typename?: 'PayoutSum';
  readonly amountFen: Scalars['Fen']['output'];
  readonly count: Scalars['Int']['output'];
  readonly status: PayoutStatus;
  readonly withheldFen: Scalars['Fen']['output'];
};

export type PeriodAct = {
  readonly __typename?: 'PeriodAct';
  readonly act: Scalars['String']['output'];
  readonly isAllowed: Scalars['Boolean']['output'];
  /** A refusal code when it is not. */
  readonly why: Maybe<Scalars['String']['output']>;
};

export type PeriodStatus =
  | 'closed'
  | 'open'
  | 'soft_closed';

export type Person = {
  readonly __typename?: 'Person';
  readonly addresses: ReadonlyArray<Address>;
  readonly avatar: Maybe<Scalars['String']['output']>;
  /** Coupons that one claimed, newest first. */
  readonly coupons: ReadonlyArray<ClaimedCoupon>;
  readonly displayName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Rooms say 沈** when one buys or wins; otherwise no name. */
  readonly isNamedInRooms: Scalars['Boolean']['output'];
  /** Newest first. */
  readonly notifications: ReadonlyArray<Notification>;
  /** Offices held now. */
  readonly offices: ReadonlyArray<HeldOffice>;
  /** 138****1111 */
  readonly phoneMasked: Scalars['String']['output'];
  readonly unreadNotifications: Scalars['Int']['output'];
};

export type PersonChoice = {
  readonly __typename?: 'PersonChoice';
  readonly name: Scalars['String']['output'];
  readonly personId: Scalars['ID']['output'];
};

export type Picture = {
  readonly __typename?: 'Picture';
  readonly alt: Scalars['String']['output'];
  /** Name of the tinted ground it lies on: leaf, pale, soil, red, fresh, straw. */
  readonly ground: Scalars['String']['output'];
  readonly url: Scalars['String']['output'];
};

export type PlaceOrderInput = {
  readonly acceptsPerishable: Scalars['Boolean']['input'];
  readonly couponCode?: InputMaybe<Scalars['String']['input']>;
  /** All of one alliance. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  readonly liveSessionId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly recipient: RecipientInput;
  /** Made by the client; same id and content: same order; other content: refused. */
  readonly requestId: Scalars['ID']['input'];
};

export type Pool = {
  readonly __typename?: 'Pool';
  readonly allocations: ReadonlyArray<PoolAllocation>;
  readonly expenses: ReadonlyArray<FundExpense>;
  readonly poolFen: Scalars['Fen']['output'];
  /** 公积公益金: what was set aside so far. */
  readonly reserveFen: Scalars['Fen']['output'];
  readonly villages: ReadonlyArray<PoolVillage>;
};

export type PoolAllocation = {
  readonly __typename?: 'PoolAllocation';
  readonly amountFen: Scalars['Fen']['output'];
  readonly basis: PoolBasis;
  readonly decidedAt: Maybe<Scalars['Instant']['output']>;
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly parts: ReadonlyArray<PoolPart>;
  readonly proposedAt: Scalars['Instant']['output'];
  readonly proposedBy: Scalars['String']['output'];
  readonly reserveBasisPoints: Scalars['Int']['output'];
  readonly reserveFen: Scalars['Fen']['output'];
  readonly status: DecisionStatus;
  readonly why: Maybe<Scalars['String']['output']>;
};

export type PoolBasis =
  | 'equal'
  | 'equity'
  | 'volume';

export type PoolPart = {
  readonly __typename?: 'PoolPart';
  readonly amountFen: Scalars['Fen']['output'];
  readonly villageName: Scalars['String']['output'];
  readonly weight: Scalars['String']['output'];
};

export type PoolVillage = {
  readonly __typename?: 'PoolVillage';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type PoolWeight = {
  readonly villageId: Scalars['ID']['input'];
  /** A whole number: shares, or a volume in fen; 1 where each has the same. */
  readonly weight: Scalars['String']['input'];
};

export type PostCorrectionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
};

export type Posting = {
  readonly __typename?: 'Posting';
  readonly amountFen: Scalars['Fen']['output'];
  readonly creditCode: Scalars['String']['output'];
  readonly creditName: Scalars['String']['output'];
  readonly debitCode: Scalars['String']['output'];
  readonly debitName: Scalars['String']['output'];
};

export type Product = {
  readonly __typename?: 'Product';
  readonly alliance: Alliance;
  /** What can be ordered now, over all SKUs, 999 at most. */
  readonly available: Scalars['Int']['output'];
  readonly brand: Brand;
  readonly category: Category;
  readonly id: Scalars['ID']['output'];
  readonly isPerishable: Scalars['Boolean']['output'];
  /** The lot that is picked now; null before the first harvest. */
  readonly lot: Maybe<Lot>;
  readonly name: Scalars['String']['output'];
  readonly origin: Village;
  readonly pictures: ReadonlyArray<Picture>;
  /** The lowest price of what can be ordered. */
  readonly priceFromFen: Scalars['Fen']['output'];
  readonly skus: ReadonlyArray<Sku>;
  readonly slug: Scalars['String']['output'];
  /** Paid in the last 30 days. */
  readonly soldCount: Scalars['Int']['output'];
  /** 6–8 根，单根 300–420 克 */
  readonly specLine: Scalars['String']['output'];
  readonly storageNote: Scalars['String']['output'];
  readonly story: Scalars['String']['output'];
  /** A trace to look at, of a box of this lot that was sent already. */
  readonly trace: Maybe<Trace>;
};

export type ProductPage = {
  readonly __typename?: 'ProductPage';
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
};

export type ProductSort =
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RECOMMENDED';

export type ProofKind =
  | 'identity'
  | 'training';

export type ProofOf =
  | 'identity'
  | 'seller'
  | 'training';

export type ProofStanding =
  | 'holds'
  | 'never'
  | 'overdue'
  /** Within thirty days. */
  | 'soon';

export type ProofStep = {
  readonly __typename?: 'ProofStep';
  readonly hash: Scalars['String']['output'];
  /** left or right of the way up */
  readonly side: Scalars['String']['output'];
};

export type ProposeMotionInput = {
  readonly allianceId: Scalars['ID']['input'];
  readonly amountFen: Scalars['Fen']['input'];
  readonly body: Scalars['String']['input'];
  readonly lawItem: Scalars['Int']['input'];
  /** Whose collective has the money and pays for the thing. */
  readonly payeeVillageId: Scalars['ID']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly villageIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type ProposeSplitRuleInput = {
  readonly allianceSlug: Scalars['String']['input'];
  /** The day with which it begins, at least a whole day ahead. */
  readonly inForceOn: Scalars['Day']['input'];
  readonly requestId: Scalars['ID']['input'];
  /** The rule as JSON. */
  readonly rule: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
};

export type PublishMotionInput = {
  readonly day: Scalars['Day']['input'];
  /** A picture of the notice board. */
  readonly minutesId?: InputMaybe<Scalars['ID']['input']>;
  readonly motionId: Scalars['ID']['input'];
  readonly note?: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
};

/** Where the streamer's encoder sends. The key is of one session and expires. */
export type PushAddress = {
  readonly __typename?: 'PushAddress';
  readonly expiresAt: Scalars['Instant']['output'];
  readonly key: Scalars['String']['output'];
  readonly url: Scalars['String']['output'];
  /** The whole address for encoders that speak WHIP, where the media server does. */
  readonly whipUrl: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Of one account; null when there is none of the code. */
  readonly accountSums: Maybe<AccountSums>;
  readonly accountingPeriod: Maybe<AccountingPeriod>;
  readonly accountingPeriods: AccountingPeriodPage;
  readonly accounts: ReadonlyArray<Account>;
  readonly alliance: Maybe<Alliance>;
  /** For those who decide. */
  readonly allianceClaims: ClaimPage;
  /** Orders of an alliance one has an office in. */
  readonly allianceOrders: OrderPage;
  /** For those who record them: of those who serve first, what is due soonest on top; 100 at most. */
  readonly allianceProofs: AllianceProofPage;
  readonly alliances: ReadonlyArray<Alliance>;
  readonly auditTrail: AuditStepPage;
  readonly categories: ReadonlyArray<Category>;
  readonly claim: Maybe<Claim>;
  /** Coupons that can be used now in the alliance's room and shop. */
  readonly coupons: ReadonlyArray<Coupon>;
  readonly debtors: ReadonlyArray<Debtor>;
  readonly entryCorrections: EntryCorrectionPage;
  /** For everyone; null while its day is not over. */
  readonly entryProof: Maybe<EntryProof>;
  readonly flashTemplates: ReadonlyArray<FlashTemplate>;
  readonly helperInvite: HelperInvite;
  readonly householdCodes: ReadonlyArray<HouseholdCode>;
  readonly journalEntries: JournalEntryPage;
  readonly journalEntry: Maybe<JournalEntry>;
  readonly lastBookCheck: Maybe<BookCheck>;
  /** For everyone. */
  readonly ledgerDayRoots: LedgerDayRootPage;
  readonly liveSession: Maybe<LiveSession>;
  readonly liveSessions: ReadonlyArray<LiveSession>;
  readonly luckyBag: Maybe<LuckyBag>;
  readonly me: Maybe<Person>;
  /** Days on which money moved, 400 at most. */
  readonly moneyFlow: ReadonlyArray<FlowDay>;
  readonly motion: Maybe<Motion>;
  /** What was decided and made public for everyone; all of them for those who read the village's motions. */
  readonly motions: MotionPage;
  readonly myOrderCounts: OrderCounts;
  readonly myOrders: OrderPage;
  /** Sessions of the alliance that one streams or moderates for, newest first. */
  readonly mySessions: ReadonlyArray<LiveSession>;
  /** Own order, or in the scope of one's office. */
  readonly order: Maybe<Order>;
  readonly originTask: Maybe<OriginTask>;
  /** By trace code, waybill number or order number. */
  readonly originTaskByCode: Maybe<OriginTask>;
  /** Of the packhouse one works in. */
  readonly packBoard: PackBoard;
  /** The newest hundred. */
  readonly paperExports: ReadonlyArray<PaperExport>;
  readonly payees: ReadonlyArray<Payee>;
  readonly payment: Maybe<Payment>;
  readonly payoutBatches: ReadonlyArray<PayoutBatch>;
  /** What all payouts of an alliance come to, by where they stand. */
  readonly payoutSums: ReadonlyArray<PayoutSum>;
  /** Of all settlements of an alliance, the newest first; of the given states alone. */
  readonly payouts: PayoutPage;
  readonly pool: Pool;
  readonly product: Maybe<Product>;
  readonly products: ProductPage;
  readonly pushAddress: PushAddress;
  readonly quoteOrder: OrderQuote;
  readonly recomputeSplit: Maybe<Recomputed>;
  readonly reconAccounts: ReadonlyArray<ReconAccount>;
  /** Who may answer for a break. */
  readonly reconOwners: ReadonlyArray<ReconOwner>;
  readonly reconciliation: Reconciliation;
  /** `2026-H2`; for the district and the operator. */
  readonly regulatorIdentityExport: IdentityExport;
  readonly reviewCounts: ReadonlyArray<ReviewCount>;
  /** Oldest first, of one kind or of all. */
  readonly reviewQueue: ReviewItemPage;
  /** One's own of all pages, the oldest first, 30 at most. */
  readonly savedViews: ReadonlyArray<SavedView>;
  /** The market's clock, so that countdowns do not trust the phone's. */
  readonly serverTime: Scalars['Instant']['output'];
  readonly settlement: Maybe<Settlement>;
  /** Published ones for everyone; all of them for the alliance's offices. */
  readonly settlements: SettlementPage;
  readonly simulateSplitRule: SplitSimulation;
  /** SKUs of a basket, in the order asked for; unknown ones are left out. */
  readonly skus: ReadonlyArray<SkuInProduct>;
  readonly splitOf: Maybe<RevenueSplit>;
  /** All versions, the newest first. Public: the villagers decide them. */
  readonly splitRules: ReadonlyArray<SplitRuleVersion>;
  readonly statementSums: StatementSums;
  /** Villagers whom the first secretary may name to watch over it. */
  readonly supervisorChoices: ReadonlyArray<PersonChoice>;
  readonly trace: Maybe<Trace>;
  readonly trialBalance: ReadonlyArray<TrialBalanceLine>;
  /** Refunds of an alliance one has an office in that are not paid yet though it was tried, the oldest first. */
  readonly unpaidRefunds: ReadonlyArray<UnpaidRefund>;
  /** How the alliance's villages decide, as far as they have said so. */
  readonly villageRules: ReadonlyArray<VillageRules>;
  readonly villagerQuestions: ReadonlyArray<VillagerQuestion>;
  /** For those who judge, of all shows. */
  readonly violationDesk: ViolationDesk;
  readonly voucherBooks: ReadonlyArray<VoucherBook>;
  readonly voucherMonth: VoucherMonth;
  /** Newest first. */
  readonly webhookDeliveries: WebhookDeliveryPage;
  /** Five at most that are open, and those that ended within 30 days. */
  readonly webhookEndpoints: ReadonlyArray<WebhookEndpoint>;
  readonly withholding: Withholding;
  readonly writeOffs: ReadonlyArray<WriteOff>;
};


export type QueryAccountSumsArgs = {
  accountCode: Scalars['String']['input'];
  allianceSlug: Scalars['String']['input'];
  month: Scalars['String']['input'];
};


export type QueryAccountingPeriodArgs = {
  allianceSlug: Scalars['String']['input'];
  month: Scalars['ID']['input'];
};


export type QueryAccountingPeriodsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAccountsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryAllianceArgs = {
  slug: Scalars['String']['input'];
};


export type QueryAllianceClaimsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ReadonlyArray<ClaimStatus>>;
};


export type QueryAllianceOrdersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  number: InputMaybe<Scalars['String']['input']>;
  status: InputMaybe<ReadonlyArray<OrderStatus>>;
};


export type QueryAllianceProofsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditTrailArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  byId: InputMaybe<Scalars['ID']['input']>;
  day: InputMaybe<Scalars['Day']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  thing: InputMaybe<Scalars['String']['input']>;
  thingId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCouponsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryDebtorsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryEntryCorrectionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEntryProofArgs = {
  seq: Scalars['ID']['input'];
};


export type QueryHelperInviteArgs = {
  kind: HelperKind;
  sessionId: Scalars['ID']['input'];
};


export type QueryHouseholdCodesArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryJournalEntriesArgs = {
  accountCode: InputMaybe<Scalars['String']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  month: InputMaybe<Scalars['String']['input']>;
  orderNumber: InputMaybe<Scalars['String']['input']>;
};


export type QueryJournalEntryArgs = {
  allianceSlug: Scalars['String']['input'];
  seq: Scalars['ID']['input'];
};


export type QueryLastBookCheckArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryLedgerDayRootsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLiveSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLiveSessionsArgs = {
  status: InputMaybe<ReadonlyArray<SessionStatus>>;
};


export type QueryLuckyBagArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMoneyFlowArgs = {
  allianceSlug: Scalars['String']['input'];
  from: Scalars['Day']['input'];
  to: Scalars['Day']['input'];
};


export type QueryMotionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMotionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ReadonlyArray<MotionStatus>>;
};


export type QueryMyOrdersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  tab?: InputMaybe<OrderTab>;
};


export type QueryOrderArgs = {
  number: Scalars['ID']['input'];
};


export type QueryOriginTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOriginTaskByCodeArgs = {
  code: Scalars['String']['input'];
};


export type QueryPackBoardArgs = {
  villageId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPaperExportsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryPayeesArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutBatchesArgs = {
  settlementId: Scalars['ID']['input'];
};


export type QueryPayoutSumsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryPayoutsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ReadonlyArray<PayoutStatus>>;
};


export type QueryPoolArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryProductArgs = {
  slug: Scalars['String']['input'];
};


export type QueryProductsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: InputMaybe<Scalars['String']['input']>;
  categorySlug: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search: InputMaybe<Scalars['String']['input']>;
  sort: InputMaybe<ProductSort>;
};


export type QueryPushAddressArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryQuoteOrderArgs = {
  input: QuoteOrderInput;
};


export type QueryRecomputeSplitArgs = {
  orderNumber: Scalars['ID']['input'];
};


export type QueryReconAccountsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryReconOwnersArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryReconciliationArgs = {
  accountCode: Scalars['String']['input'];
  allianceSlug: Scalars['String']['input'];
  month: Scalars['String']['input'];
};


export type QueryRegulatorIdentityExportArgs = {
  halfYear: Scalars['String']['input'];
};


export type QueryReviewCountsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryReviewQueueArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: InputMaybe<ReviewKind>;
};


export type QuerySettlementArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySettlementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  allianceSlug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySimulateSplitRuleArgs = {
  input: SimulateSplitRuleInput;
};


export type QuerySkusArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QuerySplitOfArgs = {
  orderNumber: Scalars['ID']['input'];
};


export type QuerySplitRulesArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryStatementSumsArgs = {
  allianceSlug: Scalars['String']['input'];
  from: InputMaybe<Scalars['Day']['input']>;
  settlementId: InputMaybe<Scalars['ID']['input']>;
  to: InputMaybe<Scalars['Day']['input']>;
  villageId: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySupervisorChoicesArgs = {
  motionId: Scalars['ID']['input'];
};


export type QueryTraceArgs = {
  code: Scalars['ID']['input'];
};


export type QueryTrialBalanceArgs = {
  allianceSlug: Scalars['String']['input'];
  from: Scalars['Day']['input'];
  to: Scalars['Day']['input'];
};


export type QueryUnpaidRefundsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryVillageRulesArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryVillagerQuestionsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryVoucherBooksArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryVoucherMonthArgs = {
  allianceSlug: Scalars['String']['input'];
  book: Scalars['ID']['input'];
  month: Scalars['String']['input'];
};


export type QueryWebhookDeliveriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  endpointId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWebhookEndpointsArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryWithholdingArgs = {
  allianceSlug: Scalars['String']['input'];
};


export type QueryWriteOffsArgs = {
  allianceSlug: Scalars['String']['input'];
};

/** A viewer's comment that asks something. */
export type Question = {
  readonly __typename?: 'Question';
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  readonly askedAt: Scalars['Instant']['output'];
  readonly mask: Scalars['String']['output'];
  /** Its place among the comments. */
  readonly q: Scalars['Int']['output'];
  readonly text: Scalars['String']['output'];
};

export type QuorumRule =
  | 'council'
  | 'member_representatives'
  | 'members_assembly'
  | 'villagers_meeting'
  | 'villagers_meeting_households'
  | 'villagers_representatives';

export type QuoteOrderInput = {
  readonly couponCode?: InputMaybe<Scalars['String']['input']>;
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** The room that is bought from: its prices are charged. */
  readonly liveSessionId?: InputMaybe<Scalars['ID']['input']>;
  readonly regionCode: Scalars['String']['input'];
};

export type RaiseViolationInput = {
  readonly article: Scalars['String']['input'];
  readonly evidence: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reportId: Scalars['ID']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type RecipientInput = {
  readonly name: Scalars['String']['input'];
  readonly phone: Scalars['String']['input'];
  /** Six digits, GB/T 2260. */
  readonly regionCode: Scalars['String']['input'];
  readonly street: Scalars['String']['input'];
};

/** Masked, but for its owner. */
export type RecipientView = {
  readonly __typename?: 'RecipientView';
  readonly name: Scalars['String']['output'];
  readonly phone: Scalars['String']['output'];
  readonly regionName: Scalars['String']['output'];
  readonly street: Scalars['String']['output'];
};

/** A split cut again from the stored event and its rule. */
export type Recomputed = {
  readonly __typename?: 'Recomputed';
  readonly differences: ReadonlyArray<SplitDifference>;
  /** false: the order was paid before its event was kept */
  readonly hasEvent: Scalars['Boolean']['output'];
  readonly isEqual: Scalars['Boolean']['output'];
};

/** 对账的账户：银行，或渠道里的钱 */
export type ReconAccount = {
  readonly __typename?: 'ReconAccount';
  readonly breakCount: Scalars['Int']['output'];
  readonly code: Scalars['String']['output'];
  readonly differenceFen: Scalars['Fen']['output'];
  readonly ledgerFen: Scalars['Fen']['output'];
  readonly name: Scalars['String']['output'];
  readonly numberMasked: Maybe<Scalars['String']['output']>;
  /** sandbox, stripe; null for the bank */
  readonly provider: Maybe<Scalars['String']['output']>;
  /** The last day that a statement reaches. */
  readonly statedTo: Maybe<Scalars['Day']['output']>;
  readonly statementFen: Scalars['Fen']['output'];
  /** With one of them the month cannot be closed. */
  readonly unownedCount: Scalars['Int']['output'];
  /** The day of the oldest of those. */
  readonly unownedSince: Maybe<Scalars['Day']['output']>;
};

export type ReconBreak = {
  readonly __typename?: 'ReconBreak';
  /** Ledger less statement. */
  readonly amountFen: Scalars['Fen']['output'];
  readonly dueOn: Maybe<Scalars['Day']['output']>;
  readonly key: Scalars['ID']['output'];
  readonly kind: BreakKind;
  readonly lines: ReadonlyArray<StatementLine>;
  readonly moves: ReadonlyArray<BookedMove>;
  readonly note: Maybe<Scalars['String']['output']>;
  readonly ownerId: Maybe<Scalars['ID']['output']>;
  readonly ownerName: Maybe<Scalars['String']['output']>;
  readonly resolution: Maybe<ReconResolution>;
  readonly since: Scalars['Day']['output'];
  readonly status: ReconBreakStatus;
};

export type ReconBreakStatus =
  | 'open'
  | 'owned'
  | 'resolved';

export type ReconMatch = {
  readonly __typename?: 'ReconMatch';
  readonly amountFen: Scalars['Fen']['output'];
  readonly basis: MatchBasis;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<StatementLine>;
  readonly matchedAt: Scalars['Instant']['output'];
  readonly matchedBy: Maybe<Scalars['String']['output']>;
  readonly moves: ReadonlyArray<BookedMove>;
  readonly note: Maybe<Scalars['String']['output']>;
};

export type ReconOwner = {
  readonly __typename?: 'ReconOwner';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type ReconPairing = {
  readonly __typename?: 'ReconPairing';
  readonly basis: MatchBasis;
  readonly gapDays: Scalars['Int']['output'];
  readonly key: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<StatementLine>;
  readonly moves: ReadonlyArray<BookedMove>;
  /** Others of the same amount that were as near. */
  readonly rivals: Scalars['Int']['output'];
};

export type ReconResolution =
  | 'explained'
  | 'fee_returned'
  | 'fee_stated'
  | 'settled';

/** One account at the end of a month, or today in this one. */
export type Reconciliation = {
  readonly __typename?: 'Reconciliation';
  readonly accountCode: Scalars['String']['output'];
  readonly breakCount: Scalars['Int']['output'];
  /** Of each side the oldest; the counts are of all. */
  readonly breaks: ReadonlyArray<ReconBreak>;
  /** Proposals that rest on a number. */
  readonly byIdCount: Scalars['Int']['output'];
  /** Ledger less statement: the sum of the breaks. */
  readonly differenceFen: Scalars['Fen']['output'];
  /** Both sides have it and differ. */
  readonly differsCount: Scalars['Int']['output'];
  /** The books alone have it. */
  readonly hereCount: Scalars['Int']['output'];
  readonly ledgerFen: Scalars['Fen']['output'];
  readonly matched: ReadonlyArray<ReconMatch>;
  readonly matchedCount: Scalars['Int']['output'];
  readonly month: Scalars['String']['output'];
  readonly oldestBreakOn: Maybe<Scalars['Day']['output']>;
  readonly proposalCount: Scalars['Int']['output'];
  readonly proposals: ReadonlyArray<ReconPairing>;
  readonly statementFen: Scalars['Fen']['output'];
  readonly statements: ReadonlyArray<Statement>;
  /** The statement alone has it. */
  readonly thereCount: Scalars['Int']['output'];
  readonly unownedCount: Scalars['Int']['output'];
  readonly until: Scalars['Day']['output'];
};

/** Someone looked at a streamer's papers or certificate. */
export type RecordProofInput = {
  /** Of an identity, as its paper says: who streams is sixteen. Not kept. */
  readonly bornOn?: InputMaybe<Scalars['Day']['input']>;
  /** The guardians' consent, of someone who is not eighteen. */
  readonly consentSha256?: InputMaybe<Scalars['String']['input']>;
  /** Of the paper that was seen, 64 hexadecimal digits. */
  readonly evidenceSha256: Scalars['String']['input'];
  readonly kind: ProofKind;
  readonly personId: Scalars['ID']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type RefundFault =
  | 'courier'
  /** wrong or bad goods: the grower */
  | 'goods'
  /** everyone gives up the same proportion */
  | 'nobody'
  /** the village that packed */
  | 'packing';

export type RejectMotionInput = {
  readonly day: Scalars['Day']['input'];
  readonly motionId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
};

/** The recorded video of a session. Playlists are on the live process' origin. */
export type Replay = {
  readonly __typename?: 'Replay';
  /** One for each time that an item was explained, in order. */
  readonly chapters: ReadonlyArray<ReplayChapter>;
  /** What was put right on air, where it is in the replay. */
  readonly corrections: ReadonlyArray<ReplayCorrection>;
  readonly durationMs: Scalars['Int']['output'];
  /** The whole session; null while it still runs. */
  readonly hlsUrl: Maybe<Scalars['String']['output']>;
};

export type ReplayChapter = {
  readonly __typename?: 'ReplayChapter';
  readonly durationMs: Scalars['Int']['output'];
  /** This part alone; playable within a minute of its end, also while the session still runs. */
  readonly hlsUrl: Scalars['String']['output'];
  readonly itemId: Scalars['ID']['output'];
  /** 沙窝萝卜 5斤装 */
  readonly name: Scalars['String']['output'];
  /** Where in the replay it begins. */
  readonly offsetMs: Scalars['Int']['output'];
  readonly pinId: Scalars['ID']['output'];
  readonly product: Product;
};

export type ReplayCorrection = {
  readonly __typename?: 'ReplayCorrection';
  readonly id: Scalars['ID']['output'];
  readonly offsetMs: Scalars['Int']['output'];
  readonly text: Scalars['String']['output'];
};

export type ReportShortInput = {
  readonly reason: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly taskId: Scalars['ID']['input'];
};

export type ResolveBreakInput = {
  readonly accountCode: Scalars['String']['input'];
  readonly allianceSlug: Scalars['String']['input'];
  readonly key: Scalars['ID']['input'];
  readonly note: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly resolution: ReconResolution;
  readonly until: Scalars['Day']['input'];
};

/** 这一单怎么分 */
export type RevenueSplit = {
  readonly __typename?: 'RevenueSplit';
  /** When it was accrued to the parties; null until the order is completed. */
  readonly accruedAt: Maybe<Scalars['Instant']['output']>;
  readonly baseFen: Scalars['Fen']['output'];
  /** For those who may read the ledger. */
  readonly entries: ReadonlyArray<JournalEntry>;
  /** Line by line; empty for orders of before rules had clauses. */
  readonly lines: ReadonlyArray<SplitLine>;
  readonly orderNumber: Scalars['ID']['output'];
  readonly parties: ReadonlyArray<SplitParty>;
  /** What has gone back by refunds. */
  readonly reversedFen: Scalars['Fen']['output'];
  readonly ruleSha256: Scalars['String']['output'];
  readonly ruleSince: Scalars['Day']['output'];
  readonly ruleVersion: Scalars['Int']['output'];
  /** From what the buyer paid to what is shared, in the rule's own steps. */
  readonly waterfall: ReadonlyArray<WaterfallStep>;
};

export type ReviewCount = {
  readonly __typename?: 'ReviewCount';
  readonly count: Scalars['Int']['output'];
  readonly kind: ReviewKind;
};

export type ReviewItem = {
  readonly __typename?: 'ReviewItem';
  readonly amountFen: Maybe<Scalars['Fen']['output']>;
  /** Who asked for it. */
  readonly by: Maybe<Scalars['String']['output']>;
  /** This person can say yes to it where they stand. */
  readonly canApprove: Scalars['Boolean']['output'];
  /** The entry that it is about. */
  readonly entrySeq: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: ReviewKind;
  /** A number, a title, a name: what people call it by. */
  readonly label: Scalars['String']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
  readonly since: Scalars['Instant']['output'];
  /** Why they cannot, when another person could. */
  readonly why: Maybe<Scalars['String']['output']>;
};

export type ReviewItemPage = {
  readonly __typename?: 'ReviewItemPage';
  readonly nodes: ReadonlyArray<ReviewItem>;
  readonly pageInfo: PageInfo;
};

/** What waits to be looked at; each has its own page, `reviewQueue` has them together. */
export type ReviewKind =
  | 'correction'
  | 'entry_without_paper'
  | 'party_in_debit'
  | 'pool'
  | 'question'
  | 'refund'
  | 'rule'
  | 'villager_question'
  | 'vouchers'
  | 'write_off';

/** A viewer's report about a room, without the viewer. */
export type RoomReport = {
  readonly __typename?: 'RoomReport';
  readonly id: Scalars['ID']['output'];
  readonly offsetMs: Scalars['Int']['output'];
  readonly reason: RoomReportReason;
  /** Where it is in the replay; null while there is none to watch. */
  readonly replayMs: Maybe<Scalars['Int']['output']>;
  readonly reportedAt: Scalars['Instant']['output'];
  readonly session: LiveSession;
  readonly text: Scalars['String']['output'];
};

/** What may be wrong with a room. That somebody does not like the goods is none of it. */
export type RoomReportReason =
  | 'abuse'
  | 'counterfeit'
  | 'false_claim'
  | 'illegal'
  | 'off_platform'
  | 'other'
  | 'price';

export type RoomSanction = {
  readonly __typename?: 'RoomSanction';
  readonly id: Scalars['ID']['output'];
  readonly kind: SanctionKind;
  readonly personMask: Scalars['String']['output'];
  readonly reason: HideReason;
  readonly startedAt: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
};

/** From where viewers came into the room, as the link says that they followed. */
export type RoomSource =
  | 'alliance'
  | 'home'
  | 'other'
  | 'product'
  | 'reminder'
  | 'share';

export type RuleStep = {
  readonly __typename?: 'RuleStep';
  readonly day: Scalars['Day']['output'];
  readonly step: Scalars['String']['output'];
};

export type RuleVillage = {
  readonly __typename?: 'RuleVillage';
  readonly abstained: Maybe<Scalars['Int']['output']>;
  readonly decidedAt: Maybe<Scalars['Instant']['output']>;
  readonly due: Maybe<Scalars['Int']['output']>;
  readonly name: Scalars['String']['output'];
  readonly no: Maybe<Scalars['Int']['output']>;
  readonly present: Maybe<Scalars['Int']['output']>;
  /** four_two or six_step */
  readonly procedure: Maybe<Scalars['String']['output']>;
  /** carried or rejected; null while the village has not decided */
  readonly result: Maybe<Scalars['String']['output']>;
  readonly steps: ReadonlyArray<RuleStep>;
  readonly villageId: Scalars['ID']['output'];
  readonly yes: Maybe<Scalars['Int']['output']>;
};

export type SanctionInput = {
  readonly kind: SanctionKind;
  /** Of a mute: 5, 30 or 1440. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Whoever said this comment. */
  readonly q: Scalars['Int']['input'];
  readonly reason: HideReason;
  readonly sessionId: Scalars['ID']['input'];
};

export type SanctionKind =
  | 'ban'
  | 'mute';

export type SaveAddressInput = {
  /** null: a new one */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly isDefault?: Scalars['Boolean']['input'];
  readonly name: Scalars['String']['input'];
  readonly phone: Scalars['String']['input'];
  readonly regionCode: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly street: Scalars['String']['input'];
};

export type SaveViewInput = {
  readonly name: Scalars['String']['input'];
  readonly page: DeskPage;
  readonly query: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
};

/** A filter that its owner named. */
export type SavedView = {
  readonly __typename?: 'SavedView';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly page: DeskPage;
  /** Of the page's address: account=A.bank&month=2026-11 */
  readonly query: Scalars['String']['output'];
};

export type ScheduleFlashInput = {
  /** Left out: the lowest deal of seven days. */
  readonly compare?: InputMaybe<ComparePriceInput>;
  /** 10 to 300 */
  readonly countdownSeconds: Scalars['Int']['input'];
  /** 60 to 1200 */
  readonly durationSeconds: Scalars['Int']['input'];
  readonly itemId: Scalars['ID']['input'];
  readonly perPersonMax: Scalars['Int']['input'];
  readonly priceFen: Scalars['Fen']['input'];
  /** 1 to 999; promised in the stock at once. */
  readonly quantity: Scalars['Int']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type ScheduleSessionInput = {
  /** 16 characters at most. */
  readonly coverText?: InputMaybe<Scalars['String']['input']>;
  readonly isSyntheticHost?: InputMaybe<Scalars['Boolean']['input']>;
  readonly requestId: Scalars['ID']['input'];
  readonly scheduledAt: Scalars['Instant']['input'];
  readonly skuIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly title: Scalars['String']['input'];
};

/** Shown in the room all the time (直播电商监督管理办法, art. 25 and 26). */
export type Seller = {
  readonly __typename?: 'Seller';
  readonly address: Scalars['String']['output'];
  readonly contact: Scalars['String']['output'];
  /** Farmers who sell what they grew need no registration, and say so. */
  readonly isSelfProduced: Scalars['Boolean']['output'];
  readonly licence: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
};

export type SessionConsole = {
  readonly __typename?: 'SessionConsole';
  /** Imported orders that were paid while the show ran, by platform: in none of the show's sums. */
  readonly elsewhere: ReadonlyArray<ElsewhereSales>;
  /** Four at most, the oldest first. */
  readonly forwards: ReadonlyArray<Forward>;
  /** Oldest first, 100 at most. */
  readonly held: ReadonlyArray<HeldComment>;
  readonly heldWords: ReadonlyArray<Scalars['String']['output']>;
  /** The first first. */
  readonly helpers: ReadonlyArray<Helper>;
  readonly minutes: ReadonlyArray<SessionMinute>;
  readonly money: ShowMoney;
  readonly orderCount: Scalars['Int']['output'];
  /** Newest first, 100 at most. */
  readonly orders: ReadonlyArray<ConsoleOrder>;
  /** When each good was explained; the newest 200, oldest first. */
  readonly pins: ReadonlyArray<SessionPin>;
  readonly quantity: Scalars['Int']['output'];
  /** Newest first, 200 at most. */
  readonly questions: ReadonlyArray<Question>;
  /** Reports about the room that nobody has looked at. */
  readonly reportCount: Scalars['Int']['output'];
  readonly salesFen: Scalars['Fen']['output'];
  /** Those that hold in the alliance's rooms, newest first. */
  readonly sanctions: ReadonlyArray<RoomSanction>;
  readonly sources: ReadonlyArray<SourceCount>;
  /** Different viewers, counted each minute (within a percent or so). */
  readonly uniqueViewers: Scalars['Int']['output'];
  readonly viewersPeak: Scalars['Int']['output'];
  /** In the order of the show. */
  readonly violations: ReadonlyArray<Violation>;
};


export type SessionConsoleQuestionsArgs = {
  unansweredOnly?: Scalars['Boolean']['input'];
};

export type SessionItem = {
  readonly __typename?: 'SessionItem';
  readonly comparePrice: Maybe<ComparePrice>;
  /** How often and how long it was explained in this show. */
  readonly explainCount: Scalars['Int']['output'];
  readonly explainMs: Scalars['Int']['output'];
  readonly grams: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly isListed: Scalars['Boolean']['output'];
  readonly isPinned: Scalars['Boolean']['output'];
  /** The shop's price now. */
  readonly listPriceFen: Scalars['Fen']['output'];
  /** The lowest real deal of seven days, the list price where nothing was sold: a struck price without a basis may not be higher. */
  readonly lowestDeal: ComparePrice;
  /** 沙窝萝卜 5斤装 */
  readonly name: Scalars['String']['output'];
  readonly picture: Scalars['String']['output'];
  readonly position: Scalars['Int']['output'];
  readonly priceFen: Scalars['Fen']['output'];
  readonly product: Product;
  /** Counts changes by people; a change names the one it was made on. */
  readonly rev: Scalars['Int']['output'];
  /** What the streamer means to say, a line for each thought; null for those who do not run the show. */
  readonly script: Maybe<Scalars['String']['output']>;
  readonly sku: Sku;
  readonly soldCount: Scalars['Int']['output'];
};

export type SessionMedia = {
  readonly __typename?: 'SessionMedia';
  /** HTTP-FLV */
  readonly flvUrl: Scalars['String']['output'];
  /** The same as HLS, a dozen seconds behind; null before the first segment is recorded. */
  readonly hlsUrl: Maybe<Scalars['String']['output']>;
  readonly state: MediaState;
  /** WHEP, half a second behind; null unless the market's media server speaks it. */
  readonly whepUrl: Maybe<Scalars['String']['output']>;
};

export type SessionMinute = {
  readonly __typename?: 'SessionMinute';
  readonly at: Scalars['Instant']['output'];
  readonly comments: Scalars['Int']['output'];
  /** Its sums are final, which they are within five seconds of its end. */
  readonly isClosed: Scalars['Boolean']['output'];
  readonly opened: Scalars['Int']['output'];
  readonly ordered: Scalars['Int']['output'];
  readonly orders: Scalars['Int']['output'];
  readonly paid: Scalars['Int']['output'];
  readonly salesFen: Scalars['Fen']['output'];
  /** Goods that were seen, opened, ordered and paid in it. */
  readonly shown: Scalars['Int']['output'];
  readonly viewers: Scalars['Int']['output'];
};

/** A good was explained from then until then; without an end: still. */
export type SessionPin = {
  readonly __typename?: 'SessionPin';
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly itemId: Scalars['ID']['output'];
  readonly startedAt: Scalars['Instant']['output'];
};

export type SessionStatus =
  | 'banned'
  | 'ended'
  | 'live'
  | 'paused'
  | 'preview'
  | 'scheduled';

/** opening + due − refunds − recovered − withheld − paid = closing, or it cannot be approved */
export type Settlement = {
  readonly __typename?: 'Settlement';
  /** What this person may do now: submit, approve, send_back, pay_out, publish; with the reason for what is missing. */
  readonly acts: ReadonlyArray<SettlementAct>;
  readonly alliance: Alliance;
  readonly approvedBy: Maybe<Scalars['String']['output']>;
  readonly closingFen: Scalars['Fen']['output'];
  readonly dueFen: Scalars['Fen']['output'];
  readonly exceptions: ReadonlyArray<SettlementException>;
  readonly history: ReadonlyArray<SettlementStep>;
  readonly id: Scalars['ID']['output'];
  readonly isBalanced: Scalars['Boolean']['output'];
  readonly lines: SettlementLinePage;
  /** JS-2611A */
  readonly number: Scalars['String']['output'];
  readonly openingFen: Scalars['Fen']['output'];
  readonly orderCount: Scalars['Int']['output'];
  readonly paidFen: Scalars['Fen']['output'];
  readonly parties: ReadonlyArray<SettlementParty>;
  readonly payouts: ReadonlyArray<Payout>;
  readonly periodFrom: Scalars['Day']['output'];
  readonly periodTo: Scalars['Day']['output'];
  readonly preparedBy: Maybe<Scalars['String']['output']>;
  readonly publishedOn: Maybe<Scalars['Day']['output']>;
  /** Taken for what earlier settlements had paid: refunds that came after, debts; below 0 what came back. */
  readonly recoveredFen: Scalars['Fen']['output'];
  readonly refundedFen: Scalars['Fen']['output'];
  readonly sha256: Maybe<Scalars['String']['output']>;
  readonly status: SettlementStatus;
  /** Payouts that have not gone to the bank yet. */
  readonly unsentPayoutCount: Scalars['Int']['output'];
  /** Income tax kept back of payments. */
  readonly withheldFen: Scalars['Fen']['output'];
};


/** opening + due − refunds − recovered − withheld − paid = closing, or it cannot be approved */
export type SettlementLinesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SettlementAct = {
  readonly __typename?: 'SettlementAct';
  readonly act: Scalars['String']['output'];
  readonly isAllowed: Scalars['Boolean']['output'];
  /** A refusal code when it is not. */
  readonly why: Maybe<Scalars['String']['output']>;
};

export type SettlementException = {
  readonly __typename?: 'SettlementException';
  readonly detail: Scalars['String']['output'];
  readonly kind: Scalars['String']['output'];
};

export type SettlementLine = {
  readonly __typename?: 'SettlementLine';
  readonly accruedFen: Scalars['Fen']['output'];
  readonly baseFen: Scalars['Fen']['output'];
  readonly completedOn: Scalars['Day']['output'];
  readonly itemName: Scalars['String']['output'];
  readonly orderNumber: Scalars['ID']['output'];
  readonly reversedFen: Scalars['Fen']['output'];
};

export type SettlementLinePage = {
  readonly __typename?: 'SettlementLinePage';
  readonly nodes: ReadonlyArray<SettlementLine>;
  readonly pageInfo: PageInfo;
};

export type SettlementPage = {
  readonly __typename?: 'SettlementPage';
  readonly nodes: ReadonlyArray<Settlement>;
  readonly pageInfo: PageInfo;
};

export type SettlementParty = {
  readonly __typename?: 'SettlementParty';
  readonly accruedFen: Scalars['Fen']['output'];
  readonly carryInFen: Scalars['Fen']['output'];
  readonly key: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly netFen: Scalars['Fen']['output'];
  readonly recoveredFen: Scalars['Fen']['output'];
  readonly reversedFen: Scalars['Fen']['output'];
  readonly role: PartyRole;
  readonly withheldFen: Scalars['Fen']['output'];
};

export type SettlementStatus =
  | 'approved'
  | 'open'
  | 'paid_out'
  | 'published'
  | 'review';

export type SettlementStep = {
  readonly __typename?: 'SettlementStep';
  readonly at: Scalars['Instant']['output'];
  readonly by: Scalars['String']['output'];
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly step: Scalars['String']['output'];
};

/** What buyers paid in a show, as it stands now: what neither went back nor is settled is provisional. */
export type ShowMoney = {
  readonly __typename?: 'ShowMoney';
  readonly paidFen: Scalars['Fen']['output'];
  readonly refundedFen: Scalars['Fen']['output'];
  /** of completed orders, less what went back */
  readonly settledFen: Scalars['Fen']['output'];
};

export type SimulateSplitRuleInput = {
  /** Against this rule instead of those to which the orders are bound. */
  readonly against?: InputMaybe<Scalars['String']['input']>;
  readonly allianceSlug: Scalars['String']['input'];
  /** Orders paid in so many last days, 92 at most. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** Or orders of so many last settled periods, 12 at most. */
  readonly periods?: InputMaybe<Scalars['Int']['input']>;
  /** The rule as JSON. */
  readonly rule: Scalars['String']['input'];
};

export type SimulatedParty = {
  readonly __typename?: 'SimulatedParty';
  readonly afterFen: Scalars['Fen']['output'];
  readonly beforeFen: Scalars['Fen']['output'];
  readonly key: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly role: PartyRole;
};

export type Sku = {
  readonly __typename?: 'Sku';
  /** What can be ordered now, 999 at most. */
  readonly available: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** 5斤装 */
  readonly name: Scalars['String']['output'];
  readonly perPersonMax: Scalars['Int']['output'];
  readonly priceFen: Scalars['Fen']['output'];
  readonly unitGrams: Scalars['Int']['output'];
};

export type SkuInProduct = {
  readonly __typename?: 'SkuInProduct';
  readonly product: Product;
  readonly sku: Sku;
};

export type SourceCount = {
  readonly __typename?: 'SourceCount';
  readonly source: RoomSource;
  readonly viewers: Scalars['Int']['output'];
};

export type SplitDifference = {
  readonly __typename?: 'SplitDifference';
  readonly computed: Scalars['String']['output'];
  readonly lineId: Scalars['ID']['output'];
  readonly stored: Scalars['String']['output'];
  readonly what: Scalars['String']['output'];
};

/** Why a line was cut as it was. */
export type SplitLine = {
  readonly __typename?: 'SplitLine';
  readonly base: Scalars['String']['output'];
  readonly baseFen: Scalars['Fen']['output'];
  /** false: bounds asked for more than there was, so it was cut by proportion alone */
  readonly boundsKept: Maybe<Scalars['Boolean']['output']>;
  /** The clause's conditions, all of which the line meets. */
  readonly by: ReadonlyArray<Scalars['String']['output']>;
  readonly clauseName: Scalars['String']['output'];
  readonly clauseNumber: Scalars['Int']['output'];
  readonly floorFen: Maybe<Scalars['Fen']['output']>;
  readonly floorFromAllianceFen: Maybe<Scalars['Fen']['output']>;
  readonly floorFromPoolFen: Maybe<Scalars['Fen']['output']>;
  readonly floorPerKgFen: Maybe<Scalars['Fen']['output']>;
  readonly itemName: Scalars['String']['output'];
  readonly lineId: Scalars['ID']['output'];
  /** Names of clauses that fitted too and ask for less. */
  readonly over: ReadonlyArray<Scalars['String']['output']>;
  readonly shares: ReadonlyArray<LineShare>;
  readonly weightGrams: Scalars['Int']['output'];
};

export type SplitParty = {
  readonly __typename?: 'SplitParty';
  readonly basisPoints: Scalars['Int']['output'];
  /** Exact share in fen as a decimal of four places. */
  readonly exactFen: Scalars['String']['output'];
  readonly key: Scalars['ID']['output'];
  /** Masked where it is a person and the reader is not in the books. */
  readonly name: Scalars['String']['output'];
  readonly role: PartyRole;
  readonly roundingFen: Scalars['Fen']['output'];
  readonly shareFen: Scalars['Fen']['output'];
};

export type SplitRuleState =
  /** Carried by all villages; waits for its day. */
  | 'adopted'
  | 'in_force'
  | 'proposed'
  | 'rejected'
  | 'superseded'
  | 'withdrawn';

/** 分账规则的一版 */
export type SplitRuleVersion = {
  readonly __typename?: 'SplitRuleVersion';
  /** Whether this person may take it back now. */
  readonly canWithdraw: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly inForceFrom: Scalars['Instant']['output'];
  /** The version that it was written against. */
  readonly parentId: Maybe<Scalars['ID']['output']>;
  readonly proposedAt: Maybe<Scalars['Instant']['output']>;
  readonly proposedBy: Maybe<Scalars['String']['output']>;
  /** Canonical JSON, of which `sha256` is the digest: what the villages resolve. */
  readonly rule: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly state: SplitRuleState;
  readonly title: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  /** Every member village with what it resolved. */
  readonly villages: ReadonlyArray<RuleVillage>;
};

/** Past orders cut again under another rule; nothing is written. */
export type SplitSimulation = {
  readonly __typename?: 'SplitSimulation';
  /** Order lines under each clause of the rule, in its order. */
  readonly clauseLines: ReadonlyArray<Scalars['Int']['output']>;
  /** There are more orders than were taken. */
  readonly isCut: Scalars['Boolean']['output'];
  readonly orders: Scalars['Int']['output'];
  readonly parties: ReadonlyArray<SimulatedParty>;
  /** Orders of the span whose payment event is not kept. */
  readonly skipped: Scalars['Int']['output'];
};

export type StartPaymentInput = {
  readonly method: PaymentMethod;
  readonly orderNumber: Scalars['ID']['input'];
  readonly provider: PaymentProvider;
  readonly requestId: Scalars['ID']['input'];
};

export type Statement = {
  readonly __typename?: 'Statement';
  readonly addedCount: Scalars['Int']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly fromDay: Scalars['Day']['output'];
  readonly id: Scalars['ID']['output'];
  readonly importedAt: Scalars['Instant']['output'];
  readonly lineCount: Scalars['Int']['output'];
  readonly toDay: Scalars['Day']['output'];
};

export type StatementKind =
  | 'fee'
  | 'fee_returned'
  | 'other'
  | 'payment'
  | 'refund'
  | 'settlement'
  | 'transfer';

export type StatementLine = {
  readonly __typename?: 'StatementLine';
  readonly counterparty: Scalars['String']['output'];
  readonly day: Scalars['Day']['output'];
  readonly feeFen: Scalars['Fen']['output'];
  readonly grossFen: Scalars['Fen']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: StatementKind;
  readonly memo: Scalars['String']['output'];
  readonly netFen: Scalars['Fen']['output'];
  readonly ref: Scalars['String']['output'];
};

/** 应分 − 冲回 − 已付 + 其他 is what the parties gained */
export type StatementSums = {
  readonly __typename?: 'StatementSums';
  readonly accruedFen: Scalars['Fen']['output'];
  readonly otherFen: Scalars['Fen']['output'];
  readonly paidFen: Scalars['Fen']['output'];
  readonly reversedFen: Scalars['Fen']['output'];
};

export type Streamer = {
  readonly __typename?: 'Streamer';
  readonly avatar: Scalars['String']['output'];
  readonly displayName: Scalars['String']['output'];
  readonly isPartyMember: Scalars['Boolean']['output'];
  readonly personId: Scalars['ID']['output'];
  readonly servesSince: Scalars['Instant']['output'];
  readonly servesUntil: Scalars['Day']['output'];
};

export type TaskStatus =
  | 'graded'
  | 'handed_over'
  | 'harvested'
  | 'labelled'
  | 'packed'
  | 'planned'
  | 'short';

export type TaskStepDone = {
  readonly __typename?: 'TaskStepDone';
  readonly at: Scalars['Instant']['output'];
  readonly by: Scalars['String']['output'];
  readonly toStatus: TaskStatus;
};

export type TaxMonth = {
  readonly __typename?: 'TaxMonth';
  readonly incomeFen: Scalars['Fen']['output'];
  readonly month: Scalars['String']['output'];
  readonly remittedFen: Scalars['Fen']['output'];
  readonly withheldFen: Scalars['Fen']['output'];
};

/** A box's way from field to door. Unknown steps are null, never invented. */
export type Trace = {
  readonly __typename?: 'Trace';
  readonly certificateNumber: Maybe<Scalars['String']['output']>;
  readonly checkReport: Maybe<Scalars['String']['output']>;
  readonly checkedOn: Maybe<Scalars['Day']['output']>;
  readonly code: Scalars['ID']['output'];
  readonly firstScannedAt: Maybe<Scalars['Instant']['output']>;
  readonly growerName: Maybe<Scalars['String']['output']>;
  readonly handedOverAt: Maybe<Scalars['Instant']['output']>;
  readonly harvestedOn: Scalars['Day']['output'];
  readonly isRecalled: Scalars['Boolean']['output'];
  readonly lotCode: Scalars['String']['output'];
  readonly packedAt: Maybe<Scalars['Instant']['output']>;
  readonly picture: Picture;
  readonly plotCode: Scalars['String']['output'];
  readonly plotName: Scalars['String']['output'];
  readonly productName: Scalars['String']['output'];
  readonly scanCount: Scalars['Int']['output'];
  readonly sownOn: Maybe<Scalars['Day']['output']>;
  readonly townName: Scalars['String']['output'];
  readonly villageName: Scalars['String']['output'];
  readonly weightGrams: Maybe<Scalars['Int']['output']>;
};

export type TrackingEntry = {
  readonly __typename?: 'TrackingEntry';
  readonly at: Scalars['Instant']['output'];
  /** A word of libs/words for our own entries, null for the courier's. */
  readonly kind: Maybe<Scalars['String']['output']>;
  readonly place: Maybe<Scalars['String']['output']>;
  readonly source: TrackingSource;
  /** The courier's own text. */
  readonly text: Maybe<Scalars['String']['output']>;
};

export type TrackingSource =
  | 'COURIER'
  | 'FIELD'
  | 'ORDER'
  | 'PACKHOUSE';

/** 试算平衡: what an account held, gained and held then, signed to its normal side */
export type TrialBalanceLine = {
  readonly __typename?: 'TrialBalanceLine';
  readonly class: Scalars['String']['output'];
  readonly closingFen: Scalars['Fen']['output'];
  readonly code: Scalars['ID']['output'];
  readonly creditsFen: Scalars['Fen']['output'];
  readonly debitsFen: Scalars['Fen']['output'];
  readonly name: Scalars['String']['output'];
  readonly openingFen: Scalars['Fen']['output'];
};

export type UnmatchLinesInput = {
  readonly accountCode: Scalars['String']['input'];
  readonly allianceSlug: Scalars['String']['input'];
  readonly matchId: Scalars['ID']['input'];
  readonly note: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
};

/** Money that a buyer waits for although the provider was asked for it. */
export type UnpaidRefund = {
  readonly __typename?: 'UnpaidRefund';
  readonly acceptedAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  /** What stood in the way last; null when the provider refused without a word. */
  readonly lastError: Maybe<Scalars['String']['output']>;
  readonly orderNumber: Scalars['ID']['output'];
  readonly totalFen: Scalars['Fen']['output'];
  readonly triedAt: Maybe<Scalars['Instant']['output']>;
  readonly tries: Scalars['Int']['output'];
};

export type UpdateItemInput = {
  /** Null takes the struck price away; left out it stays as long as it is honest beside the price. */
  readonly compare?: InputMaybe<ComparePriceInput>;
  readonly itemId: Scalars['ID']['input'];
  readonly priceFen?: InputMaybe<Scalars['Fen']['input']>;
  readonly rev: Scalars['Int']['input'];
};

export type Village = {
  readonly __typename?: 'Village';
  readonly blurb: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly picture: Scalars['String']['output'];
  readonly slug: Scalars['String']['output'];
  readonly townName: Scalars['String']['output'];
};

export type VillageRoll = {
  readonly __typename?: 'VillageRoll';
  readonly adults: Scalars['Int']['output'];
  readonly council: Scalars['Int']['output'];
  readonly households: Scalars['Int']['output'];
  readonly memberRepresentatives: Scalars['Int']['output'];
  readonly members: Scalars['Int']['output'];
  readonly partyMembers: Scalars['Int']['output'];
  readonly villagersRepresentatives: Scalars['Int']['output'];
};

export type VillageRollInput = {
  readonly adults: Scalars['Int']['input'];
  readonly council: Scalars['Int']['input'];
  readonly households: Scalars['Int']['input'];
  readonly memberRepresentatives: Scalars['Int']['input'];
  readonly members: Scalars['Int']['input'];
  readonly partyMembers: Scalars['Int']['input'];
  readonly villagersRepresentatives: Scalars['Int']['input'];
};

export type VillageRules = {
  readonly __typename?: 'VillageRules';
  readonly isMerged: Scalars['Boolean']['output'];
  readonly noticeDays: Scalars['Int']['output'];
  readonly postingDays: Scalars['Int']['output'];
  readonly procedure: MotionProcedure;
  readonly quorumRule: QuorumRule;
  readonly roll: VillageRoll;
  readonly setAt: Scalars['Instant']['output'];
  readonly setBy: Scalars['String']['output'];
  readonly village: Village;
};

export type VillageRulesInput = {
  readonly isMerged: Scalars['Boolean']['input'];
  readonly noticeDays: Scalars['Int']['input'];
  readonly postingDays: Scalars['Int']['input'];
  readonly procedure: MotionProcedure;
  readonly quorumRule: QuorumRule;
  readonly requestId: Scalars['ID']['input'];
  readonly roll: VillageRollInput;
  readonly villageId: Scalars['ID']['input'];
};

export type VillagerQuestion = {
  readonly __typename?: 'VillagerQuestion';
  readonly answer: Maybe<Scalars['String']['output']>;
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  readonly answeredBy: Maybe<Scalars['String']['output']>;
  readonly askedAt: Scalars['Instant']['output'];
  readonly askedBy: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly isPublic: Maybe<Scalars['Boolean']['output']>;
  readonly text: Scalars['String']['output'];
  readonly villageName: Maybe<Scalars['String']['output']>;
};

export type Violation = {
  readonly __typename?: 'Violation';
  readonly appeal: Maybe<Scalars['String']['output']>;
  readonly appealedAt: Maybe<Scalars['Instant']['output']>;
  readonly article: Scalars['String']['output'];
  readonly evidence: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly judgedAt: Maybe<Scalars['Instant']['output']>;
  readonly judgement: Maybe<Scalars['String']['output']>;
  readonly kind: ViolationKind;
  /** Since the show began. */
  readonly offsetMs: Scalars['Int']['output'];
  readonly raisedAt: Scalars['Instant']['output'];
  /** Of `wording` the phrase. */
  readonly reason: Scalars['String']['output'];
  /** Where it is in the replay; null while there is none to watch. */
  readonly replayMs: Maybe<Scalars['Int']['output']>;
  readonly session: LiveSession;
  readonly status: ViolationStatus;
};

export type ViolationDesk = {
  readonly __typename?: 'ViolationDesk';
  /** That wait, oldest first, 100 at most. */
  readonly appeals: ReadonlyArray<Violation>;
  /** That nobody has looked at, oldest first, 100 at most. */
  readonly reports: ReadonlyArray<RoomReport>;
};

/** A show was stopped; forbidden words were tried on air; a report about the room was upheld. */
export type ViolationKind =
  | 'ban'
  | 'report'
  | 'wording';

export type ViolationStatus =
  | 'appealed'
  | 'open'
  | 'upheld'
  | 'withdrawn';

export type VoucherBatch = {
  readonly __typename?: 'VoucherBatch';
  readonly checkedAt: Maybe<Scalars['Instant']['output']>;
  readonly checkedBy: Maybe<Scalars['String']['output']>;
  readonly debitFen: Scalars['Fen']['output'];
  readonly firstNumber: Scalars['Int']['output'];
  readonly hash: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lastNumber: Scalars['Int']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly madeBy: Scalars['String']['output'];
  readonly mayCheck: Scalars['Boolean']['output'];
};

/** A book of vouchers: the alliance company's, a village's or a co-op's. */
export type VoucherBook = {
  readonly __typename?: 'VoucherBook';
  /** ALLIANCE, VILLAGE.<id> or PRODUCER.<id> */
  readonly book: Scalars['ID']['output'];
  readonly caution: Maybe<Scalars['String']['output']>;
  readonly columns: ReadonlyArray<ImportColumn>;
  readonly columnsOf: Scalars['String']['output'];
  readonly isEquityHolder: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly regime: Scalars['String']['output'];
  readonly regimeName: Scalars['String']['output'];
  readonly regimeSource: Scalars['String']['output'];
  readonly serviceVatBasisPoints: Scalars['Int']['output'];
};

export type VoucherBookInput = {
  readonly allianceSlug: Scalars['String']['input'];
  readonly book: Scalars['ID']['input'];
  readonly columnsOf: Scalars['String']['input'];
  readonly isEquityHolder: Scalars['Boolean']['input'];
  readonly ownHeads: ReadonlyArray<ImportHeadInput>;
  readonly serviceVatBasisPoints: Scalars['Int']['input'];
};

export type VoucherLine = {
  readonly __typename?: 'VoucherLine';
  /** Below 0 it is written in red. */
  readonly amountFen: Scalars['Fen']['output'];
  readonly aux: Maybe<Scalars['String']['output']>;
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly side: Scalars['String']['output'];
};

export type VoucherLineInput = {
  readonly accountCode: Scalars['String']['input'];
  readonly creditFen: Scalars['Fen']['input'];
  readonly debitFen: Scalars['Fen']['input'];
};

/** What is posted of a month and what is not yet. */
export type VoucherMonth = {
  readonly __typename?: 'VoucherMonth';
  readonly batches: ReadonlyArray<VoucherBatch>;
  /** The first of them. */
  readonly waiting: ReadonlyArray<DraftVoucher>;
  readonly waitingCount: Scalars['Int']['output'];
  readonly waitingDebitFen: Scalars['Fen']['output'];
};

export type WaterfallStep = {
  readonly __typename?: 'WaterfallStep';
  readonly amountFen: Scalars['Fen']['output'];
  /** paid, coupon, fee, freight, base */
  readonly key: Scalars['String']['output'];
};

export type WaybillStatus =
  | 'issued'
  | 'refused'
  | 'requested'
  | 'unknown'
  | 'voided';

/** One event for one endpoint. Kept for 30 days. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** What is posted, the same at each try. */
  readonly body: Scalars['String']['output'];
  readonly code: Maybe<Scalars['Int']['output']>;
  readonly createdAt: Scalars['Instant']['output'];
  readonly eventId: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  /** Null when it does not wait. */
  readonly nextAt: Maybe<Scalars['Instant']['output']>;
  /** The beginning of what was answered. */
  readonly reply: Maybe<Scalars['String']['output']>;
  readonly status: WebhookDeliveryStatus;
  readonly tookMs: Maybe<Scalars['Int']['output']>;
  readonly triedAt: Maybe<Scalars['Instant']['output']>;
  readonly tries: Scalars['Int']['output'];
  readonly trouble: Maybe<WebhookTrouble>;
  readonly type: Scalars['String']['output'];
};

export type WebhookDeliveryPage = {
  readonly __typename?: 'WebhookDeliveryPage';
  readonly nodes: ReadonlyArray<WebhookDelivery>;
  readonly pageInfo: PageInfo;
};

export type WebhookDeliveryStatus =
  | 'delivered'
  | 'given_up'
  | 'waiting';

/** Where an alliance's own program is told of events (docs/webhooks.md). */
export type WebhookEndpoint = {
  readonly __typename?: 'WebhookEndpoint';
  readonly createdAt: Scalars['Instant']['output'];
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly failuresInRow: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** Until then the secret before signs too. */
  readonly oldSecretUntil: Maybe<Scalars['Instant']['output']>;
  readonly reason: Maybe<WebhookStandstill>;
  /** Only in the answer to who made it or changed it over, within ten minutes; null ever after. */
  readonly secret: Maybe<Scalars['String']['output']>;
  readonly status: WebhookEndpointStatus;
  /** Public names, such as `order.paid`. */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  readonly url: Scalars['String']['output'];
};

/** A paused one is still written for; an ended one is not. */
export type WebhookEndpointStatus =
  | 'active'
  | 'ended'
  | 'paused';

/** Why it is paused or has ended: by a secretary; after 20 failures in a row; because it said 410 Gone. */
export type WebhookStandstill =
  | 'by_hand'
  | 'failing'
  | 'gone';

/** Why there is no code: no answer within 10 s; the line broke or could not be made; the address is not on the open internet. */
export type WebhookTrouble =
  | 'connection'
  | 'refused_address'
  | 'timeout';

export type Withholding = {
  readonly __typename?: 'Withholding';
  readonly method: IitMethod;
  readonly months: ReadonlyArray<TaxMonth>;
};

/** A debt that one person asks to give up and another decides about. */
export type WriteOff = {
  readonly __typename?: 'WriteOff';
  readonly amountFen: Scalars['Fen']['output'];
  readonly decidedAt: Maybe<Scalars['Instant']['output']>;
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly partyName: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
  readonly requestedAt: Scalars['Instant']['output'];
  readonly requestedBy: Scalars['String']['output'];
  readonly status: DecisionStatus;
  /** Why this person may not decide; null when they may. */
  readonly why: Maybe<Scalars['String']['output']>;
};

export type WriteScriptInput = {
  readonly itemId: Scalars['ID']['input'];
  /** A line for each thought: ten lines and 500 characters at most. */
  readonly text: Scalars['String']['input'];
  /** The card on which the change was made. */
  readonly was: Scalars['String']['input'];
};
