// Before the journey: the built apps as processes of their own, on free ports, with the demo market in them.
module.exports = async () => {
  const { startApps } = await import('./apps.mjs');
  const { fastMarket } = await import('./fast-market.mjs');
  // The courier lets the packhouse label its box and hand it over before he scans it himself.
  const env = { ...fastMarket(), COURIER_COLLECT_SECONDS: '5' };
  const market = await startApps({ kind: 'journey', env });
  globalThis.lianjiMarket = market;
  process.env.JOURNEY = JSON.stringify({
    ...market.addresses,
    databaseUrl: market.environment.DATABASE_MIGRATE_URL,
  });
  for (const [name, value] of Object.entries(market.environment)) {
    if (value !== undefined && /^(DATABASE|REDIS|SEALING|COURIER|SANDBOX)/.test(name))
      process.env[name] = value;
  }
};
