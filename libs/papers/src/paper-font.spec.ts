import { Refusal, type Logger } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { PaperFont } from './paper-font';

const said: string[] = [];
const log = { warn: (line: string) => said.push(line) } as unknown as Logger;
beforeEach(() => said.splice(0));

async function market(font?: string): Promise<PaperFont> {
  const settings = await testSettings(font === undefined ? {} : { PAPER_FONT: font });
  return new PaperFont({ ...settings, LIANJI_PROFILE: 'production' }, log);
}

describe('the letters of PDFs', () => {
  it('are there, and then nothing is said', async () => {
    const font = await market();
    font.onApplicationBootstrap();
    font.require();
    expect(said).toEqual([]);
  });

  it('are missed at the start for real, by their setting, and refused in words each time they are asked for', async () => {
    const [collection = ''] = (await testSettings()).PAPER_FONT.split('#');
    for (const named of ['/nowhere/font.ttc#A', __filename, `${collection}#Nobody`, collection]) {
      const font = await market(named);
      font.onApplicationBootstrap();
      expect(said.pop()).toContain(`no PDF can be made: PAPER_FONT=${named}: `);
      expect(() => {
        font.require();
      }).toThrow(new Refusal('font_missing'));
      expect(said.pop()).toContain('(Debian: apt-get install fonts-noto-cjk)');
    }
  });

  it('may come after the start of a demo, which does not look for them', async () => {
    const settings = await testSettings({ PAPER_FONT: '/nowhere/font.otf' });
    const font = new PaperFont(settings, log);
    font.onApplicationBootstrap();
    expect(said).toEqual([]);
    Object.assign(settings, { PAPER_FONT: (await testSettings()).PAPER_FONT });
    font.require();
    expect(said).toEqual([]);
  });
});
