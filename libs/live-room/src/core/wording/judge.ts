import { ABSOLUTE_RULES } from './absolute-rules';
import { CLAIM_RULES, PUBLIC_RULES } from './claim-rules';
import { compile, type Finder } from './compile';
import { EXEMPTIONS } from './exemptions';
import { BREAK, fold, tightened, type Folded } from './fold';
import { MEDICAL_RULES } from './medical-rules';
import { isProven, type Grounds } from './proof';
import type { Exemption, GuideArticle, Outcome, Proof, Rule, Severity, Side, Suggestion } from './rule';

/** Of the rules, the exemptions and the spellings together; a stored verdict says by which it was reached. */
export const WORDING_VERSION = '2026-11-27';

export const WORDING_RULES: readonly Rule[] = [
  ...ABSOLUTE_RULES,
  ...MEDICAL_RULES,
  ...CLAIM_RULES,
  ...PUBLIC_RULES,
];

export interface WordingContext extends Grounds {
  /** What sellers say is advertising: titles, covers, items, script cards, their chat. Of viewers only what nobody may say is judged. */
  readonly side: Side;
}

export interface Verdict {
  readonly verdict: Outcome;
  readonly rule: Rule['id'];
  readonly article: string;
  /** The article of the guide under which it may stand, or may once it is proven. */
  readonly exemption?: GuideArticle | undefined;
  /** As typed, from `start` to `end`. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly suggestion?: Suggestion | undefined;
  readonly version: string;
}

interface Found {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

const isLoose = (rule: Rule) => !rule.isAcross;
const FINDERS: Readonly<Record<Side, { readonly loose: Finder; readonly tight: Finder }>> = {
  seller: finders(WORDING_RULES),
  viewer: finders(WORDING_RULES.filter((rule) => rule.isForAll)),
};

function finders(rules: readonly Rule[]): { readonly loose: Finder; readonly tight: Finder } {
  return { loose: compile(rules.filter(isLoose)), tight: compile(rules.filter((rule) => rule.isAcross)) };
}

const EXEMPTIONS_OF = new Map(
  WORDING_RULES.map(({ id }) => [
    id,
    EXEMPTIONS.filter(({ of }) =>
      of.some((each) => (each.endsWith('.') ? id.startsWith(each) : id === each)),
    ),
  ]),
);

/** Every phrase of a text that a rule knows, in its order, with what follows from it there. */
export function judge(text: string, context: WordingContext): readonly Verdict[] {
  const folded = fold(text);
  const { loose, tight } = FINDERS[context.side];
  const dense = tightened(folded);
  const inClauses = search(folded, loose).map((found) => decide(text, folded, found, context));
  const across = search(dense, tight).map((found) => decide(text, dense, found, context));
  if (across.length === 0) return inClauses;
  return [...inClauses, ...across].sort((a, b) => a.start - b.start);
}

const RANK: Readonly<Record<Outcome, number>> = { pass: 0, warn: 10, block: 20 };

/** The one that decides about the text: what blocks before what needs proof, the graver first. */
export function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  const weight = (each: Verdict) => RANK[each.verdict] + each.severity;
  return verdicts.reduce<Verdict | undefined>(
    (gravest, each) => (gravest && weight(gravest) >= weight(each) ? gravest : each),
    undefined,
  );
}

function search(folded: Folded, finder: Finder): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < folded.text.length;) {
    const here = finder(folded, at);
    if (here) found.push({ rule: here.rule, from: at, to: here.to });
    at = here?.to ?? at + 1;
  }
  return found;
}

function decide(typed: string, folded: Folded, found: Found, context: WordingContext): Verdict {
  const { rule, from, to } = found;
  const start = folded.starts[from] ?? 0;
  const end = folded.ends[to - 1] ?? typed.length;
  const { outcome, exemption, needs } = settle(folded, found, context);
  return {
    verdict: outcome,
    rule: rule.id,
    article: rule.article,
    exemption,
    phrase: typed.slice(start, end),
    start,
    end,
    severity: rule.severity,
    suggestion: outcome === 'pass' ? undefined : suggestionOf(rule, needs),
    version: WORDING_VERSION,
  };
}

interface Settled {
  readonly outcome: Outcome;
  readonly exemption?: GuideArticle | undefined;
  readonly needs?: readonly Proof[] | undefined;
}

function settle(folded: Folded, found: Found, context: WordingContext): Settled {
  const { rule } = found;
  const place = placeOf(folded.text, found);
  const proven = (needs: readonly Proof[]) => isProven(needs, context, place);
  const fitting = EXEMPTIONS_OF.get(rule.id)?.find((each) => fits(each, place));
  if (fitting) {
    const { article: exemption, needs } = fitting;
    return { outcome: !needs || proven(needs) ? 'pass' : 'warn', exemption, needs };
  }
  const { exemption, needs } = rule;
  return { outcome: needs && proven(needs) ? 'pass' : rule.outcome, exemption, needs };
}

/** How far around a phrase its sense is looked for. */
const NEAR = 24;

interface Place {
  readonly text: string;
  readonly phrase: string;
  readonly leading: string;
  readonly following: string;
}

function placeOf(text: string, { from, to }: Found): Place {
  const around = text.slice(Math.max(0, from - NEAR), from);
  return {
    text,
    phrase: text.slice(from, to),
    leading: around.slice(around.lastIndexOf(BREAK) + 1),
    following: text.slice(to, to + NEAR),
  };
}

function fits(exemption: Exemption, { text, phrase, leading, following }: Place): boolean {
  const { before, unlessBefore, after, anywhere } = exemption;
  if (exemption.phrase && !exemption.phrase.test(phrase)) return false;
  if (after && !after.test(following)) return false;
  if (before && !before.test(leading)) return false;
  if (unlessBefore?.test(leading)) return false;
  return !anywhere || anywhere.every((each) => each.test(text));
}

const BY_PROOF: Readonly<Record<Proof, Suggestion>> = {
  standards: 'studio.wording.try.standards',
  certificates: 'studio.wording.try.certificates',
  sources: 'studio.wording.try.sources',
  stock: 'studio.wording.try.stock',
};

function suggestionOf(rule: Rule, needs: readonly Proof[] | undefined): Suggestion | undefined {
  const [proof] = needs ?? [];
  if (proof) return BY_PROOF[proof];
  return rule.suggestion ?? (rule.id.startsWith('absolute.') ? 'studio.wording.try.facts' : undefined);
}
