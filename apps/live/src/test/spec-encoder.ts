import RtmpClient from 'node-media-server/src/protocol/rtmp_client.js';

const FRAME_MS = 100;
const KEY_FRAME = Buffer.concat([Buffer.from([0x17, 1, 0, 0, 0]), Buffer.alloc(400, 7)]);

/** An encoder that speaks real RTMP and sends frames that nobody could decode: enough to be a picture for a server. */
export class SpecEncoder {
  isOver = false;
  private readonly client = new RtmpClient();
  private timer: NodeJS.Timeout | undefined;
  private at = 0;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {
    this.client.onCloseCallback = () => {
      this.stop();
      this.isOver = true;
    };
    this.client.onErrorCallback = () => undefined;
  }

  /** Pushes until it is sent away; a refusal ends it too. */
  async push(): Promise<void> {
    await this.open();
    this.client.sendPublish(this.key).catch(() => undefined);
    this.go();
  }

  /** Asks to watch, and sends frames as if it were the one who films. */
  async intrude(): Promise<void> {
    await this.open();
    this.client.sendPlay(this.key).catch(() => undefined);
    this.go();
  }

  private async open(): Promise<void> {
    await this.client.connect(`${this.url}/${this.key}`);
    await this.client.sendConnect();
    await this.client.sendCreateStream();
  }

  go(): void {
    this.timer = setInterval(() => {
      this.at += FRAME_MS;
      const video = { codec_id: 7, codec_type: 9, duration: 0, flags: 3, offset: 0 };
      const size = KEY_FRAME.length;
      this.client.sendPacket({ ...video, pts: this.at, dts: this.at, size, data: KEY_FRAME });
    }, FRAME_MS);
  }

  /** Stands still without saying so. */
  stop(): void {
    clearInterval(this.timer);
  }

  vanish(): void {
    this.stop();
    this.client.disconnect();
  }
}
