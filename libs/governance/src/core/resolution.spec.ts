import { expenseText, resolutionOf } from './resolution';

describe('a resolution', () => {
  const NO_VOTE = { due: null, present: null, yes: null, no: null, abstained: null };
  it('names each step by what the motion became, with the figures of the last vote', () => {
    const figures = { due: 86, present: 71, yes: 68, no: 2, abstained: 1 };
    const records = [
      { step: 'resolve' as const, day: '2026-06-08', outcome: 'carried' as const, ...figures },
      { step: 'propose' as const, day: '2026-05-18', outcome: 'done' as const, ...NO_VOTE },
      { step: 'consult' as const, day: '2026-05-22', outcome: 'done' as const, ...NO_VOTE },
      {
        step: 'review' as const,
        day: '2026-05-29',
        outcome: 'carried' as const,
        due: 30,
        present: 28,
        yes: 27,
        no: 1,
        abstained: 0,
      },
      { step: 'publish_resolution' as const, day: '2026-06-09', outcome: 'done' as const, ...NO_VOTE },
    ];
    expect(resolutionOf('four_two', records)).toEqual({
      procedure: 'four_two',
      steps: [
        { step: 'proposed', day: '2026-05-18' },
        { step: 'consulted', day: '2026-05-22' },
        { step: 'reviewed', day: '2026-05-29' },
        { step: 'resolved', day: '2026-06-08' },
        { step: 'resolution_public', day: '2026-06-09' },
      ],
      ...figures,
    });
  });

  it('of what was turned down says where, and has no figures where nobody voted', () => {
    const records = [
      { step: 'propose' as const, day: '2026-05-18', outcome: 'done' as const, ...NO_VOTE },
      { step: 'consult' as const, day: '2026-05-22', outcome: 'declined' as const, ...NO_VOTE },
    ];
    expect(resolutionOf('six_step', records)).toMatchObject({
      steps: [
        { step: 'proposed', day: '2026-05-18' },
        { step: 'rejected', day: '2026-05-22' },
      ],
      due: 0,
      yes: 0,
    });
  });

  it('on an expense is on one text alone', () => {
    const text = expenseText({ title: '修冷库', body: '换压缩机', amountFen: 3_800_000n });
    expect(text).toBe('{"amountFen":"3800000","body":"换压缩机","title":"修冷库"}');
    const payee = { villageId: 'V1', name: '大沙沃村' };
    expect(expenseText({ title: '修冷库', body: '换压缩机', amountFen: 3_800_000n, payee })).toBe(
      '{"amountFen":"3800000","body":"换压缩机","payee":{"name":"大沙沃村","villageId":"V1"},"title":"修冷库"}',
    );
  });
});
