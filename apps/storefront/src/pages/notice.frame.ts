import type { Instant } from '@app/platform';
import type { Locale, Words } from '@app/words';
import { html, trusted, type Markup } from './markup';
import { NOTICE_STYLE } from './notice.style';

export interface NoticePage {
  readonly locale: Locale;
  readonly words: Words;
  readonly isDemo: boolean;
  readonly isBig: boolean;
  readonly now: Instant;
  /** SVG of the QR code of this page */
  readonly qr: string;
}

/** Large print and the other language, without a script. */
export function links(page: NoticePage, path: string, hasList: boolean): Markup {
  const { words, isBig, locale } = page;
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const keep = isBig ? '&big=1' : '&big=0';
  const size = `${path}?lang=${locale}&big=${isBig ? '0' : '1'}`;
  return html`<nav>
    ${hasList ? html`<a href="/notice">${words('books.notice.all')}</a>` : null}
    <a href="${size}">${words(isBig ? 'books.notice.normal' : 'books.notice.large')}</a>
    <a href="${path}?lang=${other}${keep}" lang="${other}">${words('books.notice.language')}</a>
  </nav>`;
}

/** A page of its own; the style is byte for byte what the policy's digest is of. */
export function whole(page: NoticePage, title: string, body: Markup, style = NOTICE_STYLE): string {
  const { locale, isBig, isDemo, words } = page;
  return html`<!doctype html>
    <html lang="${locale}" class="${isBig ? 'big' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" />
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        <main>${body} ${isDemo ? html`<p class="demo">${words('books.notice.demo')}</p>` : null}</main>
      </body>
    </html>`.html;
}
