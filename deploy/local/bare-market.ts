import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { inNode } from './in-node';

const APPS = ['storefront', 'live', 'fulfilment'];
const WAIT_MS_MAX = 120_000;
const PORTS = ['STOREFRONT_PORT', 'LIVE_PORT', 'FULFILMENT_PORT', 'RTMP_PORT', 'GRPC_PORT'];
/** Stands for an app, which no spec of the start needs: it says that it is ready. */
const READY = `require('node:http').createServer((_, answer) => answer.end('ok')).listen(Number(process.env.PORT))`;

/**
 * A clone in which the start is the real one, and so are services, migrations and demo data; only the apps are replaced by
 * programs that say they are ready, and there is nothing to install or build. The start takes its clone from where it lies.
 */
export class BareMarket {
  readonly root = mkdtempSync(join(tmpdir(), 'lianji-start-'));
  private readonly running = new Set<ChildProcess>();

  constructor() {
    chmodSync(this.root, 0o755);
    const local = join(this.root, 'deploy/local');
    cpSync(__dirname, local, {
      recursive: true,
      filter: (name) => name === __dirname || name.endsWith('.mjs'),
    });
    this.write('tools/build.mjs', '');
    // Older than what is installed, so nothing is.
    this.write('package-lock.json', '{}');
    utimesSync(join(this.root, 'package-lock.json'), 0, 0);
    this.write('node_modules/.package-lock.json', '{}');
    for (const app of APPS) this.write(`dist/apps/${app}/src/main.js`, READY);
    // What the run of the specs has compiled for its own database.
    for (const part of ['deploy', 'libs'])
      symlinkSync(join(process.env.DATA_DIR ?? '', 'build', part), join(this.root, 'dist', part));
  }

  write(name: string, text: string, mode = 0o644): string {
    const file = join(this.root, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text, { mode });
    return file;
  }

  /** As on a system that has no programs but these, each an empty one. */
  withPrograms(names: readonly string[]): NodeJS.ProcessEnv {
    mkdirSync(join(this.root, 'bin'), { recursive: true });
    for (const name of names) this.write(`bin/${name}`, '#!/bin/sh\nexit 0\n', 0o755);
    const file = join(this.root, 'deploy/local/packages.mjs');
    const text = readFileSync(file, 'utf8');
    const bare = text.replace(/const FOLDERS = \[.*\];/, 'const FOLDERS = [];');
    if (bare === text) throw new Error('packages.mjs looks for programs in another way');
    writeFileSync(file, bare);
    return { PATH: join(this.root, 'bin') };
  }

  /** As on a machine without the letters of the PDFs, whose package manager fails. */
  withoutFont(): NodeJS.ProcessEnv {
    this.write('bin/apt-get', '#!/bin/sh\nexit 100\n', 0o755);
    const file = join(this.root, 'deploy/local/packages.mjs');
    const text = readFileSync(file, 'utf8');
    const bare = text.replace(/'\/usr\/share\/fonts[^']*'/, "'/nowhere'");
    if (bare === text) throw new Error('packages.mjs looks for the font in another way');
    writeFileSync(file, bare);
    return { PATH: `${join(this.root, 'bin')}:${process.env.PATH ?? ''}`, PAPER_FONT: '' };
  }

  async start(dataDir: string, env: NodeJS.ProcessEnv = {}, uid?: number): Promise<Started> {
    const ports = (await inNode('ports.mjs', `module.freePorts(${String(PORTS.length)})`)) as number[];
    const child = spawn(process.execPath, [join(this.root, 'deploy/local/start.mjs')], {
      env: {
        PATH: process.env.PATH,
        HOME: this.root,
        ...Object.fromEntries(PORTS.map((name, index) => [name, String(ports[index])])),
        DATA_DIR: dataDir,
        DEMO_CAMERA: 'off',
        DEMO_HANDS: 'off',
        // No spec but one waits for a package manager.
        PAPER_FONT: '/named/by/the/spec.otf',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid !== undefined && { uid, gid: uid }),
    });
    this.running.add(child);
    return new Started(child, dataDir);
  }

  async close(): Promise<void> {
    for (const child of this.running) if (child.exitCode === null) child.kill('SIGKILL');
    for (const child of this.running)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** One `npm start` under way. */
export class Started {
  said = '';
  private readonly ended: Promise<number>;

  constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (this.said += data.toString()));
    this.ended = once(child, 'close').then(() => child.exitCode ?? -1);
  }

  /** The code it ends with; -1 when a signal ended it. */
  exit(): Promise<number> {
    return this.ended;
  }

  /** Waits until something is so. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const until = Date.now() + WAIT_MS_MAX;
    while (!isSo()) {
      if (this.child.exitCode !== null || Date.now() > until)
        throw new Error(`it is not so that ${what}:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  isOpen(): Promise<void> {
    return this.until('the market opened', () => this.said.includes('Lianji is open'));
  }

  async stop(): Promise<number> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  /** As when the machine runs out of memory: it has no time to end what it had begun. */
  async killHard(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** How many rows each table has. */
  async rows(): Promise<Record<string, number>> {
    const { port } = JSON.parse(readFileSync(join(this.dataDir, 'run/mariadb.process.json'), 'utf8')) as {
      port: number;
    };
    const secrets = JSON.parse(readFileSync(join(this.dataDir, 'secrets.json'), 'utf8')) as {
      migratePassword: string;
    };
    const url = `mysql://migrate:${secrets.migratePassword}@127.0.0.1:${String(port)}/lianji`;
    const connection = await createConnection({ uri: url, rowsAsArray: true });
    try {
      const [tables] = await connection.query('SHOW TABLES');
      const counts = (tables as [string][]).map(
        ([name]) => `SELECT '${name}' AS name, COUNT(*) AS n FROM \`${name}\``,
      );
      const [rows] = await connection.query(counts.join(' UNION ALL '));
      return Object.fromEntries(rows as [string, number][]);
    } finally {
      await connection.end();
    }
  }
}

const pidsOf = (dataDir: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandOf(Number(name)).includes(`${dataDir}/`))
    .map(Number);

/** Command lines of all processes that belong to a data folder. */
export const processesOf = (dataDir: string): string[] => pidsOf(dataDir).map(commandOf);

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .join(' ');
  } catch {
    return ''; // it ended meanwhile
  }
}

/** Ends them without asking, as a power failure would. */
export function endAllOf(dataDir: string): void {
  for (const pid of pidsOf(dataDir)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended meanwhile
    }
  }
}
