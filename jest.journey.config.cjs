/** The journey: place, pay, fulfil, account, settle over HTTP, with the three apps as processes of their own. */
module.exports = {
  ...require('./jest.config.cjs'),
  testPathIgnorePatterns: ['/node_modules/', '/apps/web/'],
  testRegex: '[.]journey[.]spec[.]ts$',
  globalSetup: '<rootDir>/deploy/local/journey-setup.cjs',
  globalTeardown: '<rootDir>/deploy/local/journey-teardown.cjs',
  testTimeout: 240_000,
};
