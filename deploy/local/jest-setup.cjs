/** Before a Jest run: the private services and the migrated template, unless only pure specs are asked for. */
module.exports = async () => {
  if (process.env.JEST_PURE === '1') return;
  const { startTestServices } = await import('./test-services.mjs');
  globalThis.stopTestServices = await startTestServices();
};
