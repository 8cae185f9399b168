import { everyMinute, itemLines, roundsOf, spansOf } from './review-numbers';
import type { StudioSession } from './session.screen';
import type { Tools } from './use-tools';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();
const minutes = [0, 1, 2, 3].map((minute) => ({ at: at(minute) }));

function deal(part: Partial<Tools['flashDeals'][number]>): Tools['flashDeals'][number] {
  return {
    ...{ id: 'd', status: 'closed', priceFen: '3990', quantity: 100, claimed: 22, perPersonMax: 2 },
    ...{ opensAt: at(1), closesAt: at(2), item: { id: 'i', name: '萝卜 5斤' } },
    ...part,
  };
}

describe('the review of a show', () => {
  it('says of each flash round what was offered, ordered and given back', () => {
    const rounds = roundsOf([deal({ id: 'second', opensAt: at(3), status: 'open', claimed: 10 }), deal({})]);
    expect(rounds.map(({ id, offered, ordered, back }) => [id, offered, ordered, back])).toEqual([
      ['d', 100, 22, 78],
      ['second', 100, 10, undefined],
    ]);
  });

  it('lists what was sold or explained, the most sold in front', () => {
    const item = (id: string, soldCount: number) =>
      ({
        id,
        soldCount,
        priceFen: '100',
        product: { name: id },
        sku: { name: '份' },
      }) as StudioSession['items'][number];
    const facts = [{ id: 'b', explainCount: 2, explainMs: 90_000 }] as Tools['items'];
    const lines = itemLines([item('a', 0), item('b', 0), item('c', 7)], facts);
    expect(lines.map(({ id, sold, explainedMs }) => [id, sold, explainedMs])).toEqual([
      ['c', 7, 0],
      ['b', 0, 90_000],
    ]);
  });

  it('lays explanations and rounds over the minutes that are drawn', () => {
    const pins = [
      { itemId: 'i', startedAt: at(1), endedAt: at(3) },
      { itemId: 'i', startedAt: at(3), endedAt: null },
      { itemId: 'i', startedAt: at(-9), endedAt: at(-5) },
    ];
    const rounds = [deal({}), deal({ status: 'scheduled' })];
    const drops = [
      {
        ...{ id: 'c', name: '满减', faceFen: '500', minFen: '3000', quantity: 50, claimed: 7 },
        ...{ droppedAt: at(2), closesAt: at(4), closedAt: at(3) },
      },
    ];
    const violations = [{ reason: '降血糖', raisedAt: at(2) }];
    const spans = spansOf(
      minutes,
      { pins, rounds, drops, violations, names: new Map([['i', '萝卜']]) },
      Date.parse(at(3)) + 30_000,
    );
    expect(spans).toEqual([
      { kind: 'pin', label: '萝卜', from: 0.25, to: 0.75 },
      { kind: 'pin', label: '萝卜', from: 0.75, to: 0.875 },
      { kind: 'flash', label: '萝卜 5斤', from: 0.25, to: 0.5 },
      { kind: 'drop', label: '满减', from: 0.5, to: 0.75 },
      { kind: 'violation', label: '降血糖', from: 0.5, to: 0.5 + 1 / 24 },
    ]);
  });

  it('draws a minute in which nobody watched as one of nothing, and no more minutes than fit', () => {
    const row = (minute: number) =>
      ({ at: at(minute), orders: minute, viewers: 3, isClosed: true }) as Parameters<
        typeof everyMinute
      >[0][number];
    const drawn = everyMinute([row(1), row(2), row(5)], 4);
    expect(drawn.map((each) => [each.at, each.orders, each.viewers])).toEqual([
      [at(2), 2, 3],
      [at(3), 0, 0],
      [at(4), 0, 0],
      [at(5), 5, 3],
    ]);
    expect(everyMinute([], 4)).toEqual([]);
  });
});
