import { numberOf, runAsProcess } from '../http/run-as-process';
import { startBank } from './index';

runAsProcess('bank', () => startBank({ port: numberOf('PORT', 0), dataDir: process.env.DATA_DIR }));
