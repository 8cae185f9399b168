import fc from 'fast-check';
import { afterPaymentStep, canStepPayment, PAYMENT_STEPS, type PaymentStatus } from './payment-status';
import { afterRefundStep, canStepRefund, REFUND_STEPS, type RefundStatus } from './refund-status';

describe('the life of a payment', () => {
  it('keeps money that came, whatever is said later', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PAYMENT_STEPS), { maxLength: 30 }), (steps) => {
        let status: PaymentStatus = 'pending';
        let hasCome = false;
        for (const step of steps) {
          if (canStepPayment(status, step)) status = afterPaymentStep(status, step);
          hasCome ||= status === 'succeeded';
        }
        return !hasCome || status === 'succeeded';
      }),
    );
  });

  it('lets money come after failure and after the time was over', () => {
    expect(afterPaymentStep('failed', 'succeed')).toBe('succeeded');
    expect(afterPaymentStep('expired', 'succeed')).toBe('succeeded');
    expect(() => afterPaymentStep('succeeded', 'fail')).toThrow('step_not_allowed');
  });
});

describe('the life of a refund', () => {
  it('is paid once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REFUND_STEPS), { maxLength: 30 }), (steps) => {
        let status: RefundStatus = 'accepted';
        let paid = 0;
        for (const step of steps) {
          if (!canStepRefund(status, step)) continue;
          status = afterRefundStep(status, step);
          if (step === 'pay') paid += 1;
        }
        return paid <= 1;
      }),
    );
  });

  it('can be done after it had failed', () => {
    expect(afterRefundStep('failed', 'pay')).toBe('paid');
    expect(() => afterRefundStep('paid', 'fail')).toThrow('step_not_allowed');
  });
});
