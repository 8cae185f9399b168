import { clockOf, dayOf, type Day, type Instant } from '@app/platform';
import type { Locale, WordId, Words } from '@app/words';
import type { TraceFacts } from '../parcels/trace-reader';
import { html, trusted, type Markup } from './markup';
import { TRACE_STYLE } from './trace.style';

export interface TracePage {
  readonly locale: Locale;
  readonly words: Words;
  readonly isDemo: boolean;
  readonly isBig: boolean;
}

const GRAMS_PER_KG = 1_000;
const CODE_GROUP = 4;

/** From field to door on one page: no script, nothing about who ordered it, and what is not known says so. */
export function tracePage(facts: TraceFacts, senderPhone: string, page: TracePage): string {
  const { words } = page;
  const { product, village } = facts;
  return whole(
    page,
    words('public.trace.title', { product: product.name }),
    html`${hero(facts, words)} ${grower(facts, words)} ${days(facts, words)} ${certificate(facts, words)}
      <section>
        <h2>${words('public.trace.storage')}</h2>
        <div class="keep">
          <img src="${facts.picture?.url ?? '/art/box.svg'}" width="104" height="104" alt="" />
          <p class="small">${product.storageNote}</p>
        </div>
      </section>
      <section>
        <p class="small mute">${words('public.trace.count', { count: facts.box.parcel.scanCount })}</p>
        ${
          senderPhone === ''
            ? null
            : html`<a class="btn" href="tel:${senderPhone}"
                >${words('public.trace.call', { village: village.name })}</a
              >`
        }
      </section>
      ${page.isDemo ? html`<p class="demo">${words('public.trace.demo')}</p>` : null}`,
  );
}

/** For a code that is on no box of ours. */
export function noTracePage(page: TracePage): string {
  const { words } = page;
  const title = words('public.trace.none_title');
  return whole(
    page,
    title,
    html`<div class="none">
      <img src="/art/not-found.svg" width="180" height="180" alt="" />
      <h1>${title}</h1>
      <p class="warn">${words('public.trace.none_text')}</p>
      <a class="btn" href="/">${words('public.trace.none_home')}</a>
    </div>`,
  );
}

function whole({ locale, isBig }: TracePage, title: string, body: Markup): string {
  return html`${trusted('<!doctype html>')}
    <html lang="${locale}" class="${isBig ? 'big' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" />
        <style>
          ${trusted(TRACE_STYLE)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.html;
}

function hero(facts: TraceFacts, words: Words): Markup {
  const { traceCode, scanCount, firstScannedAt } = facts.box.parcel;
  const count = Math.max(1, scanCount);
  return html`<div class="hero">
    <div class="sp">
      <span class="brand">${words('public.trace.brand')}</span>
      <span class="code">${words('public.trace.code', { code: spaced(traceCode) })}</span>
    </div>
    <div class="head">
      <div>
        <h1>
          <span>${words('public.trace.head_box', { product: facts.product.name })}</span>
          <span>${words('public.trace.head_from')}</span>
        </h1>
        <p class="tag">
          ✓ ${count === 1 ? words('public.trace.first') : words('public.trace.again', { count })}
        </p>
        ${
          firstScannedAt === null
            ? null
            : html`<p class="soil">${words('public.trace.first_at', { at: stamp(firstScannedAt) })}</p>`
        }
      </div>
      <img src="/art/box.svg" width="132" height="132" alt="${words('public.trace.box_alt')}" />
    </div>
    ${
      facts.lot.recalledAt === null
        ? null
        : html`<p class="warn" role="alert">${words('public.trace.recalled')}</p>`
    }
    ${place(facts, words)}
  </div>`;
}

function place({ product, lot, plot, village, box }: TraceFacts, words: Words): Markup {
  const { weightGrams } = box.parcel;
  const kg = (grams: number): string => String(grams / GRAMS_PER_KG);
  const weight =
    weightGrams === null ? words('public.trace.unknown') : words('public.trace.kg', { kg: kg(weightGrams) });
  return html`<div class="card">
    <div class="map">
      <img src="/art/plotmap.svg" alt="${words('public.trace.map_alt', { village: village.name })}" />
      <span class="stamp">${plot.name}</span>
      <span class="note">${words('public.trace.map_note')}</span>
    </div>
    <div class="in">
      <p class="lead">
        ${words('public.trace.place', { town: village.townName, village: village.name, plot: plot.code })}
      </p>
      <dl>
        <dt>${words('public.trace.product')}</dt>
        <dd>${product.name}</dd>
        <dt>${words('public.trace.lot')}</dt>
        <dd>${words('public.trace.lot_line', { lot: lot.code, kg: kg(lot.harvestedGrams) })}</dd>
        <dt>${words('public.trace.box')}</dt>
        <dd>${weight}</dd>
      </dl>
    </div>
  </div>`;
}

function grower({ growerName }: TraceFacts, words: Words): Markup {
  const note = growerName === null ? 'public.trace.grower_hidden' : 'public.trace.grower_agreed';
  return html`<section>
    <div class="who">
      <img src="/art/avatar-3.svg" width="64" height="64" alt="" />
      <div>
        <p class="lead">${growerName ?? words('public.trace.grower_private')}</p>
        <p class="small mute">${words(note)}</p>
      </div>
    </div>
  </section>`;
}

function days({ box, lot, village }: TraceFacts, words: Words): Markup {
  const { handedOverAt, packedAt, signedAt } = box.parcel;
  const day = (id: WordId, at: string | null, note: string | null = null): Markup =>
    html`<li class="${at === null ? 'no' : 'is'}">
      <div class="sp"><b>${words(id)}</b><span class="at">${at ?? words('public.trace.unknown')}</span></div>
      ${note === null ? null : html`<div class="small mute">${note}</div>`}
    </li>`;
  const report = lot.checkReport === null ? null : words('public.trace.report', { report: lot.checkReport });
  return html`<section>
    <h2>${words('public.trace.days')}</h2>
    <ol>
      ${signedAt === null ? null : day('public.trace.signed', stamp(signedAt))}
      ${day('public.trace.handed_over', stampOrNull(handedOverAt))}
      ${day(
        'public.trace.packed',
        stampOrNull(packedAt),
        packedAt === null ? null : words('public.trace.packed_at', { village: village.name }),
      )}
      ${day('public.trace.harvested', monthDay(lot.harvestedOn))}
      ${day('public.trace.checked', lot.checkedOn === null ? null : monthDay(lot.checkedOn), report)}
      ${day('public.trace.sown', lot.sownOn === null ? null : dayOfGrowth(lot.sownOn, lot.harvestedOn))}
    </ol>
  </section>`;
}

function certificate({ lot }: TraceFacts, words: Words): Markup {
  const { certificateNumber: number } = lot;
  return html`<section>
    <div class="cert">
      <b>${words('public.trace.certificate')}</b>
      ${
        number === null
          ? html`<p class="small mute">${words('public.trace.unknown')}</p>`
          : html`<p class="small">${words('public.trace.certificate_text')}</p>
              <p class="small mute">${words('public.trace.certificate_number', { number })}</p>`
      }
    </div>
  </section>`;
}

/** `11-24 15:02` in Shanghai. */
function stamp(at: Instant): string {
  return `${monthDay(dayOf(at))} ${clockOf(at)}`;
}

function stampOrNull(at: Instant | null): string | null {
  return at === null ? null : stamp(at);
}

function monthDay(day: Day): string {
  return day.slice(5);
}

/** `09-09`, with its year when that is another than the harvest's. */
function dayOfGrowth(day: Day, harvestedOn: Day): string {
  return day.slice(0, 4) === harvestedOn.slice(0, 4) ? monthDay(day) : day;
}

function spaced(code: string): string {
  return code.match(new RegExp(`.{${String(CODE_GROUP)}}`, 'g'))?.join('-') ?? code;
}
