import fc from 'fast-check';
import { SCRIPT_LINES_MAX, SCRIPT_MAX, scriptLines, scriptTroubles, tidyScript } from './script';

describe('a script card', () => {
  it('is its lines, without what is empty or around them', () => {
    const script = tidyScript('  今早五点拔的，带着泥 \n\n  3 号棚 \n');
    expect(script).toBe('今早五点拔的，带着泥\n3 号棚');
    expect(scriptLines(script)).toEqual(['今早五点拔的，带着泥', '3 号棚']);
    expect(scriptLines(tidyScript(' \n '))).toEqual([]);
  });

  it('has a limit of lines and of characters', () => {
    const lines = (count: number) => Array.from({ length: count }, () => '萝卜').join('\n');
    expect(scriptTroubles(lines(SCRIPT_LINES_MAX))).toEqual({});
    expect(scriptTroubles(lines(SCRIPT_LINES_MAX + 1))).toEqual({ text: 'too_long' });
    expect(scriptTroubles('萝'.repeat(SCRIPT_MAX))).toEqual({});
    expect(scriptTroubles('萝'.repeat(SCRIPT_MAX + 1))).toEqual({ text: 'too_long' });
  });

  it('stays as it is when it is tidied again', () => {
    fc.assert(fc.property(fc.string(), (text) => tidyScript(tidyScript(text)) === tidyScript(text)));
  });
});
