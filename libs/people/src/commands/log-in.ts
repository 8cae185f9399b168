import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal, SECOND_MS, blindIndex, newId, refuseTroubles } from '@app/platform';
import { Transactions, type Tx } from '@app/outbox';
import {
  CODE_TRIES_MAX,
  checkCode,
  cleanPhone,
  firstName,
  lastsSeconds,
  phoneTroubles,
  type CodeCheck,
} from '../core';
import { LoginCodeRow } from '../login-code.row';
import { PersonRow } from '../person.row';
import { codeHash, tokenHash } from '../secrets';
import { SignInRow } from '../sign-in.row';

export interface LoggedIn {
  readonly token: string;
  readonly person: PersonRow;
  readonly lastsSeconds: number;
}

type Outcome = LoggedIn | { readonly refused: Exclude<CodeCheck, 'right'>; readonly left: number };

/** Trades a code for a token. The first log-in of a phone makes the person. */
@Injectable()
export class LogIn {
  constructor(private readonly transactions: Transactions) {}

  /** `isStaff` asks whether the person holds an office: staff are signed in for a working day only. */
  async run(
    typedPhone: string,
    code: string,
    isStaff: (personId: string) => Promise<boolean>,
  ): Promise<LoggedIn> {
    const phone = cleanPhone(typedPhone);
    refuseTroubles(phoneTroubles(phone));
    // A wrong try is counted, so the refusal is thrown after the commit.
    const outcome = await this.transactions.run(async (tx): Promise<Outcome> => {
      const refused = await tryCode(tx, phone, code.trim());
      if (refused) return refused;
      const person = await personOf(tx, phone);
      return signIn(tx, person, await isStaff(person.id));
    });
    if ('refused' in outcome) {
      if (outcome.refused === 'too_many_tries') throw new Refusal('too_many_tries');
      throw new Refusal('wrong_code', { left: outcome.left });
    }
    return outcome;
  }
}

async function tryCode(tx: Tx, phone: string, code: string): Promise<Outcome | null> {
  const phoneIndex = blindIndex(phone);
  const last = await tx.rows.findOne(LoginCodeRow, {
    where: { phoneIndex },
    lock: { mode: 'pessimistic_write' },
  });
  const check = checkCode(last, last?.codeHash === codeHash(phone, code), tx.now);
  if (check === 'right') {
    await tx.rows.update(LoginCodeRow, { phoneIndex }, { usedAt: tx.now });
    return null;
  }
  const tries = Math.min((last?.tries ?? 0) + 1, CODE_TRIES_MAX);
  if (last) await tx.rows.update(LoginCodeRow, { phoneIndex }, { tries });
  return { refused: check, left: CODE_TRIES_MAX - tries };
}

async function personOf(tx: Tx, phone: string): Promise<PersonRow> {
  const phoneIndex = blindIndex(phone);
  const known = await tx.rows.findOneBy(PersonRow, { phoneIndex });
  if (known) {
    if (known.closedAt !== null) throw new Refusal('closed');
    return known;
  }
  const person = tx.rows.create(PersonRow, {
    id: newId(),
    phone,
    phoneIndex,
    displayName: firstName(phone),
    avatar: null,
    isPartyMember: false,
    createdAt: tx.now,
    unnamedSince: null,
    closedAt: null,
  });
  await tx.rows.insert(PersonRow, person);
  return person;
}

async function signIn(tx: Tx, person: PersonRow, isStaff: boolean): Promise<LoggedIn> {
  const token = randomBytes(32).toString('base64url');
  const lasts = lastsSeconds(isStaff);
  await tx.rows.insert(SignInRow, {
    id: newId(),
    tokenHash: tokenHash(token),
    personId: person.id,
    lastsSeconds: lasts,
    createdAt: tx.now,
    seenAt: tx.now,
    expiresAt: tx.now + lasts * SECOND_MS,
    endedAt: null,
  });
  return { token, person, lastsSeconds: lasts };
}
