export type Side = 'seller' | 'viewer';
export type Outcome = 'block' | 'warn' | 'pass';

/** What can back a claim: article 7 of the guide leaves the proof to the advertiser. */
export type Proof = 'standards' | 'certificates' | 'sources' | 'stock';

/** Articles of 广告绝对化用语执法指南 (SAMR notice 2023 No. 6) under which an absolute word may stand. */
export type GuideArticle = '5(1)' | '5(2)' | '5(3)' | '6(1)' | '6(2)' | '6(3)' | '6(5)' | '6(6)';

type WordingKind =
  | 'absolute'
  | 'state'
  | 'medical'
  | 'grade'
  | 'title'
  | 'data'
  | 'stock'
  | 'off_platform'
  | 'abuse'
  | 'illegal';

export type Suggestion = `studio.wording.try.${'facts' | 'food' | 'market' | 'civil' | Proof}`;

/** 1: an unproven fact, 2: a forbidden word, 3: a claim that can hurt someone. */
export type Severity = 1 | 2 | 3;

export interface Rule {
  readonly id: `${WordingKind}.${string}`;
  readonly article: string;
  readonly outcome: Exclude<Outcome, 'pass'>;
  readonly severity: Severity;
  /** Patterns over folded text. Each begins with a character, a class or a group of them; the longer ones first. */
  readonly phrases: readonly string[];
  /** Also for what viewers say. */
  readonly isForAll?: true;
  /** Read across the ends of clauses. */
  readonly isAcross?: true;
  /** Not inside a longer run of letters or of digits. */
  readonly isWhole?: true;
  /** With any of these proofs it passes, under this article of the guide. */
  readonly needs?: readonly Proof[];
  readonly exemption?: GuideArticle;
  readonly suggestion?: Suggestion;
}

/** Where a matched phrase may stand: every test that is given has to hold. */
export interface Exemption {
  /** Rule ids, or the beginnings of them. */
  readonly of: readonly string[];
  readonly article?: GuideArticle;
  readonly phrase?: RegExp;
  /** What stands before and after it in its clause. */
  readonly before?: RegExp;
  readonly unlessBefore?: RegExp;
  readonly after?: RegExp;
  readonly anywhere?: readonly RegExp[];
  /** Without one of these it is a warning. */
  readonly needs?: readonly Proof[];
}
