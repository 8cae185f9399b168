import { type FormMap, mapIn, textIn } from './form';
import { StripeTrouble } from './trouble';

/** Numbers that Stripe has published for tests, and the payment methods that stand for them. */
const CARDS: Readonly<Record<string, string>> = {
  '4242424242424242': 'pm_card_visa',
  '4000000000000002': 'pm_card_chargeDeclined',
  '4000002760003184': 'pm_card_authenticationRequired',
};

/** The card that a page has sent, as a payment method. */
export function cardIn(form: FormMap): string | undefined {
  const number = textIn(mapIn(mapIn(form, 'payment_method_data'), 'card'), 'number');
  if (number === undefined) return undefined;
  const method = CARDS[number.replaceAll(' ', '')];
  if (method !== undefined) return method;
  const message = 'Your card number is incorrect.';
  throw new StripeTrouble(402, { type: 'card_error', code: 'incorrect_number', param: 'number', message });
}
