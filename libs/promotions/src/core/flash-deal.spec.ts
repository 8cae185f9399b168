import {
  afterFlashStep,
  canFlashStep,
  FLASH_STATUSES,
  FLASH_STEPS,
  FLASH_TEMPLATES,
  flashTimes,
  flashTroubles,
  requireReservable,
  type FlashPlan,
  type FlashStep,
} from './flash-deal';

const plan: FlashPlan = {
  priceFen: 3_990n,
  quantity: 20,
  perPersonMax: 2,
  countdownSeconds: 10,
  durationSeconds: 60,
};
const item = { priceFen: 4_990n, perPersonMax: 5 };

describe('a flash deal', () => {
  it('goes this way and no other', () => {
    const ways = (Object.keys(FLASH_STEPS) as FlashStep[]).flatMap((step) =>
      FLASH_STATUSES.filter((status) => canFlashStep(status, step)).map(
        (status) => `${status} ${step} ${afterFlashStep(status, step)}`,
      ),
    );
    expect(ways).toEqual([
      'scheduled open open',
      'open sell_out soldout',
      'soldout reopen open',
      'scheduled close closed',
      'open close closed',
      'soldout close closed',
    ]);
    expect(() => afterFlashStep('closed', 'open')).toThrow('step_not_allowed');
  });

  it.each([
    [{}, {}],
    [{ priceFen: 4_990n }, { priceFen: 'not_below_price' }],
    [{ priceFen: 0n }, { priceFen: 'not_below_price' }],
    [
      { quantity: 0, perPersonMax: 1 },
      { quantity: 'quantity', perPersonMax: 'per_person' },
    ],
    [{ quantity: 1_000 }, { quantity: 'quantity' }],
    [{ perPersonMax: 0 }, { perPersonMax: 'per_person' }],
    [{ perPersonMax: 6 }, { perPersonMax: 'per_person' }],
    [{ countdownSeconds: 9 }, { countdownSeconds: 'countdown' }],
    [{ countdownSeconds: 301 }, { countdownSeconds: 'countdown' }],
    [{ durationSeconds: 59 }, { durationSeconds: 'duration' }],
    [{ durationSeconds: 1_201 }, { durationSeconds: 'duration' }],
    [{ durationSeconds: 90.5 }, { durationSeconds: 'duration' }],
  ])('keeps its ranges (%#)', (part, troubles) => {
    expect(flashTroubles({ ...plan, ...part }, item)).toEqual(troubles);
  });

  it('has templates that keep the ranges', () => {
    expect(FLASH_TEMPLATES).toHaveLength(3);
    for (const template of FLASH_TEMPLATES)
      expect(flashTroubles({ ...template, priceFen: 1n }, item)).toEqual({});
  });

  it('opens and closes by the clock', () => {
    expect(flashTimes(plan, 1_000)).toEqual({ opensAt: 11_000, closesAt: 71_000 });
  });

  const deal = {
    id: 'd',
    status: 'open',
    quantity: 20,
    claimed: 19,
    perPersonMax: 2,
    opensAt: 100,
    closesAt: 200,
  } as const;
  it.each([
    [{}, 1, 150, null],
    [{ status: 'scheduled' }, 1, 99, 'too_early'],
    [{ status: 'scheduled' }, 1, 100, null],
    [{}, 1, 200, 'closed'],
    [{ status: 'closed' }, 1, 150, 'closed'],
    [{}, 3, 150, 'over_limit'],
    [{}, 2, 150, 'out_of_stock'],
    [{ status: 'soldout', claimed: 20 }, 1, 150, 'out_of_stock'],
  ] as const)(
    'is reserved by the server’s clock while something is left (%#)',
    (part, quantity, now, code) => {
      const asked = () => {
        requireReservable({ ...deal, ...part }, quantity, now);
      };
      if (code === null) expect(asked).not.toThrow();
      else expect(asked).toThrow(expect.objectContaining({ code }));
    },
  );
});
