import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { checkDraw, commitOf, drawWinners, rootOf, type Hashes, type PublicDraw } from './lucky-draw';

const HASHES: Hashes = {
  sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
  hmac: (key, text) => Promise.resolve(createHmac('sha256', key).update(text).digest('hex')),
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: length,
    maxLength: length,
  });
const entries = fc.uniqueArray(hex(32), { minLength: 1, maxLength: 40 });
const seed = hex(64);

async function drawn(own: readonly string[], key: string, winnersMax: number): Promise<PublicDraw> {
  const root = await rootOf(HASHES, own);
  const places = await drawWinners(HASHES, { seed: key, root, entrants: own.length, winnersMax });
  const winners = places.map((place) => own[place]!);
  const commit = await commitOf(HASHES, key, 'bag');
  return { id: 'bag', commit, seed: key, root, winnersMax, entries: own, winners };
}

describe('the draw of a lucky bag', () => {
  it('is what its description says, by hand', async () => {
    const [a, b, c] = ['aa', 'bb', 'cc'].map((each) => sha256(`leaf:${each}`));
    const root = sha256(`node:${sha256(`node:${a!}${b!}`)}${c!}`);
    expect(await rootOf(HASHES, ['aa', 'bb', 'cc'])).toBe(root);
    expect(await rootOf(HASHES, [])).toBe(sha256(''));
    expect(await commitOf(HASHES, 'seed', 'bag')).toBe(sha256('seedbag'));
    const first = BigInt(`0x${createHmac('sha256', 'seed').update(`${root}0`).digest('hex')}`) % 3n;
    const draw = { seed: 'seed', root, entrants: 3, winnersMax: 1 };
    expect(await drawWinners(HASHES, draw)).toEqual([Number(first)]);
  });

  it('draws distinct entrants, as many as there are prizes or people, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(entries, seed, fc.integer({ min: 1, max: 50 }), async (own, key, winnersMax) => {
        const draw = await drawn(own, key, winnersMax);
        expect(new Set(draw.winners).size).toBe(Math.min(winnersMax, own.length));
        expect(draw.winners.every((winner) => own.includes(winner))).toBe(true);
        expect(await drawn(own, key, winnersMax)).toEqual(draw);
        expect(await checkDraw(HASHES, draw)).toEqual({ commit: true, root: true, winners: true });
      }),
    );
  });

  it('notices one changed character of one entry, another order, one more, one less', async () => {
    await fc.assert(
      fc.asyncProperty(entries, seed, fc.nat(), fc.nat(31), async (own, key, at, character) => {
        const draw = await drawn(own, key, 3);
        const place = at % own.length;
        const changed = own.map((each, n) => (n === place ? flipped(each, character) : each));
        const others = [changed, [...own, 'f'.repeat(32)], own.slice(1)];
        if (own.length > 1) others.push([own[1]!, own[0]!, ...own.slice(2)]);
        for (const other of others)
          expect(await checkDraw(HASHES, { ...draw, entries: other })).toMatchObject({ root: false });
      }),
    );
  });

  it('notices another seed and another winner', async () => {
    const own = ['aa', 'bb', 'cc', 'dd'];
    const draw = await drawn(own, 'a'.repeat(64), 1);
    expect(await checkDraw(HASHES, { ...draw, seed: 'b'.repeat(64) })).toMatchObject({ commit: false });
    const loser = own.find((each) => !draw.winners.includes(each))!;
    expect(await checkDraw(HASHES, { ...draw, winners: [loser] })).toEqual({
      commit: true,
      root: true,
      winners: false,
    });
  });

  it('gives no place a better chance than another', async () => {
    const [entrants, draws] = [10, 4_000];
    const won = Array.from({ length: entrants }, () => 0);
    for (let n = 0; n < draws; n += 1) {
      const draw = { seed: sha256(String(n)), root: sha256(`root${n}`), entrants, winnersMax: 2 };
      for (const place of await drawWinners(HASHES, draw)) won[place]! += 1;
    }
    // 800 expected, a standard deviation is 25: five of them.
    expect(won.every((count) => Math.abs(count - 800) < 126)).toBe(true);
  });
});

function flipped(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
}
