import type { PaymentIntentResult } from '@stripe/stripe-js';
import { cardOutcome, outcomeOf } from './pay-outcome';

const order = (status: string, ...payments: string[]) => ({
  status,
  payments: payments.map((each, index) => ({ id: `p${String(index)}`, status: each })),
});

describe('the outcome of a payment', () => {
  it('is what the order says, and before that what its payment says', () => {
    expect(outcomeOf(order('paid', 'pending'), 'p0', false)).toBe('paid');
    expect(outcomeOf(order('closed', 'failed'), 'p0', true)).toBe('closed');
    expect(outcomeOf(order('placed', 'failed', 'pending'), 'p1', false)).toBe('unknown');
    expect(outcomeOf(order('placed', 'pending', 'failed'), null, false)).toBe('failed');
    expect(outcomeOf(order('placed', 'expired'), 'p0', false)).toBe('failed');
    expect(outcomeOf(order('placed'), null, false)).toBe('unknown');
  });

  it('is not a failure when the second try was seen to be taken', () => {
    expect(outcomeOf(order('placed', 'failed'), 'p0', true)).toBe('unknown');
  });
});

describe('the outcome of a card', () => {
  const of = (result: object) => cardOutcome(result as PaymentIntentResult);
  const error = (more: object) => of({ error: more });

  it.each(['succeeded', 'processing', 'requires_action', 'requires_capture'])('is taken at %s', (status) => {
    expect(of({ paymentIntent: { status } })).toEqual({ kind: 'taken' });
  });

  it('is refused in the words of the bank, or without any', () => {
    const declined = { type: 'card_error', message: '您的银行卡被拒绝了。' };
    expect(error(declined)).toEqual({ kind: 'refused', why: '您的银行卡被拒绝了。' });
    const notAsked = { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' };
    expect(error({ ...notAsked, message: '没有验证' })).toEqual({ kind: 'refused', why: '没有验证' });
    expect(of({ paymentIntent: { status: 'requires_payment_method' } })).toEqual({
      kind: 'refused',
      why: '',
    });
  });

  it('is taken when it was paid already', () => {
    const again = { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' };
    expect(error({ ...again, payment_intent: { status: 'succeeded' } })).toEqual({ kind: 'taken' });
  });

  it('is unfinished while a field is empty, and unknown when nobody answered', () => {
    expect(error({ type: 'validation_error', code: 'incomplete_number' })).toEqual({ kind: 'unfinished' });
    expect(error({ type: 'api_connection_error', message: 'English for developers' })).toEqual({
      kind: 'unknown',
    });
    expect(error({ type: 'api_error' })).toEqual({ kind: 'unknown' });
  });
});
