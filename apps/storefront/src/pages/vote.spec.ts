import { createHash } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { LIST_PRICE, ruleText, SplitRuleProposalRow, type ShareRole } from '@app/ledger';
import { OutboxModule } from '@app/outbox';
import { PlatformModule } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedGovernance } from '../../../../deploy/seed/governance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { VoteModule } from './vote.module';

let app: NestExpressApplication;
let base: string;
let database: DataSource;

beforeAll(async () => {
  const url = await freshDatabase('vote');
  const settings = await testSettings({}, url);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, VoteModule],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  database = app.get(DataSource);
  await database.transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger, seedGovernance]) await seed(rows, Date.now());
  });
});
afterAll(() => app.close());

const read = async (path: string) => {
  const response = await fetch(`${base}${path}`);
  return {
    status: response.status,
    text: await response.text(),
    policy: response.headers.get('content-security-policy'),
  };
};

/** 大沙沃’s decision on the rule in force. */
async function inForce(): Promise<{ id: string; subjectId: string; sha256: string }> {
  const [motion] = await database.query(
    'SELECT id, subject_id AS subjectId, sha256 FROM motions WHERE village_id = ? AND title LIKE ?',
    [...[seedId('village:dashawo'), '%3 版']],
  );
  return motion;
}

describe('/vote', () => {
  it('shows a village’s decision whole: figures, six days, the other villages, the text', async () => {
    const { id, sha256 } = await inForce();
    const { status, text } = await read(`/vote/${id}`);
    expect(status).toBe(200);
    for (const said of [
      '大沙沃村通过了“分账规则 第 3 版”',
      '应到 86 人，到会 71 人，同意 68，不同意 2，弃权 1',
      '种的人家</td>',
      '>72.00</td>',
      '党员大会：应到 42 人，到会 36 人，同意 34，不同意 1，弃权 1',
      '公示 7 天，到 2026 年 6 月 16 日',
      '2026-05-18',
      '2026-06-28',
      '青禾村</a>',
      '东洼村</a>',
      '村务监督委员会',
      'href="/village/dashawo#ask"',
      '还有疑问，在村公开账上问',
      sha256,
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/\sstyle="|\son\w+="/);
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/vote-check.js">']);
  });

  it('shows each clause of a rule that a village has decided on before the others: goods, shares, bounds, terms', async () => {
    const part = (role: ShareRole, basisPoints: number, rank: number) => ({ role, basisPoints, rank });
    const [clause] = LIST_PRICE.clauses;
    const rest = [part('STREAMER', 1_000, 2), part('VILLAGE', 800, 3), part('POOL', 700, 4)];
    const text = ruleText({
      ...LIST_PRICE,
      clauses: [
        {
          ...clause!,
          name: '直播间的韭菜',
          selector: { channel: 'live', villageId: seedId('village:dashawo') },
          shares: [{ ...part('PRODUCER', 7_500, 1), minFen: 1_200n, perKgFen: 250n }, ...rest],
          floorPerKgFen: 800n,
        },
        { ...clause!, shares: [part('PRODUCER', 7_000, 1), part('ALLIANCE', 500, 5), ...rest] },
      ],
      poolRule: { ...LIST_PRICE.poolRule, reserveBasisPoints: 3_000 },
      refundBearers: { ...LIST_PRICE.refundBearers, goods: ['PRODUCER'] },
    });
    const { id, subjectId, sha256 } = await inForce();
    const digest = createHash('sha256').update(text).digest('hex');
    await database.query('SET FOREIGN_KEY_CHECKS = 0');
    await database.query('UPDATE split_rules SET id = ? WHERE id = ?', ['0'.repeat(26), subjectId]);
    await database.query('UPDATE motions SET sha256 = ? WHERE id = ?', [digest, id]);
    await database.manager.insert(SplitRuleProposalRow, {
      ...{
        id: subjectId,
        allianceId: seedId('alliance:woqing'),
        version: 9,
        parentId: null,
        title: '第 9 版',
      },
      ...{ canonical: text, sha256: digest, inForceFrom: 1, villageIds: [], status: 'proposed' as const },
      ...{
        proposedBy: seedId('person:04'),
        proposedAt: 1,
        requestId: 'r',
        requestHash: digest,
        decidedAt: null,
      },
    });
    const page = (await read(`/vote/${id}`)).text;
    await database.query('DELETE FROM split_rule_proposals WHERE id = ?', [subjectId]);
    await database.query('UPDATE motions SET sha256 = ? WHERE id = ?', [sha256, id]);
    await database.query('UPDATE split_rules SET id = ? WHERE id = ?', [subjectId, '0'.repeat(26)]);
    const plain = page.replace(/<[^>]+>/g, '|').replace(/\s*\|[\s|]*/g, '|');
    for (const said of [
      '|直播间的韭菜|产地村为大沙沃村，且渠道为直播间|',
      '|种的人家|至少 12.00 元，每公斤 2.50 元|75.00|主播|10.00|产地村集体|8.00|各村共享池|7.00|',
      '保底价每公斤 8.00 元|',
      '|全部商品|其他条款不管的，都按这一条|',
      '|种的人家|70.00|主播|10.00|产地村集体|8.00|各村共享池|7.00|联盟运营|5.00|',
      '共享池先提公积公益金 30.00%，其余按村平分；货不对或质量差先由种的人家承担|',
    ])
      expect(plain).toContain(said);
  });

  it('gives the very text, of which anyone can compute the digest', async () => {
    const { id, sha256 } = await inForce();
    const { status, text } = await read(`/vote/${id}/text`);
    expect(status).toBe(200);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(text).toMatch(/^\{.*\}$/);
  });

  it('shows no text that is not the one voted on', async () => {
    const other = await read(`/vote/${(await changed()).id}`);
    expect(other.status).toBe(200);
    expect(other.text).toContain('原文还没有收到这里');
    expect((await read(`/vote/${(await changed()).id}/text`)).status).toBe(404);
  });

  /** A motion on a rule whose stored text is another one; as the owner of the tables could make it. */
  async function changed(): Promise<{ id: string }> {
    const [motion] = await database.query('SELECT id FROM motions WHERE village_id = ? AND title LIKE ?', [
      ...[seedId('village:baitansi'), '%1 版'],
    ]);
    await database.query('UPDATE motions SET sha256 = ? WHERE id = ?', ['0'.repeat(64), motion.id]);
    return motion;
  }

  it('knows nothing of a motion that is not public, nor of what is none', async () => {
    const [open] = await database.query("SELECT id FROM motions WHERE status = 'reviewed'");
    for (const unknown of [open.id, 'nothing', '%27%3C']) {
      const { status, text } = await read(`/vote/${unknown}`);
      expect(status).toBe(404);
      expect(text).toContain('还在商议的，决议公开以后在这里看。');
      expect((await read(`/vote/${unknown}/text`)).status).toBe(404);
    }
  });

  it('lists what all alliances decided, or one of them, newest first', async () => {
    const all = (await read('/vote')).text;
    expect(all.match(/href="\/vote\/[0-9A-Z]{26}"/g)).toHaveLength(12);
    expect(all.indexOf('第 3 版')).toBeLessThan(all.indexOf('第 2 版'));
    const one = (await read('/vote?alliance=hewan')).text;
    expect(one.match(/href="\/vote\/[0-9A-Z]{26}"/g)).toHaveLength(2);
    expect(one).not.toContain('大沙沃村');
    expect((await read('/vote?lang=en')).text).toContain('Village decisions');
  });

  it('lets nothing in but its own style and the check of the digest', async () => {
    const { text, policy } = await read(`/vote/${(await inForce()).id}`);
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).not.toContain('unsafe');
    expect(style.length).toBeLessThan(8 * 1024);
  });
});
