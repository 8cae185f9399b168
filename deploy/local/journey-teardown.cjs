module.exports = async () => {
  await globalThis.lianjiMarket?.stop();
};
