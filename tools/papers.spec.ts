import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(process.cwd(), 'docs');
const papers = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
/** A path of the repository between backticks; with a brace or a star it stands for several. */
const PATH = /`((?:apps|libs|demo|deploy|tools|bench|proto)\/[\w./-]+\.\w+)`/g;

describe('the papers', () => {
  it.each(papers)('%s names files that are there', (name) => {
    const named = [...readFileSync(join(DOCS, name), 'utf8').matchAll(PATH)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
