// `npm start`: the whole market on one machine. This file is read by any Node; the rest is loaded when it fits.
import { isNodeFit } from './node-version.mjs';
import { sentence } from './words.mjs';

if (isNodeFit(process.versions.node)) {
  const { openMarket } = await import('./market.mjs');
  await openMarket(process.env);
} else {
  const { zh, en } = sentence('nodeTooOld', { found: process.versions.node });
  console.error(`${zh}\n${en}`);
  process.exitCode = 1;
}
