import { numberOf, required, runAsProcess } from '../http/run-as-process';
import { startCourier } from './index';

runAsProcess('courier', () =>
  startCourier({
    credentials: {
      key: required('COURIER_KEY'),
      customer: required('COURIER_CUSTOMER'),
      secret: required('COURIER_SECRET'),
    },
    port: numberOf('PORT', 0),
    daySeconds: numberOf('COURIER_DAY_SECONDS', 60),
    retrySeconds: process.env.COURIER_RETRY_SECONDS ? numberOf('COURIER_RETRY_SECONDS', 0) : undefined,
    collectSeconds: numberOf('COURIER_COLLECT_SECONDS', 0),
    seed: process.env.COURIER_SEED ?? '1',
    dataDir: process.env.DATA_DIR,
  }),
);
