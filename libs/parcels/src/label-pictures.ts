import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { COURIER, type Courier, type LabelPicture } from './courier/courier';
import { isInScope } from './lock-parcel';
import { OriginTaskRow } from './origin-task.row';
import { ParcelRow } from './parcel.row';

/** Labels for the packhouse that prints them. They carry an address, so nobody else gets one. */
@Injectable()
export class LabelPictures {
  constructor(
    private readonly database: DataSource,
    @Inject(COURIER) private readonly courier: Courier,
  ) {}

  /** The picture, or the courier's address of it where that is no picture or cannot be reached from here. */
  async read(actor: Actor, taskId: string): Promise<{ picture: LabelPicture | null; url: string }> {
    requirePermission(actor, 'task.work');
    const rows = this.database.manager;
    const task = await rows.findOneBy(OriginTaskRow, { id: taskId });
    if (!task || !isInScope(actor, 'task.work', task)) throw new Refusal('not_found', { taskId });
    const parcel = await rows.findOneBy(ParcelRow, { id: task.parcelId });
    const url = parcel?.waybillStatus === 'issued' ? parcel.labelUrl : null;
    if (url === null) throw new Refusal('not_found', { taskId });
    return { picture: await this.courier.labelPicture(url), url };
  }
}
