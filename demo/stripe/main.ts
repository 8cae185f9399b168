import { numberOf, required, runAsProcess } from '../http/run-as-process';
import { startStripe } from './index';

runAsProcess('stripe', () =>
  startStripe({
    webhookSecret: required('STRIPE_WEBHOOK_SECRET'),
    webhookUrl: process.env.STRIPE_WEBHOOK_URL,
    port: numberOf('PORT', 0),
  }),
);
