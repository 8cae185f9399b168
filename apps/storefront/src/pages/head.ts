import { AllianceQueries } from '@app/alliance';
import { CatalogQueries } from '@app/catalog';
import { isShownTo, LiveRoomQueries } from '@app/live-room';
import { words, type Locale } from '@app/words';
import { html, type Markup } from './markup';

const DESCRIPTION_MAX = 150;
const SLUG = /^[a-z0-9-]{1,40}$/;
const ID = /^[0-9A-Z]{26}$/;
const COVER = '/icon-512.png';

/** What a page is about, for tabs, search engines and whoever gets its address sent. */
export interface PageFacts {
  readonly title: string | null;
  readonly description: string | null;
  readonly picture: string | null;
}

/** A page of which nothing else is said than whose it is. */
export const UNSAID: PageFacts = { title: null, description: null, picture: null };

/** The heads of the pages that people share. One statement each; `null` when what the address names is not there. */
export class PageHeads {
  constructor(
    private readonly catalog: CatalogQueries,
    private readonly alliances: AllianceQueries,
    private readonly rooms: LiveRoomQueries,
  ) {}

  factsOf(path: string): Promise<PageFacts | null> {
    const [, kind, key = ''] = /^\/(p|a|live)\/([^/]+)\/?$/.exec(path) ?? [];
    if (kind === 'p' && SLUG.test(key)) return this.product(key);
    if (kind === 'a' && SLUG.test(key)) return this.alliance(key);
    if (kind === 'live' && ID.test(key)) return this.session(key);
    return Promise.resolve(kind === undefined ? UNSAID : null);
  }

  private async product(slug: string): Promise<PageFacts | null> {
    const found = await this.catalog.coverOf(slug);
    if (!found) return null;
    const { name, specLine, story, picture } = found;
    return { title: name, description: [specLine, story].filter(Boolean).join('。'), picture };
  }

  private async alliance(slug: string): Promise<PageFacts | null> {
    const found = await this.alliances.allianceBySlug(slug);
    return found && { title: found.name, description: found.blurb, picture: null };
  }

  private async session(id: string): Promise<PageFacts | null> {
    const [found] = await this.rooms.byIds([id]);
    // Of a rehearsal nobody hears, not by its address either.
    if (!found || !isShownTo(found.status, 'viewer')) return null;
    return { title: found.title, description: found.coverText || null, picture: found.cover };
  }
}

/** The tags themselves, in the reader's language; what is missing is said by the market's own name and slogan. */
export async function headOf(facts: PageFacts | null, address: URL, locale: Locale): Promise<Markup> {
  const say = await words(locale, ['ui']);
  const [brand, slogan] = [say('ui.brand'), say('ui.brand.slogan')];
  const between = locale === 'en' ? ' | ' : '，';
  const { title, description, picture } = facts ?? UNSAID;
  const said = shortened(description ?? slogan);
  const cover = new URL(picture ?? COVER, address.origin);
  return html`<title>${title === null ? brand : `${title}${between}${brand}`}</title>
    <meta name="description" content="${said}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${brand}" />
    <meta property="og:title" content="${title ?? brand}" />
    <meta property="og:description" content="${said}" />
    <meta property="og:image" content="${cover.href}" />
    <meta property="og:url" content="${address.href}" />
    ${facts === null ? html`<meta name="robots" content="noindex" />` : null}
    <link rel="manifest" href="/manifest.webmanifest" />
    <link rel="apple-touch-icon" href="/apple-touch-icon.png" />`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= DESCRIPTION_MAX ? plain : `${plain.slice(0, DESCRIPTION_MAX - 1)}…`;
}
