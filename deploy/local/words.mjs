// Every sentence that the start, the services and the test run say, Chinese first. They stand here and not in libs/words
// because they are said before anything is installed or built.

/** @type {Readonly<Record<string, { zh: string, en: string }>>} */
export const WORDS = {
  nodeTooOld: {
    zh: '需要 Node.js 20.19 或更新的版本，这里是 {found}。请先升级 Node.js。',
    en: 'Node.js 20.19 or newer is needed, this is {found}. Please upgrade Node.js first.',
  },
  alreadyRunning: {
    zh: '联集已在运行（进程 {pid}，自 {since}）。请先停下它，或打开它的页面。',
    en: 'Lianji is already running (process {pid}, since {since}). Stop it first, or open its pages.',
  },
  dataNotWritable: {
    zh: '不能写入 {path}（{code}）。请检查该目录的属主与权限，或删除它后重来。',
    en: '{path} cannot be written ({code}). Check who owns the folder and its permissions, or delete it to start afresh.',
  },
  diskFull: {
    zh: '{path} 所在磁盘已满：剩 {free} MB，至少需要 {needed} MB。清出空间后再运行，已有数据不受影响。',
    en: 'The disk of {path} is full: {free} MB left, {needed} MB needed. Free some space and run again; nothing stored is lost.',
  },
  secretsMissing: {
    zh: '{path} 不见了，而数据库还在。没有它，密封的姓名和地址无法读出：请放回该文件，或删除 {dataDir} 重新开始。',
    en: '{path} is missing while the database is there. Sealed names and addresses cannot be read without it: put the file back, or delete {dataDir} to start afresh.',
  },
  secretsBroken: {
    zh: '{path} 已损坏，无法读取。请从备份放回，或删除 {dataDir} 重新开始。',
    en: '{path} is damaged and cannot be read. Put a backup of it back, or delete {dataDir} to start afresh.',
  },
  gettingPackages: {
    zh: '这台机器缺少 {packages}，现在用系统的包管理器安装（只有程序，不装任何系统服务）：{command}',
    en: 'This machine lacks {packages}; installing now with the system package manager (programs only, no system service): {command}',
  },
  noPackageManager: {
    zh: '缺少 {programs}，而这个系统没有 apt-get。请自行安装 MariaDB 10.11 与 Redis 7 的程序，或用 DATABASE_URL 和 REDIS_URL 指向已有的服务。在 Debian 上的命令是：{command}',
    en: '{programs} not found, and this system has no apt-get. Install the programs of MariaDB 10.11 and Redis 7 yourself, or point DATABASE_URL and REDIS_URL at servers you have. On Debian the command is: {command}',
  },
  noRights: {
    zh: '缺少 {programs}，安装需要 root 权限。请运行：{command}（或用 DATABASE_URL 和 REDIS_URL 指向已有的服务）',
    en: '{programs} not found, and installing needs root. Please run: {command} (or point DATABASE_URL and REDIS_URL at servers you have)',
  },
  packagesFailed: {
    zh: '安装 {packages} 没有成功。请手动运行：{command}（或用 DATABASE_URL 和 REDIS_URL 指向已有的服务）。它说的在下面。',
    en: 'Installing {packages} failed. Please run it by hand: {command} (or point DATABASE_URL and REDIS_URL at servers you have). What it said follows.',
  },
  serviceFailed: {
    zh: '{name} 没有启动成功。日志 {log} 的最后几行在下面。',
    en: '{name} did not start. The last lines of {log} follow.',
  },
  leftoverStopped: {
    zh: '上次没有正常停下，先停掉遗留的 {name}（进程 {pid}）。',
    en: 'The last run ended uncleanly; stopping its leftover {name} (process {pid}).',
  },
  portTaken: {
    zh: '{name} 要用的端口 {port} 已被占用。请停下占用它的程序，或换一个端口：{variable}={other} npm start',
    en: 'Port {port}, which {name} needs, is taken. Stop the program that holds it, or choose another: {variable}={other} npm start',
  },
  portInvalid: {
    zh: '{variable}={value} 不是端口号，应为 1 到 65535 的整数。',
    en: '{variable}={value} is not a port, it must be a whole number from 1 to 65535.',
  },
  profileUnknown: {
    zh: 'LIANJI_PROFILE={value} 无法识别，只能是 demo 或 production。',
    en: 'LIANJI_PROFILE={value} is not known, it must be demo or production.',
  },
  productionNeeds: {
    zh: 'production 使用自己的数据库时必须给出 {variable}。',
    en: 'production with a database of its own needs {variable}.',
  },
  installing: { zh: '安装 npm 包', en: 'installing npm packages' },
  installFellBack: {
    zh: 'npm ci 没有成功（见 {log}），改用 npm install --no-save。',
    en: 'npm ci failed (see {log}); using npm install --no-save instead.',
  },
  taskFailed: {
    zh: '“{label}”失败。日志 {log} 的最后几行在下面。',
    en: '"{label}" failed. The last lines of {log} follow.',
  },
  startingServices: { zh: '启动私有的 MariaDB 和 Redis', en: 'starting the private MariaDB and Redis' },
  fetchingPackages: { zh: '安装系统软件包', en: 'installing system packages' },
  building: { zh: '构建服务端与网页', en: 'building server and web' },
  migrating: { zh: '迁移数据库并载入演示数据', en: 'migrating the database, loading demo data' },
  opening: { zh: '启动各个进程', en: 'starting the processes' },
  stillBusy: { zh: '… {label}（{seconds} 秒）', en: '{label} ({seconds} s)' },
  doneSlowly: { zh: '✓ {label}（{seconds} 秒）', en: '{label} ({seconds} s)' },
  demoPartMissing: {
    zh: '演示部件 {name} 尚未构建，这次不启动它。',
    en: 'The demo part {name} is not built; it is left out this time.',
  },
  appFailed: {
    zh: '{name} 没有启动成功。日志 {log} 的最后几行在下面。',
    en: '{name} did not start. The last lines of {log} follow.',
  },
  appNotReady: {
    zh: '{name} 在 {seconds} 秒内没有就绪：{address}。日志 {log} 的最后几行在下面。',
    en: '{name} was not ready within {seconds} s: {address}. The last lines of {log} follow.',
  },
  processDied: {
    zh: '{name} 意外退出（{how}），{seconds} 秒后重新启动；日志：{log}',
    en: '{name} ended unexpectedly ({how}), starting it again in {seconds} s; log: {log}',
  },
  cameraWaits: {
    zh: '演示摄像头需要 ffmpeg，暂未能安装；直播间会显示“画面即将到来”。可手动安装：{command}',
    en: 'The demo camera needs ffmpeg, which could not be installed; the room says that the picture is coming. By hand: {command}',
  },
  cameraStarted: { zh: '演示摄像头已开始推流。', en: 'The demo camera has begun to stream.' },
  fontWaits: {
    zh: '做 PDF 需要中文字体，暂未能安装；其余不受影响。可手动安装：{command}',
    en: 'PDFs need a Chinese font, which could not be installed; all else works. By hand: {command}',
  },
  noMarketHere: {
    zh: '{path} 里还没有数据库，也没有给出 DATABASE_MIGRATE_URL。先运行 npm start。',
    en: 'There is no database in {path} yet, and DATABASE_MIGRATE_URL is not set. Run npm start first.',
  },
  backupUsage: { zh: '用法：npm run db:backup -- 文件名', en: 'Usage: npm run db:backup -- FILE' },
  backupThere: {
    zh: '{file} 已经存在，不会覆盖。请换一个文件名。',
    en: '{file} is there already and is not overwritten. Choose another name.',
  },
  backedUp: {
    zh: '已备份 {tables} 张表、{rows} 行：{file}。密封的姓名和地址要用原来的密钥才能读出（.data/secrets.json 或 SEALING_KEY），上传的文件在 .data/media：请分开另存。',
    en: 'Backed up {tables} tables, {rows} rows: {file}. Sealed names and addresses are read with the same key only (.data/secrets.json or SEALING_KEY), uploaded files stand in .data/media: keep both too, apart from this file.',
  },
  backupAbsent: { zh: '找不到 {file}。', en: '{file} was not found.' },
  backupDamaged: {
    zh: '{file} 不是完整的备份，或已经损坏，什么也没有写入。',
    en: '{file} is not a whole backup, or it is damaged; nothing was written.',
  },
  restoreUsage: { zh: '用法：npm run db:restore -- 文件名', en: 'Usage: npm run db:restore -- FILE' },
  restoreNotEmpty: {
    zh: '数据库 {schema} 不是空的（{tables} 张表），没有恢复。请先停止集市，把 .data/mysql 移到别处，或给出一个空库的 DATABASE_MIGRATE_URL。',
    en: 'The database {schema} is not empty ({tables} tables); nothing was restored. Stop the market and move .data/mysql away first, or name an empty one in DATABASE_MIGRATE_URL.',
  },
  restoreNeedsSecrets: {
    zh: '没有 {path}，恢复后密封的姓名和地址无法读出。请先放回备份时的 secrets.json。',
    en: '{path} is missing, and without it the sealed names and addresses of the backup cannot be read. Put back the secrets.json of that market first.',
  },
  restored: {
    zh: '已把 {file} 恢复到 {schema}，共 {tables} 张表。用户的权限在下次 npm start 或迁移时重新授予。',
    en: 'Restored {file} into {schema}, {tables} tables. The users get their rights again with the next npm start or migration.',
  },
  stopping: { zh: '正在停止，数据都已保存 …', en: 'Stopping; everything is saved …' },
  waitingForApt: {
    zh: '包管理器还在运行，等它结束后停止，以免系统停在半途 …',
    en: 'The package manager is still at work; stopping after it, so that the system is not left half way …',
  },
  stopped: { zh: '已停止。', en: 'Stopped.' },
  forced: { zh: '立即停止。', en: 'Stopping at once.' },
};

/**
 * @param {string} id
 * @param {Record<string, string | number>} [values]
 * @returns {{ zh: string, en: string }}
 */
export function sentence(id, values = {}) {
  const words = WORDS[id];
  if (!words) throw new Error(`no sentence ${id}`);
  const fill = (/** @type {string} */ text) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      if (!(name in values)) throw new Error(`sentence ${id} lacks ${name}`);
      return String(values[name]);
    });
  return { zh: fill(words.zh), en: fill(words.en) };
}

/** Something that a person can put right: shown as its sentence, without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} id
   * @param {Record<string, string | number>} [values]
   * @param {string} [detail] what a program said itself, shown below
   */
  constructor(id, values = {}, detail = '') {
    const { zh, en } = sentence(id, values);
    super(
      [
        zh,
        en,
        ...detail
          .split('\n')
          .filter(Boolean)
          .map((line) => `  | ${line}`),
      ].join('\n'),
    );
    this.name = 'Trouble';
    this.code = id;
  }
}
