/** After a Jest run: what `jest-setup.cjs` started is stopped and its folder removed. */
module.exports = async () => {
  await globalThis.stopTestServices?.();
};
