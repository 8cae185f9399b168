import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const CLIP = 'demo/camera/greenhouse.mp4';

/** ffmpeg as a real encoder: the demo's clip without end, as fast as a clock, into one address. */
export class SpecCamera {
  private readonly child: ChildProcess;
  isOver = false;

  constructor(url: string) {
    const input = ['-nostdin', '-loglevel', 'error', '-re', '-stream_loop', '-1', '-i', CLIP];
    // A minute is more than any spec needs; it never outlives a spec that was killed.
    this.child = spawn('ffmpeg', [...input, '-t', '60', '-c', 'copy', '-f', 'flv', url], { stdio: 'ignore' });
    this.child.once('exit', () => {
      this.isOver = true;
    });
  }

  async stop(): Promise<void> {
    if (this.isOver) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
