import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { LiveKeys, RecordPush, type PushHook } from '@app/live-room';
import { isRefusal } from '@app/platform';
import { MediaHost, type MediaAdapter } from './media-host';
import { PictureDoor } from './picture-door';

const APP = 'live';
const ACCEPTED = { code: 0 };
const REFUSED = { code: 403 };

/** What SRS posts (its HTTP callbacks); the rest of its fields is of no use here. */
const HOOK = z.object({
  action: z.enum(['on_publish', 'on_unpublish', 'on_play', 'on_stop', 'on_dvr']),
  client_id: z.string().regex(/^[\w.-]{1,64}$/),
  app: z.literal(APP),
  stream: z.string().regex(/^[0-9A-Z]{26}$/),
  param: z.string().max(1_024).default(''),
});
type Hook = z.infer<typeof HOOK>;

/** Answers the hooks of a media server elsewhere: code 0 lets in, any other refuses. */
@Injectable()
export class SrsHooks {
  constructor(
    private readonly keys: LiveKeys,
    private readonly door: PictureDoor,
    private readonly pushes: RecordPush,
    @Inject(MediaHost) private readonly host: MediaAdapter,
  ) {}

  async answer(body: unknown): Promise<{ code: number }> {
    const hook = HOOK.safeParse(body).data;
    if (!hook) return REFUSED;
    try {
      if (hook.action === 'on_publish') return await this.publish(hook);
      if (hook.action === 'on_unpublish') await this.pushes.run(told(hook, 'ended'));
      if (hook.action === 'on_play') await this.play(hook);
      return ACCEPTED;
    } catch (error) {
      if (isRefusal(error)) return REFUSED;
      throw error;
    }
  }

  /** By WHEP the world plays here without passing through `/flv`: the same is asked of both. */
  private async play(hook: Hook): Promise<void> {
    await this.door.admitLiveViewer(hook.stream, queryOf(hook).get('token') ?? '');
  }

  private async publish(hook: Hook): Promise<{ code: number }> {
    const query = queryOf(hook);
    const key = { exp: query.get('exp') ?? undefined, sign: query.get('sign') ?? undefined };
    if (this.keys.pushFault(hook.stream, key) !== null) return REFUSED;
    await this.door.admitLive(hook.stream);
    const replaced = await this.pushes.run(told(hook, 'began'));
    for (const push of replaced) this.host.kickPush(push);
    return ACCEPTED;
  }
}

const queryOf = ({ param }: Hook): URLSearchParams => new URLSearchParams(param.replace(/^\?/, ''));

function told({ stream, client_id }: Hook, what: PushHook['what']): PushHook {
  return { sessionId: stream, clientId: client_id, what };
}
