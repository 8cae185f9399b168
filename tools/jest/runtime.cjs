const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const PACKAGES = `${sep}node_modules${sep}`;
/** What the state of a server is its module's, so that each file of specs, and each server of one, needs a module of its own. */
const STATEFUL = `${PACKAGES}node-media-server${sep}`;

/** Loads packages, for all files of this worker. Never torn down: packages load parts of theirs late. */
let packages;

/** Jest's runtime, but a package is loaded once in a worker and not anew for each file of specs. Our own code is. */
module.exports = class KeptPackages extends Runtime {
  constructor(...given) {
    super(...given);
    packages ??= new Runtime(...given);
  }

  requireModule(from, name, options, isActual) {
    return this.isKept(from, name, options)
      ? packages.requireModule(from, name)
      : super.requireModule(from, name, options, isActual);
  }

  isKept(from, name, options) {
    if (name === undefined || options?.isInternalModule || this._resolution.isCoreModule(name)) return false;
    const path = this._resolution.resolveCjs(from, name);
    return path.includes(PACKAGES) && !path.includes(STATEFUL);
  }
};
