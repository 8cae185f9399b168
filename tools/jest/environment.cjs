const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');
const { ModuleMocker } = require('jest-mock');

/** The realm of this worker, and what was global in it from the first. */
let realm;

/** Node's environment, but one realm for all files of a worker: packages loaded in it (runtime.cjs) serve the next file too. */
module.exports = class OneRealm extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    realm ??= { given: this, first: new Set(Reflect.ownKeys(this.global)) };
    const { given, first } = realm;
    const { global } = given;
    Object.assign(this, { global, context: given.context, fakeTimers: null });
    this.moduleMocker = new ModuleMocker(global);
    this.fakeTimersModern = new ModernFakeTimers({ config: config.projectConfig, global });
    // What Jest keeps of the file before (its tests, its time limits) stands under symbols, TypeORM's list of entities under a name.
    for (const key of Reflect.ownKeys(global))
      if (key === 'typeormMetadataArgsStorage' || (typeof key === 'symbol' && !first.has(key)))
        Reflect.deleteProperty(global, key);
    given._globalProxy.leftovers.length = 0; // would hold what was deleted
  }

  /** Ends what one file made; the realm stays. */
  async teardown() {
    this.fakeTimersModern.dispose();
  }
};
