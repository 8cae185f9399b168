// The boundaries of docs/house.md, section 3. To change one, change the rule and the table there together.
const BASE = ['money', 'platform', 'outbox'];
const mayImport = {
  money: [],
  words: [],
  platform: ['money'],
  outbox: ['money', 'platform'],
  people: BASE,
  catalog: BASE,
  payments: BASE,
  ledger: BASE,
  media: BASE,
  alliance: [...BASE, 'people'],
  promotions: [...BASE, 'catalog'],
  parcels: [...BASE, 'catalog'],
  'live-room': [...BASE, 'people', 'alliance', 'catalog', 'promotions'],
  orders: [...BASE, 'alliance', 'catalog', 'live-room', 'promotions', 'payments', 'parcels'],
  claims: [...BASE, 'orders', 'parcels', 'media'],
  webhooks: [...BASE, 'orders', 'parcels', 'live-room', 'payments', 'ledger'],
  governance: [...BASE, 'people', 'alliance', 'media'],
  papers: [...BASE, 'ledger', 'alliance', 'people', 'media'],
};

const pure = '^libs/(money/src|[^/]+/src/core)/';
const spec = '[.]spec[.]tsx?$';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    // A circle of types alone is none when it runs: a screen's parts take their shapes from its query.
    rule('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('core-is-pure', { path: pure, pathNot: spec }, { pathNot: pure }),
    rule(
      'libs-by-their-doors',
      { path: '^(apps|libs|demo)/([^/]+)' },
      {
        path: '^libs/',
        pathNot: ['^libs/$2/', '/src/((core|test)/)?index[.]ts$', '^libs/words/src/compiled/'],
      },
    ),
    rule('libs-know-no-apps', { path: '^(libs|demo)/' }, { path: '^apps/' }),
    rule('apps-know-no-apps', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    rule('web-takes-cores-only', { path: '^apps/web/' }, { path: '^libs/', pathNot: [pure, '^libs/words/'] }),
    rule(
      'web-areas-apart',
      { path: '^apps/web/src/(shop|studio|pack|desk|public)/' },
      { path: '^apps/web/src/(shop|studio|pack|desk|public)/', pathNot: '^apps/web/src/$1/' },
    ),
    rule('commands-call-no-commands', { path: '/commands/', pathNot: spec }, { path: '/commands/' }),
    rule('specs-are-nobodys-source', { pathNot: spec }, { path: spec }),
    ...Object.entries(mayImport).map(([lib, libs]) =>
      rule(
        `${lib}-imports`,
        { path: `^libs/${lib}/`, pathNot: [spec, '/src/test/'] },
        { path: '^libs/', pathNot: `^libs/(${[lib, ...libs].join('|')})/` },
      ),
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
