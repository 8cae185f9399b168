/** The same laws and faults at full length: `npm run test:long`. */
module.exports = {
  ...require('./jest.config.cjs'),
  testPathIgnorePatterns: ['/node_modules/', '/apps/web/'],
  testRegex: '[.]long[.]spec[.]ts$',
  testTimeout: 3_600_000,
};
