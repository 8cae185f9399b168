import { inNode } from './in-node';

describe('the sentences of the start', () => {
  it('stand in both languages with the same values', async () => {
    const words = (await inNode('words.mjs', 'module.WORDS')) as Record<string, { zh: string; en: string }>;
    const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [id, { zh, en }] of Object.entries(words)) {
      expect({ id, names: namesIn(zh) }).toEqual({ id, names: namesIn(en) });
      expect(zh).toMatch(/[\u4e00-\u9fff{]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('throw when a value is missing instead of showing a hole', async () => {
    expect(await inNode('words.mjs', `module.sentence('portTaken', {})`)).toMatchObject({
      message: 'sentence portTaken lacks name',
    });
  });
});

describe('the Node version', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('%s fits: %s', async (version, fits) => {
    expect(await inNode('node-version.mjs', `module.isNodeFit('${version}')`)).toBe(fits);
  });
});

describe('the restarts of a process that dies', () => {
  it.each([
    ['the first follows after a second', [], 1_000],
    ['the fifth too', [0, 10, 20, 30], 1_000],
    ['the sixth in a minute waits until that minute is over', [0, 10, 20, 30, 40], 50_000],
    ['older ones do not count', [-60_000, -60_000, -60_000, -60_000, -60_000], 1_000],
  ])('%s', async (_, startedAt, delay) => {
    const expression = `module.restartDelayMs(${JSON.stringify(startedAt)}, 10_000)`;
    expect(await inNode('supervise.mjs', expression)).toBe(delay);
  });
});
