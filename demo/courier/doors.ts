import type { ServerResponse } from 'node:http';
import { deliver, jsonReply, type Reply, WHOLE } from '../http/delivery';
import type { Incoming } from '../http/local-server';
import { type Fields, formOf, parseFields, textOf } from './fields';
import type { Followers } from './followers';
import { labelPicture } from './label-picture';
import type { LabelDesk } from './label-desk';
import type { PickupDesk } from './pickup-desk';
import {
  BAD_KEY,
  BAD_SIGN,
  newEnvelope,
  oldEnvelope,
  OUT_OF_CREDIT,
  refused,
  type VendorReply,
} from './replies';
import type { ScriptChoice } from './script-choice';
import { isSameSign, signLabel } from './sign';
import type { TrackingDesk } from './tracking-desk';
import { waybillView } from './waybill-view';
import type { World } from './world';

interface Desks {
  readonly labels: LabelDesk;
  readonly tracking: TrackingDesk;
  readonly pickups: PickupDesk;
  readonly followers: Followers;
}

const VENDOR_PATHS = ['/label/order', '/poll', '/poll/query.do', '/order/borderapi.do'];

/** Every path the simulator answers: the vendor's own, and those of whoever runs it. */
export class Doors {
  constructor(
    private readonly world: World,
    private readonly desks: Desks,
    private readonly scripts: ScriptChoice,
  ) {}

  async answer(incoming: Incoming, response: ServerResponse): Promise<void> {
    if (VENDOR_PATHS.includes(incoming.path)) await this.asVendor(incoming, response);
    else await deliver(response, this.asHouse(incoming), WHOLE);
  }

  private async asVendor(incoming: Incoming, response: ServerResponse): Promise<void> {
    const fate = this.world.faults.fateOf(incoming.path, faultHeaderOf(incoming));
    if (incoming.method !== 'POST') return deliver(response, jsonReply(405, { message: 'POST' }), WHOLE);
    if (fate.isServerError)
      return deliver(response, jsonReply(500, { message: 'server error' }), fate.delivery);
    const isLabel = incoming.path === '/label/order' || incoming.path === '/order/borderapi.do';
    const envelope = isLabel && !fate.isOldEnvelope ? newEnvelope : oldEnvelope;
    const answer = fate.isOutOfCredit ? envelope(OUT_OF_CREDIT) : this.vendorAnswer(incoming, envelope);
    return deliver(response, jsonReply(200, answer), fate.delivery);
  }

  private vendorAnswer(incoming: Incoming, envelope: (reply: VendorReply) => object): object {
    const form = formOf(incoming.body);
    if (incoming.path === '/poll')
      return envelope(this.desks.tracking.subscribe(form, faultHeaderOf(incoming)));
    if (incoming.path === '/poll/query.do') return this.desks.tracking.query(form);
    return envelope(this.signedCall(incoming, form));
  }

  private signedCall(incoming: Incoming, form: Fields): VendorReply {
    const { credentials } = this.world;
    const param = textOf(form, 'param');
    if (textOf(form, 'key') !== credentials.key) return BAD_KEY;
    const expected = signLabel(param, textOf(form, 't'), credentials);
    if (!isSameSign(textOf(form, 'sign'), expected)) return BAD_SIGN;
    const fields = parseFields(param);
    if (!fields) return refused(400, '参数错误：param不是JSON');
    const method = textOf(form, 'method');
    if (incoming.path === '/order/borderapi.do') return this.desks.pickups.answer(method, fields);
    const baseUrl = `http://${incoming.headers.host ?? 'localhost'}`;
    return this.desks.labels.answer(method, { fields, baseUrl, faultHeader: faultHeaderOf(incoming) });
  }

  private asHouse({ method, path, body }: Incoming): Reply {
    const taskId = /^\/labels\/([0-9A-F]{32})\.svg$/.exec(path)?.[1];
    if (taskId) return this.picture(taskId);
    if (path === '/admin/waybills') return jsonReply(200, this.waybills());
    if (path === '/admin/faults' && method === 'GET') return jsonReply(200, this.world.faults.inForce());
    if (path === '/admin/faults') return this.setting(body, (fields) => this.world.faults.set(fields));
    if (path === '/admin/updateall') return this.tellAgain(body);
    if (path === '/admin/script') return this.setting(body, (fields) => this.scripts.set(fields));
    return jsonReply(404, { message: 'no such path' });
  }

  private waybills(): object[] {
    return [...this.world.books.parcels.values()].map(waybillView);
  }

  /** `{"number":"75…"}` for one parcel, nothing for all. */
  private tellAgain(body: string): Reply {
    const number = textOf(parseFields(body) ?? {}, 'number');
    const wanted = [...this.world.books.parcels.values()].filter(
      ({ label }) => !number || label.number === number,
    );
    for (const parcel of wanted) this.desks.followers.tellAgain(parcel);
    return jsonReply(200, { parcels: wanted.length });
  }

  private picture(taskId: string): Reply {
    const parcel = this.world.books.ofTask(taskId);
    if (!parcel) return jsonReply(404, { message: 'no such label' });
    return { status: 200, contentType: 'image/svg+xml; charset=utf-8', body: labelPicture(parcel) };
  }

  private setting(body: string, set: (fields: Fields) => string | undefined): Reply {
    const fields = parseFields(body || '{}');
    const trouble = fields ? set(fields) : 'the body must be a JSON object';
    return trouble
      ? jsonReply(400, { message: trouble })
      : jsonReply(200, { faults: this.world.faults.inForce() });
  }
}

function faultHeaderOf({ headers }: Incoming): string | undefined {
  const header = headers['x-fault'];
  return typeof header === 'string' ? header : undefined;
}
