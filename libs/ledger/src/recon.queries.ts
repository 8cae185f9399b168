import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Fen } from '@app/money';
import { Clock, DAY_MS, dayOf, Refusal, startOfDay, type Day } from '@app/platform';
import { ACCOUNTS, providerAccount, providerOf } from './core';
import { LedgerAccountRow } from './ledger-account.row';
import { ReconAccountRow } from './recon-account.row';
import { ReconMatchRow } from './recon-match.row';
import { outcomeOf, reconOutcome, SHOWN_MAX, type ReconOutcome } from './recon-outcomes';
import { balancesAt, matchedSides, type ReconScope, type ReconSides } from './recon-sides';
import { StatementRow } from './statement.row';

const STATEMENTS_SHOWN = 12;

type Standing = Pick<ReconOutcome, 'breakCount' | 'unownedCount' | 'unownedSince'>;

export interface ReconAccount extends Standing {
  readonly code: string;
  readonly provider: string | null;
  readonly numberMasked: string | null;
  readonly statedTo: Day | null;
  readonly ledgerFen: Fen;
  readonly statementFen: Fen;
}

const NOTHING_BROKEN: Standing = { breakCount: 0, unownedCount: 0, unownedSince: null };

export interface MonthMatch {
  readonly match: ReconMatchRow;
  readonly lineIds: readonly string[];
  readonly seqs: readonly string[];
}

export interface ReconMonth extends ReconScope {
  readonly month: string;
  readonly until: Day;
  readonly ledgerFen: Fen;
  readonly statementFen: Fen;
  readonly outcome: ReconOutcome;
  readonly matched: readonly MonthMatch[];
  readonly matchedCount: number;
  /** everything that those speak of */
  readonly matchedSides: ReconSides;
  readonly statements: readonly StatementRow[];
}

@Injectable()
export class ReconQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The accounts that stand against a statement: the bank and each provider, with how far they agree today. */
  async accounts(allianceId: string): Promise<ReconAccount[]> {
    const rows = this.database.manager;
    const known = await rows.find(LedgerAccountRow, { where: { allianceId }, order: { code: 'ASC' } });
    const begun = await rows.findBy(ReconAccountRow, { allianceId });
    const codes = new Set<string>([ACCOUNTS.bank, ...begun.map((account) => account.code)]);
    for (const { code } of known) if (providerOf(code) !== null) codes.add(code);
    const until = dayOf(this.clock.now());
    const found: ReconAccount[] = [];
    for (const code of [...codes].sort()) {
      const account = begun.find((each) => each.code === code);
      found.push(await this.account({ allianceId, accountCode: code }, account, until));
    }
    return found;
  }

  /** One account at the end of a month, or today in this one. */
  async month(allianceId: string, accountCode: string, month: string): Promise<ReconMonth> {
    const scope = { allianceId, accountCode };
    const rows = this.database.manager;
    const [firstDay, until] = this.daysOf(month);
    const balances = await balancesAt(rows, scope, until);
    const account = await rows.findOneBy(ReconAccountRow, { allianceId, code: accountCode });
    const outcome = account
      ? await reconOutcome(rows, account, until)
      : await outcomeOf(rows, allianceId, accountCode, until);
    const [matches, matchedCount] = await this.matchesOf(scope, firstDay, until);
    const taken = await matchedSides(
      rows,
      scope,
      matches.map((match) => match.id),
    );
    const statements = await rows.find(StatementRow, {
      where: scope,
      order: { toDay: 'DESC', id: 'DESC' },
      take: STATEMENTS_SHOWN,
    });
    const members = new Map(taken.accepted.map((each) => [each.id, each]));
    return {
      ...{ ...scope, month, until, ...balances, outcome, matchedCount, statements },
      matched: matches.map((match) => {
        const { lineIds = [], seqs = [] } = members.get(match.id) ?? {};
        return { match, lineIds, seqs };
      }),
      matchedSides: taken,
    };
  }

  private async account(
    scope: ReconScope,
    account: ReconAccountRow | undefined,
    until: Day,
  ): Promise<ReconAccount> {
    const rows = this.database.manager;
    const [last] = await rows.find(StatementRow, {
      where: scope,
      order: { toDay: 'DESC', id: 'DESC' },
      take: 1,
    });
    const balances = await balancesAt(rows, scope, until);
    const { breakCount, unownedCount, unownedSince } = account
      ? await reconOutcome(rows, account, until)
      : NOTHING_BROKEN;
    return {
      code: scope.accountCode,
      provider: providerOf(scope.accountCode),
      numberMasked: account?.numberMasked ?? null,
      statedTo: last?.toDay ?? null,
      ...balances,
      ...{ breakCount, unownedCount, unownedSince },
    };
  }

  private daysOf(month: string): [Day, Day] {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Refusal('bad_input', { fields: ['month'] });
    const firstDay = `${month}-01`;
    const next = dayOf(startOfDay(firstDay) + 32 * DAY_MS);
    const lastDay = dayOf(startOfDay(`${next.slice(0, 7)}-01`) - DAY_MS);
    const today = dayOf(this.clock.now());
    return [firstDay, lastDay < today ? lastDay : today];
  }

  /** Those that ended in the month, newest first. */
  private async matchesOf(
    { allianceId, accountCode }: ReconScope,
    firstDay: Day,
    until: Day,
  ): Promise<[ReconMatchRow[], number]> {
    const found: { id: string }[] = await this.database.query(
      `SELECT id FROM recon_matches WHERE alliance_id = ? AND account_code = ? AND ended_at IS NULL
         AND last_day >= ? AND last_day <= ? ORDER BY last_day DESC, id DESC LIMIT ?`,
      [allianceId, accountCode, firstDay, until, SHOWN_MAX],
    );
    const [counted]: { n: string }[] = await this.database.query(
      `SELECT COUNT(*) AS n FROM recon_matches WHERE alliance_id = ? AND account_code = ? AND ended_at IS NULL
         AND last_day >= ? AND last_day <= ?`,
      [allianceId, accountCode, firstDay, until],
    );
    const rows = await this.database.manager.findBy(ReconMatchRow, { id: In(found.map(({ id }) => id)) });
    const at = new Map(found.map(({ id }, index) => [id, index]));
    return [rows.sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0)), Number(counted?.n ?? 0)];
  }
}

/** The bank's account or that of a provider: no other has a statement. */
export function requireReconCode(code: string): void {
  const provider = providerOf(code);
  const isKnown = code === ACCOUNTS.bank || (provider !== null && code === providerAccount(provider));
  if (!isKnown || code.length > 40) throw new Refusal('not_found');
}
