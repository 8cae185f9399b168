import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Encoder, pauseMs } from './encoder';

describe('the encoder', () => {
  let dir: string;
  let said: string[];

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'camera-'));
    said = [];
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  /** Stands in for ffmpeg: notes what it was asked, then does as told. */
  function program(then: string): Encoder {
    const path = join(dir, 'program');
    writeFileSync(path, `#!/bin/sh\necho "$$ $*" >> ${join(dir, 'runs')}\n${then}\n`);
    chmodSync(path, 0o755);
    return new Encoder(path, 'clip.mp4', (line) => said.push(line));
  }
  const runs = (): string[] => readFileSync(join(dir, 'runs'), 'utf8').trim().split('\n');
  const target = (name: string) => ({ url: `rtmp://127.0.0.1/live/${name}`, until: Date.now() + 60_000 });
  async function until(isSo: () => boolean): Promise<void> {
    for (let i = 0; i < 100 && !isSo(); i += 1) await sleep(50);
    expect(isSo()).toBe(true);
  }

  it('plays the clip without end, and no longer than the address lives', async () => {
    const encoder = program('exec sleep 30');
    await encoder.send(target('one'), Date.now());
    await until(() => said.length === 1);
    await sleep(200);
    expect(runs()[0]).toMatch(
      /-re -stream_loop -1 -i clip.mp4 -t (60|61) -c copy -f flv rtmp:\/\/127.0.0.1\/live\/one$/,
    );
    await encoder.stop();
  });

  it('keeps one program for one address, and changes over to another', async () => {
    const encoder = program('exec sleep 30');
    const one = target('one');
    await encoder.send(one, Date.now());
    await encoder.send(one, Date.now());
    await sleep(200);
    await encoder.send(target('two'), Date.now());
    await sleep(200);
    expect(runs().map((run) => run.split('/').at(-1))).toEqual(['one', 'two']);
    await encoder.stop();
  });

  it('ends its program when it stops', async () => {
    const encoder = program('exec sleep 30');
    await encoder.send(target('one'), Date.now());
    await sleep(200);
    const pid = Number(runs()[0]?.split(' ')[0]);
    await encoder.stop();
    expect(encoder.isSending).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('waits before it starts again, and says why the program ended without the key', async () => {
    const encoder = program('echo "cannot open rtmp://127.0.0.1/live/one" >&2; exit 1');
    const one = target('one');
    await encoder.send(one, Date.now());
    await until(() => !encoder.isSending);
    expect(said.at(-1)).toBe('the encoder ended: cannot open …');
    await encoder.send(one, Date.now());
    expect(encoder.isSending).toBe(false);
    await encoder.send(one, Date.now() + pauseMs(1) + 1000);
    expect(encoder.isSending).toBe(true);
    await encoder.stop();
  });

  it('survives a program that is not there', async () => {
    const encoder = new Encoder(join(dir, 'nothing'), 'clip.mp4', (line) => said.push(line));
    await encoder.send(target('one'), Date.now());
    await until(() => said.some((line) => line.includes('ENOENT')));
    await encoder.stop();
  });
});

it('waits longer after every short run, and never longer than half a minute', () => {
  expect([0, 1, 2, 3].map(pauseMs)).toEqual([1000, 2000, 4000, 8000]);
  expect(pauseMs(40)).toBe(30_000);
});
