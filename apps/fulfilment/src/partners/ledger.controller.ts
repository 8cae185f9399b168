import { once } from 'node:events';
import type { Metadata, ServerWritableStream } from '@grpc/grpc-js';
import { Controller, UseFilters } from '@nestjs/common';
import { from, type Observable } from 'rxjs';
import { LedgerQueries } from '@app/ledger';
import { Refusal } from '@app/platform';
import {
  LedgerServiceControllerMethods,
  type LedgerServiceController,
  type ListSettlementsRequest,
  type ListSettlementsResponse,
  type StreamEntriesRequest,
  type StreamEntriesResponse,
  type StreamVouchersRequest,
  type StreamVouchersResponse,
} from '../generated/lianji/ledger/v1/ledger';
import { EntryPages } from './entry-pages';
import { toEntry, toSettlement } from './ledger.view';
import { PartnerAccess } from './partner-access';
import { RefusalToGrpc } from './refusal-to-grpc.filter';
import { VoucherPages } from './voucher-pages';

const SETTLEMENTS = 24;
const SETTLEMENTS_MAX = 100;
const ORDINAL = /^\d{1,9}$/;

type EntriesCall = ServerWritableStream<StreamEntriesRequest, StreamEntriesResponse>;
type VouchersCall = ServerWritableStream<StreamVouchersRequest, StreamVouchersResponse>;

/** `lianji.ledger.v1` for programs outside the market (proto/). */
@Controller()
@UseFilters(RefusalToGrpc)
@LedgerServiceControllerMethods()
export class LedgerController implements LedgerServiceController {
  constructor(
    private readonly access: PartnerAccess,
    private readonly entries: EntryPages,
    private readonly ledger: LedgerQueries,
    private readonly vouchers: VoucherPages,
  ) {}

  streamEntries(
    request: StreamEntriesRequest,
    metadata: Metadata,
    call: EntriesCall,
  ): Observable<StreamEntriesResponse> {
    return from(this.entriesAfter(request, metadata, call));
  }

  streamVouchers(
    request: StreamVouchersRequest,
    metadata: Metadata,
    call: VouchersCall,
  ): Observable<StreamVouchersResponse> {
    return from(this.vouchersAfter(request, metadata, call));
  }

  async listSettlements(
    request: ListSettlementsRequest,
    metadata: Metadata,
  ): Promise<ListSettlementsResponse> {
    const { allianceId, isInside } = await this.access.settled(metadata, request.allianceSlug);
    const { size, before } = pageOf(request);
    const found = await this.ledger.settlements(allianceId, !isInside, size + 1, before);
    const sheets = await this.ledger.sheets(found.slice(0, size));
    const partyIds = new Set(sheets.flatMap(({ lines }) => lines.map((line) => line.partyId)));
    const parties = new Map((await this.ledger.parties([...partyIds])).map((row) => [row.id, row]));
    return {
      settlements: sheets.map((sheet) => toSettlement(sheet, parties)),
      nextPageToken: found.length > size ? String(found[size - 1]?.ordinal) : '',
    };
  }

  private async *entriesAfter(
    { allianceSlug, afterSeq }: StreamEntriesRequest,
    metadata: Metadata,
    call: EntriesCall,
  ): AsyncGenerator<StreamEntriesResponse> {
    const allianceId = await this.access.readable(metadata, allianceSlug);
    if (afterSeq.startsWith('-')) throw new Refusal('bad_input', { fields: ['after_seq'] });
    for await (const page of this.entries.after(allianceId, afterSeq)) {
      for (const booked of page) yield { entry: toEntry(booked) };
      // The next page is read when the caller has taken this one: a slow caller costs one page of memory.
      while (call.writableNeedDrain && !call.cancelled) await drained(call);
      if (call.cancelled) return;
    }
  }

  private async *vouchersAfter(
    { allianceSlug, book, month, afterNumber }: StreamVouchersRequest,
    metadata: Metadata,
    call: VouchersCall,
  ): AsyncGenerator<StreamVouchersResponse> {
    const allianceId = await this.access.readable(metadata, allianceSlug);
    if (afterNumber < 0) throw new Refusal('bad_input', { fields: ['after_number'] });
    for await (const page of this.vouchers.after({ allianceId, book, month }, afterNumber)) {
      for (const voucher of page) yield { voucher };
      while (call.writableNeedDrain && !call.cancelled) await drained(call);
      if (call.cancelled) return;
    }
  }
}

/** Until the caller has taken what was written, or is gone. */
async function drained(call: EntriesCall | VouchersCall): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const waits = [once(call, 'drain', { signal }), once(call, 'cancelled', { signal })];
  await Promise.race(waits);
  over.abort();
  await Promise.allSettled(waits);
}

function pageOf({ pageSize, pageToken }: ListSettlementsRequest): { size: number; before?: number } {
  if (pageSize < 0 || pageSize > SETTLEMENTS_MAX)
    throw new Refusal('bad_input', { fields: ['page_size'], max: SETTLEMENTS_MAX });
  if (pageToken !== '' && !ORDINAL.test(pageToken))
    throw new Refusal('bad_input', { fields: ['page_token'] });
  const size = pageSize === 0 ? SETTLEMENTS : pageSize;
  return pageToken === '' ? { size } : { size, before: Number(pageToken) };
}
