import { Inject, Injectable } from '@nestjs/common';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { IsNull } from 'typeorm';
import {
  alliancesWith,
  blindIndex,
  cleanText,
  isAllowedHost,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  SETTINGS,
  type Actor,
  type Settings,
} from '@app/platform';
import { forwardAddress, FORWARDS_MAX, forwardTroubles, type ForwardInput } from '../core';
import { ForwardTargetRow } from '../forward-target.row';
import { lockForwards } from '../forwards';

export interface KeepForwardInput extends ForwardInput {
  readonly requestId: string;
  /** null adds one */
  readonly id: string | null;
  readonly allianceId: string;
  readonly isOn: boolean;
}

/** Adds a platform to which the alliance's shows are pushed on, or changes one. A change is idempotent by nature. */
@Injectable()
export class KeepForward {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(actor: Actor, given: KeepForwardInput): Promise<ForwardTargetRow> {
    requirePermission(actor, 'session.run');
    const input = { ...given, name: cleanText(given.name), url: given.url.trim() };
    refuseTroubles({
      ...forwardTroubles(input),
      ...(this.isOutside(input.url) ? {} : { url: 'not_public' }),
    });
    if (!alliancesWith(actor, 'session.run').includes(input.allianceId))
      throw new Refusal('not_found', { thing: 'alliance' });
    return this.transactions.run((tx) =>
      input.id === null ? this.add(tx, actor, input) : this.change(tx, actor, input, input.id),
    );
  }

  /** A name is looked up when it is pushed to, each time; an address that is written out is judged here too. */
  private isOutside(url: string): boolean {
    const host = forwardAddress(url)?.host ?? '';
    return isAllowedHost(host, this.settings.LIANJI_PROFILE === 'demo' ? 'public_or_loopback' : 'public');
  }

  private async add(tx: Tx, actor: Actor, input: KeepForwardInput): Promise<ForwardTargetRow> {
    const { requestId, allianceId, name, url, isOn } = input;
    if (input.streamKey === null)
      throw new Refusal('bad_input', { fields: ['streamKey'], streamKey: 'required' });
    // The hash must tell nobody the key who can read the table.
    const content = { ...input, streamKey: blindIndex(input.streamKey) };
    await lockForwards(tx, allianceId);
    const [earlier] = await tx.earlier(ForwardTargetRow, { addedBy: actor.id, requestId }, content);
    if (earlier) return earlier;
    const kept = await tx.rows.countBy(ForwardTargetRow, { allianceId, endedAt: IsNull() });
    if (kept >= FORWARDS_MAX) throw new Refusal('over_limit', { max: FORWARDS_MAX });
    const row = {
      ...{ id: newId(), allianceId, name, url, streamKey: input.streamKey, isOn, revision: 1 },
      ...{ addedBy: actor.id, requestId, requestHash: requestHash(content), addedAt: tx.now, endedAt: null },
    };
    await tx.rows.insert(ForwardTargetRow, row);
    await tx.step('forward', row.id, 'add', null, isOn ? 'on' : 'off', actor.id);
    return row;
  }

  private async change(tx: Tx, actor: Actor, input: KeepForwardInput, id: string): Promise<ForwardTargetRow> {
    const { allianceId, name, url, isOn } = input;
    await lockForwards(tx, allianceId);
    const row = await tx.rows.findOneBy(ForwardTargetRow, { id, allianceId, endedAt: IsNull() });
    if (!row) throw new Refusal('not_found', { thing: 'forward', id });
    const streamKey = input.streamKey ?? row.streamKey;
    const isSame = row.url === url && row.streamKey === streamKey && row.isOn === isOn;
    if (isSame && row.name === name) return row;
    const change = { name, url, streamKey, isOn, revision: isSame ? row.revision : row.revision + 1 };
    await tx.rows.update(ForwardTargetRow, id, change);
    const word = (on: boolean) => (on ? 'on' : 'off');
    await tx.step('forward', id, 'change', word(row.isOn), word(isOn), actor.id);
    return Object.assign(row, change);
  }
}
