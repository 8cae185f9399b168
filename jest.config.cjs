/** Core and command specs. Browser journeys are Playwright's, see apps/web/playwright.config.ts. */
module.exports = {
  testEnvironment: '<rootDir>/tools/jest/environment.cjs',
  runtime: '<rootDir>/tools/jest/runtime.cjs',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/demo', '<rootDir>/tools', '<rootDir>/deploy'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/apps/web/test/',
    '[.]journey[.]spec[.]ts$',
    '[.]long[.]spec[.]ts$',
  ],
  testRegex: '[.]spec[.]ts$',
  transform: { '^.+\\.[tj]s$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|ulid)/)'],
  moduleNameMapper: {
    '^@app/([^/]+)/(core|test)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  globalSetup: '<rootDir>/deploy/local/jest-setup.cjs',
  globalTeardown: '<rootDir>/deploy/local/jest-teardown.cjs',
  testTimeout: 30_000,
  // One more than the cores that are meant: those that wait for a picture or a process let the others compute.
  maxWorkers: 3,
  // A kept package remembers classes of files that are over (Nest's list of resolvers does): a worker that grew begins anew.
  workerIdleMemoryLimit: '900MB',
};
