/** Imports run one way (docs/house.md): model ← words, naming ← reading, judging, documents ← app ← taskpane, cli; hosts fill app's port. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|excel-stand-in|e2e|bench|testing)/', pathNot: allowed },
});
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('words-are-leaves', '^src/words/', '^src/(words|model)/', 'words know the model only'),
    only('model-stands-alone', '^src/model/', '^src/model/', 'the field words depend on nothing'),
    only('naming-knows-the-model', '^src/naming/', '^src/(naming|model)/', 'names made equal, for everybody'),
    only('reading-is-pure', '^src/reading/', '^src/(reading|naming|model|words)/', 'grid of cells → results'),
    only('judging-is-pure', '^src/judging/', '^src/(judging|naming|model|words)/', 'results + criteria → verdicts'),
    only(
      'documents-are-pure',
      '^src/documents/',
      '^src/(documents|judging|naming|model|words)/',
      'findings → sheet plans',
    ),
    only('workbook-is-pure', '^src/workbook/', '^src/(workbook|model|words)/', 'what both hosts decide alike'),
    only(
      'app-knows-no-host',
      '^src/app/',
      '^src/(app|workbook|reading|judging|documents|naming|model|words)/',
      'hosts fill the port in app',
    ),
    only(
      'hosts-know-the-port',
      '^src/hosts/(?!.*(\\.test\\.|/testing/))',
      '^src/(hosts|app/port|workbook|naming|model|words)',
      'a host executes plans and nothing else',
    ),
    only(
      'hosts-are-separate',
      '^src/hosts/excel/(?!.*(\\.test\\.|testing/))',
      '^src/(hosts/excel|app/port|workbook|naming|model|words)',
      'two hosts share no code',
    ),
    only(
      'file-host-is-separate',
      '^src/hosts/file/',
      '^src/(hosts/file|app/port|workbook|naming|model|words)',
      'two hosts share no code',
    ),
    only(
      'word-host-is-separate',
      '^src/hosts/word/(?!.*\\.test\\.)',
      '^src/(hosts/word|model|words)',
      'it takes plans and shares no code with the other hosts',
    ),
    only(
      'product-knows-no-test-bed',
      '^src/(?!.*(\\.test\\.|/testing/))',
      '^src/',
      'tests import the product, never the other way',
    ),
    only(
      'stand-in-is-independent',
      '^excel-stand-in/(?!.*\\.test\\.)',
      '^excel-stand-in/',
      'the stand-in Excel shares no code with the product',
    ),
    only(
      'generator-is-independent',
      '^testing/(?!.*\\.test\\.)',
      '^(testing/|src/model/)',
      'a reader tested with its own words proves nothing',
    ),
    {
      name: 'pure-code-has-no-office-no-files-no-react',
      severity: 'error',
      from: { path: '^src/(model|words|naming|reading|judging|documents|app)/', pathNot: '\\.test\\.' },
      to: { path: '(office-js|node_modules/react|^fs$|^path$|fflate|saxes|@e965)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
