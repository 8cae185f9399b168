import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SERVER = [
  'apps/storefront/**/*.ts',
  'apps/live/**/*.ts',
  'apps/fulfilment/**/*.ts',
  'libs/**/*.ts',
  'demo/**/*.ts',
  'bench/**/*.ts',
  'deploy/**/*.ts',
  'tools/**/*.ts',
];
const WEB = ['apps/web/**/*.ts', 'apps/web/**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**/*.ts'];

/** In a core there is no clock, no randomness, no process and no timer: pass `now` and ids in. */
const IMPURE = [
  'Date',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'crypto',
  'performance',
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.data/**',
      'node_modules/**',
      '**/generated/**',
      'libs/words/src/compiled/**',
      'apps/web/public/**',
      'coverage/**',
      '**/*.cjs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'URL',
          'URLSearchParams',
          'Buffer',
          'AbortSignal',
          'AbortController',
          'performance',
          'document',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: [...SERVER, ...WEB],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60 }],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>4]',
          message: 'A fifth dependency means that the class is two classes.',
        },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
      // Rows and Nest's options are plain objects in the shape of a class: nothing of theirs is lost.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // By code points, as it is meant here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so an import that looks type-only may not be.
    files: SERVER,
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['demo/**/*.ts', 'bench/**/*.ts', 'deploy/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['libs/*/src/core/**/*.ts', 'libs/money/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE.map((name) => ({ name, message: 'A core is pure: pass it in.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A core is pure: pass it in.' },
      ],
    },
  },
  { files: WEB, plugins: { 'react-hooks': hooks }, rules: { ...hooks.configs.recommended.rules } },
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
  {
    files: SPECS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
