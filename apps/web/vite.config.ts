import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root: `${root}/apps/web`,
  plugins: [react()],
  resolve: {
    // one React: packages hoisted to the root must not bring the root's
    dedupe: ['react', 'react-dom'],
    alias: [
      { find: /^@app\/([^/]+)\/core$/, replacement: `${root}/libs/$1/src/core/index.ts` },
      { find: /^@app\/([^/]+)$/, replacement: `${root}/libs/$1/src/index.ts` },
    ],
  },
  build: {
    outDir: `${root}/dist/web`,
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0, // the content security policy allows no data: but pictures, and hashes cache for good
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Checks of a lucky bag's draw and of a voted text stand beside the app, under names that the server's pages can write down.
      input: {
        index: `${root}/apps/web/index.html`,
        'lucky-check': `${root}/apps/web/src/public/lucky-check.ts`,
        'vote-check': `${root}/apps/web/src/public/vote-check.ts`,
      },
      output: {
        entryFileNames: ({ name }) => (name.endsWith('-check') ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
