// What the start prints when the market is open: where to look, and who one may be.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { accepts } from './ports.mjs';

const PAGES = [
  { path: '/', zh: '商城', en: 'shop' },
  { path: '/studio', zh: '直播台', en: 'studio' },
  { path: '/pack', zh: '产地', en: 'packhouse' },
  { path: '/desk', zh: '账房', en: 'desk' },
];
const INBOX = { path: '/demo/inbox', zh: '验证码', en: 'log-in codes' };

/** @param {string} text */
export function widthOf(text) {
  // Ideographs, kana and full-width forms take two columns of a terminal.
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1),
    0,
  );
}

/**
 * @param {string} text
 * @param {number} width
 */
const padded = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Columns side by side, each as wide as its widest. @param {string[][]} rows */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) => `  ${row.map((text, n) => padded(text, widths[n] ?? 0)).join('   ')}`.trimEnd());
}

/** @typedef {{ phone: string, name: string, office: string, officeEn: string, page: string }} Account */

/** @param {string} root @returns {Account[]} */
function demoAccounts(root) {
  const file = path.join(root, 'deploy/seed/accounts.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
}

/** Where a phone in the same network finds the shop, if it listens there. @param {number} port */
async function addressForPhones(port) {
  const found = Object.values(os.networkInterfaces())
    .flatMap((each) => each ?? [])
    .find((each) => each.family === 'IPv4' && !each.internal);
  return found && (await accepts(port, found.address)) ? `http://${found.address}:${port}` : undefined;
}

/**
 * @param {{ root: string, port: number, rtmpPort: number, profile: 'demo' | 'production', seconds: number }} market
 * @returns {Promise<string>}
 */
export async function welcome({ root, port, rtmpPort, profile, seconds }) {
  const origin = `http://localhost:${port}`;
  const pages = profile === 'demo' ? [...PAGES, INBOX] : PAGES;
  const phones = await addressForPhones(port);
  const addresses = [
    ...pages.map((page) => [page.zh, page.en, `${origin}${page.path}`]),
    ...(phones ? [['手机', 'on a phone', phones]] : []),
    ['推流', 'OBS server', `rtmp://localhost:${rtmpPort}/live`],
  ];
  const accounts = profile === 'demo' ? demoAccounts(root) : [];
  const people = [
    ['手机号 phone', '姓名 name', '职务 office', '', '页面 page'],
    ...accounts.map((each) => [each.phone, each.name, each.office, each.officeEn, `${origin}${each.page}`]),
  ];
  const line = '─'.repeat(72);
  return [
    '',
    line,
    `  联集已开市（${seconds} 秒）   Lianji is open (${seconds} s)`,
    '',
    ...table(addresses),
    ...(accounts.length > 0
      ? [
          '',
          '  演示账号：输入手机号，验证码在上面的“验证码”页。人物均为虚构。',
          '  Demo accounts: enter the phone, the code appears on the page of log-in codes. All people are invented.',
          '',
          ...table(people),
        ]
      : []),
    '',
    '  Ctrl-C 停止，数据保留在 .data/。   Ctrl-C stops it; the data stays in .data/.',
    line,
    '',
  ].join('\n');
}
