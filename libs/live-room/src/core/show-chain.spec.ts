import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { chainOn, chainStart, eventDigest, firstFault, reportHash, type ChainedEvent } from './show-chain';
import { agreementOf, ShowCount } from './show-numbers';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const events = (min: number) =>
  fc
    .array(fc.record({ t: fc.constantFrom('chat.msg', 'pin.start'), d: fc.jsonValue(), at: fc.nat() }), {
      minLength: min,
      maxLength: 12,
    })
    .map((all) =>
      all.map((each, index): ChainedEvent => ({ q: index + 1, id: `E${String(index)}`, ...each })),
    );
const found = (all: readonly ChainedEvent[]) =>
  all.map((event) => ({ q: event.q, digest: eventDigest(event, sha256) }));
const digestsOf = (all: readonly ChainedEvent[]) => found(all).map(({ digest }) => digest);
const headOf = (all: readonly ChainedEvent[]) =>
  chainOn(chainStart('S', 's', sha256), digestsOf(all), sha256);

describe('the chain of a show', () => {
  it('is what its words say, with nothing of ours', () => {
    const event = { q: 1, id: 'E', t: 'chat.msg', at: 5, d: { x: '多少钱', u: { mask: '沈**' } } };
    const digest = sha256('{"at":5,"d":{"u":{"mask":"沈**"},"x":"多少钱"},"id":"E","q":1,"t":"chat.msg"}');
    expect(eventDigest(event, sha256)).toBe(digest);
    expect(headOf([event])).toBe(sha256(sha256('show:S:s') + digest));
  });

  it('does not know the id of a command nor the order of keys', () => {
    const event = { q: 1, id: 'E', t: 'chat.msg', at: 5, d: { x: 'a', u: 'b' } };
    const other = { cid: 'C', at: 5, d: { u: 'b', x: 'a' }, t: 'chat.msg', id: 'E', q: 1 };
    expect(eventDigest(other, sha256)).toBe(eventDigest(event, sha256));
  });

  it('is the same whether it is made at once or page by page', () => {
    fc.assert(
      fc.property(events(0), fc.nat(12), (all, cut) => {
        const [front, back] = [digestsOf(all.slice(0, cut)), digestsOf(all.slice(cut))];
        expect(chainOn(chainOn(chainStart('S', 's', sha256), front, sha256), back, sha256)).toBe(headOf(all));
      }),
    );
  });

  it('finds nothing in a log that nobody touched', () => {
    fc.assert(
      fc.property(events(0), (all) => {
        expect(firstFault('s', 1, digestsOf(all), found(all))).toBeNull();
      }),
    );
  });

  it('names the event that was changed, and its head is another', () => {
    fc.assert(
      fc.property(events(1), fc.nat(), (all, at) => {
        const index = at % all.length;
        const changed = all.map((each, n) => (n === index ? { ...each, at: each.at + 1 } : each));
        expect(firstFault('s', 1, digestsOf(all), found(changed))).toEqual({
          ...{ stream: 's', seq: index + 1, fault: 'changed' },
        });
        expect(headOf(changed)).not.toBe(headOf(all));
      }),
    );
  });

  it('names the first that is missing and one that was added', () => {
    fc.assert(
      fc.property(events(1), fc.nat(), (all, at) => {
        const index = at % all.length;
        const digests = digestsOf(all);
        const fewer = found(all.filter((_, n) => n !== index));
        expect(firstFault('c', 1, digests, fewer)).toEqual({ stream: 'c', seq: index + 1, fault: 'missing' });
        const more = [...found(all), { q: all.length + 1, digest: 'x' }];
        expect(firstFault('c', 1, digests, more)).toEqual({
          ...{ stream: 'c', seq: all.length + 1, fault: 'added' },
        });
      }),
    );
  });
});

describe('the hash of a report', () => {
  const head = (seq: number) => ({ seq, hash: sha256(String(seq)) });
  const heads = { s: head(1), c: head(2), k: head(3) };

  it('is of the show, each head and each number', () => {
    const hash = reportHash('S', heads, { orders: 1 }, sha256);
    const others = [
      reportHash('T', heads, { orders: 1 }, sha256),
      reportHash('S', { ...heads, k: head(4) }, { orders: 1 }, sha256),
      reportHash('S', heads, { orders: 2 }, sha256),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });
});

describe('the numbers of a show', () => {
  it('are those of its ticks, its payments and its comments', () => {
    const count = new ShowCount();
    const tick = (byItem: [string, number][], qty: number) => ({ orders: 1, qty, byItem, sample: [] });
    count.add('s', 'order.tick', tick([['B', 2]], 2));
    count.add(
      's',
      'order.tick',
      tick(
        [
          ['A', 1],
          ['B', 1],
        ],
        2,
      ),
    );
    count.add('k', 'order.paid', { totalFen: '4990' });
    count.add('k', 'order.paid', { totalFen: '10' });
    count.add('c', 'chat.msg', { x: 'a' });
    count.add('s', 'correct.posted', {});
    expect(count.numbers(7, { spam: 2 })).toEqual({
      ...{ orders: 2, quantity: 4, salesFen: '5000', comments: 1, corrections: 1, viewersPeak: 7 },
      ...{ flashDeals: 0, couponDrops: 0, luckyBags: 0 },
      byItem: [
        ['A', 1],
        ['B', 3],
      ],
      hidden: { abuse: 0, illegal: 0, off_platform: 0, privacy: 0, spam: 2, false_claim: 0 },
    });
  });
});

describe('the orders beside the seal', () => {
  const sealed = { orders: 2, quantity: 4, salesFen: '5000' };
  const orders = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 99 }), totalFen: fc.bigInt(0n, 9_999n) }),
  );
  const sumOf = (all: readonly { quantity: number; totalFen: bigint }[]) => ({
    orders: all.length,
    quantity: all.reduce((sum, each) => sum + each.quantity, 0),
    totalFen: all.reduce((sum, each) => sum + each.totalFen, 0n),
  });

  it.each([
    ['same', 2, 4, 5_000n],
    ['differs', 2, 4, 4_999n],
    ['differs', 2, 5, 5_000n],
    ['differs', 1, 4, 5_000n],
    ['later', 3, 5, 7_490n],
    ['differs', 3, 4, 7_490n],
    ['differs', 3, 5, 4_000n],
  ] as const)('are %s with %d orders, %d things and %d fen', (said, count, quantity, totalFen) => {
    expect(agreementOf(sealed, { orders: count, quantity, totalFen })).toBe(said);
  });

  it('never differ by what was paid for later, and agree without it', () => {
    fc.assert(
      fc.property(orders, orders, (before, after) => {
        const { totalFen, ...rest } = sumOf(before);
        const now = sumOf([...before, ...after]);
        const said = agreementOf({ ...rest, salesFen: totalFen.toString() }, now);
        expect(said).toBe(after.length === 0 ? 'same' : 'later');
      }),
    );
  });
});
