// A township's book-keeping program: follows an alliance's books by gRPC and keeps a trial balance of its own.
//   TOKEN=… node docs/examples/township-client.mjs 127.0.0.1:50051 woqing state.json [2026-11]
// It goes on from the entry it kept last, checks every entry against its hash, and with a month also takes the vouchers of
// the company's book. Whatever does not agree ends it with a sentence and status 1, and nothing is kept.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { credentials, loadPackageDefinition, Metadata } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const PROTO = 'proto/lianji/ledger/v1/ledger.proto';

const [address = '127.0.0.1:50051', allianceSlug = 'woqing', stateFile = 'state.json', month] =
  process.argv.slice(2);

const definition = loadSync(PROTO, { longs: String, arrays: true });
const { LedgerService } = loadPackageDefinition(definition).lianji.ledger.v1;
const books = new LedgerService(address, credentials.createInsecure());
const metadata = new Metadata();
metadata.set('authorization', `Bearer ${process.env.TOKEN ?? ''}`);

try {
  const state = await follow(kept());
  const settlements = await listed();
  const vouchers = month === undefined ? undefined : await voucherSums(month);
  keep(state);
  console.log(JSON.stringify({ ...state, settlements, vouchers }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  books.close();
}

/** Takes what came after the entry that was kept last, one by one. */
async function follow({ seq, entries, balances }) {
  for await (const { entry } of books.streamEntries({ allianceSlug, afterSeq: seq }, metadata)) {
    if (entry.hash !== hashOf(entry)) throw new Error(`entry ${entry.seq} does not agree with its hash`);
    for (const { debit, credit, amountFen } of entry.postings) {
      balances[debit] = String(BigInt(balances[debit] ?? 0) + BigInt(amountFen));
      balances[credit] = String(BigInt(balances[credit] ?? 0) - BigInt(amountFen));
    }
    entries += 1;
    seq = entry.seq;
  }
  return { seq, entries, balances };
}

/** Every settlement this person may see, page by page, each added up again. */
async function listed() {
  const found = [];
  for (let pageToken = '', isMore = true; isMore;) {
    const { settlements, nextPageToken = '' } = await asked('listSettlements', { allianceSlug, pageToken });
    for (const { number, status, parties, ...sums } of settlements) {
      const [opening, due, refunded, paid, closing] = ['opening', 'due', 'refunded', 'paid', 'closing'].map(
        (name) => BigInt(sums[`${name}Fen`] ?? 0),
      );
      if (opening + due - refunded - paid !== closing) throw new Error(`${number} does not add up`);
      const ofParties = parties.reduce((sum, party) => sum + BigInt(party.accruedFen ?? 0), 0n);
      if (ofParties !== due) throw new Error(`the parties of ${number} are not what is due`);
      found.push({ number, status, closingFen: String(closing) });
    }
    [pageToken, isMore] = [nextPageToken, nextPageToken !== ''];
  }
  return found;
}

/** Vouchers of the company's book: numbers without a gap, both sides equal. */
async function voucherSums(ofMonth) {
  let [count, debitFen] = [0, 0n];
  const request = { allianceSlug, book: 'ALLIANCE', month: ofMonth, afterNumber: 0 };
  for await (const { voucher } of books.streamVouchers(request, metadata)) {
    count += 1;
    if (voucher.number !== count) throw new Error(`voucher ${count} of ${ofMonth} is missing`);
    const [debit, credit] = ['debit', 'credit'].map((side) =>
      voucher.lines
        .filter((line) => line.side === side)
        .reduce((sum, line) => sum + BigInt(line.amountFen), 0n),
    );
    if (debit !== credit) throw new Error(`voucher ${count} of ${ofMonth} does not balance`);
    debitFen += debit;
  }
  return { count, debitFen: String(debitFen) };
}

function asked(method, request) {
  return new Promise((resolve, reject) => {
    books[method](request, metadata, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

/** The canonical text of an entry, as proto/README.md has it: JSON without blanks, keys sorted, what is absent as null. */
function hashOf(entry) {
  const { seq, allianceId, kind, idemKey, effectiveDay, memo, fence, prevHash } = entry;
  const optional = (name) => entry[name] ?? null;
  const text = {
    allianceId,
    effectiveDay,
    fence,
    idemKey,
    kind,
    memo,
    orderId: optional('orderId'),
    payoutId: optional('payoutId'),
    postedAt: Date.parse(entry.postedAt),
    postings: entry.postings.map(({ debit, credit, amountFen }) => [debit, credit, amountFen]),
    refundId: optional('refundId'),
    reversesSeq: optional('reversesSeq'),
    ripeFrom: entry.ripeFrom ? Date.parse(entry.ripeFrom) : null,
    ruleId: optional('ruleId'),
    seq,
  };
  return createHash('sha256')
    .update(`${prevHash}\n${JSON.stringify(text)}`)
    .digest('hex');
}

function kept() {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return { seq: '0', entries: 0, balances: {} };
    throw error;
  }
}

/** Whole or not at all. */
function keep(state) {
  writeFileSync(`${stateFile}.new`, JSON.stringify(state));
  renameSync(`${stateFile}.new`, stateFile);
}
