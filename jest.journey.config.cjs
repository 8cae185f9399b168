/** The journey: place, pay, fulfil, account, settle over HTTP, with the three apps as processes of their own. */
module.exports = {
  ...require('./jest.config.cjs'),
  testPathIgnorePatterns: ['/node_modules/', '/apps/web/'],
  testRegex: '[.]journey[.]spec[.]ts$',
  globalSetup: undefined,
  globalTeardown: undefined,
  testTimeout: 240_000,
};
