import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, 7);
/** Small file systems that are there where none may be mounted, as in a container without that right. */
const READY_MADE = ['/dev/shm', '/dev'];
const READY_MADE_MAX = 256 * MEGABYTE;

/** A disk that is really small, to be filled, freed and made larger. */
export class SmallDisk {
  private isCopied = false;

  private constructor(
    public path: string,
    private readonly unmount: (() => boolean) | undefined,
  ) {}

  /** A mounted one; where nobody may mount, a folder on a small file system that the machine has anyway. */
  static open(megabytes: number): SmallDisk {
    const mounted = SmallDisk.mount(megabytes);
    if (mounted.unmount) return mounted;
    rmSync(mounted.path, { recursive: true });
    const small = READY_MADE.find((path) => isSmall(path));
    if (small === undefined)
      throw new Error('a small disk needs the right to mount one (root), or a small /dev/shm');
    const path = mkdtempSync(join(small, 'lianji-disk-'));
    chmodSync(path, 0o777);
    return new SmallDisk(path, undefined);
  }

  /** A disk in memory, so that a spec does not wait for a busy one; where nobody may mount, an ordinary folder. */
  static mount(megabytes: number): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'lianji-disk-'));
    const size = `size=${String(megabytes)}m,mode=0777`;
    const rights = [[], ['sudo', '-n']].find((each) =>
      run([...each, 'mount', '-t', 'tmpfs', '-o', size, 'tmpfs', folder]),
    );
    const unmount = rights && ((): boolean => run([...rights, 'umount', '-l', folder]));
    return new SmallDisk(folder, unmount);
  }

  /** Leaves so many bytes of it. */
  fill(leftBytes = 0): void {
    if (this.isCopied) throw new Error('this folder is no longer on a small disk');
    const file = join(this.path, 'filler');
    writeFileSync(file, '');
    try {
      while (this.free() > leftBytes)
        appendFileSync(file, CHUNK.subarray(0, Math.min(CHUNK.length, this.free() - leftBytes)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  clear(): void {
    rmSync(join(this.path, 'filler'), { force: true });
  }

  free(): number {
    const { bavail, bsize } = statfsSync(this.path);
    return bavail * bsize;
  }

  /** Gives it more room; one that was not mounted by us is copied to where there is room, as its owner would do. */
  grow(megabytes: number): void {
    if (this.unmount) {
      const size = `remount,size=${String(megabytes)}m`;
      if (run(['mount', '-o', size, this.path]) || run(['sudo', '-n', 'mount', '-o', size, this.path]))
        return;
      throw new Error(`${this.path} did not grow`);
    }
    const larger = mkdtempSync(join(tmpdir(), 'lianji-disk-'));
    cpSync(this.path, larger, { recursive: true });
    rmSync(this.path, { recursive: true });
    this.path = larger;
    this.isCopied = true;
  }

  close(): void {
    this.unmount?.();
    rmSync(this.path, { recursive: true, force: true });
  }
}

function isSmall(path: string): boolean {
  const { blocks, bsize, bavail } = statfsSync(path);
  return blocks * bsize <= READY_MADE_MAX && bavail > 0;
}

const run = ([program = '', ...args]: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
