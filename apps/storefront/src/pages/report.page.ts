import { fen, formatYuan, sumFen, type Fen } from '@app/money';
import { agreementOf, HIDE_REASONS, SHARED_STREAMS } from '@app/live-room/core';
import { clockOf, dayOf, SECOND_MS, type Instant } from '@app/platform';
import type { Words } from '@app/words';
import { html, trusted, type Markup } from './markup';
import { dayName } from './notice.days';
import { links, whole, type NoticePage } from './notice.frame';
import type { ReportFacts } from './report.reader';

/** The report of a show on one sheet: who sold, what was sold, what was put right, and the hashes that stand for it. */
export function reportPage(facts: ReportFacts, page: NoticePage): string {
  const { words } = page;
  const { session } = facts;
  return whole(
    page,
    words('public.report.title', { title: session.title }),
    html`<header>
        <span class="who">${words('public.report.board', { alliance: facts.alliance })}</span>
        ${links(page, `/show/${session.id}/report`, false)}
      </header>
      ${head(facts, words)} ${sums(facts, words)} ${elsewhere(facts, words)} ${goods(facts, words)}
      <div class="two">
        <section>${happened(facts, words)}</section>
        <section>${put(facts, words)}</section>
      </div>
      ${seal(facts, page)}`,
  );
}

export function noReportPage(page: NoticePage): string {
  const title = page.words('public.report.none');
  return whole(
    page,
    title,
    html`<div class="none">
      <img src="/art/not-found.svg" width="180" height="180" alt="" />
      <h1>${title}</h1>
      <p><a href="/">${page.words('public.trace.none_home')}</a></p>
    </div>`,
  );
}

function head({ session, seller, brand, streamer }: ReportFacts, words: Words): Markup {
  const { startedAt, endedAt } = session;
  const until = endedAt === null ? '' : ` – ${clockOf(endedAt)}`;
  return html`<p class="mute when">${startedAt === null ? '' : moment(startedAt, words)}${until}</p>
    <h1>${words('public.report.title', { title: session.title })}</h1>
    <p>${words('public.report.by', { streamer, brand, seller: seller?.name ?? '' })}</p>
    ${session.isSyntheticHost ? html`<p>${words('public.report.synthetic')}</p>` : null}
    ${seller?.kind === 'exempt_self_produced' ? html`<p class="small">${words('public.report.exempt')}</p>` : null}`;
}

function sums({ numbers, paid, sold }: ReportFacts, words: Words): Markup {
  const { orders, totalFen, refundedFen } = paid;
  const quantity = sold.reduce((sum, each) => sum + each.quantity, 0);
  const agreement = agreementOf(numbers, { orders, quantity, totalFen });
  return html`<div class="sum">
      <p>${words('public.report.sales')}</p>
      <b>${yuan(fen(BigInt(numbers.salesFen)), words)}</b>
      <p>${words('public.report.counts', { orders: numbers.orders, quantity: numbers.quantity })}</p>
    </div>
    <p class="small">
      ${words(`public.report.${agreement}`, {
        ...{ orders, quantity, sum: formatYuan(totalFen) },
        later: orders - numbers.orders,
      })}
      ${words('public.report.refunded', { sum: formatYuan(refundedFen) })}
    </p>`;
}

/** Not in the seal and not in the sums: what the alliance's files of other platforms say was paid there meanwhile. */
function elsewhere({ elsewhere: platforms }: ReportFacts, words: Words): Markup | null {
  if (platforms.length === 0) return null;
  const each = platforms.map((sales) => words('public.report.elsewhere_one', { ...sales }));
  return html`<p class="small">
    <b>${words('public.report.elsewhere')}</b> ${each.join(words('public.report.elsewhere_join'))}
    ${words('public.report.elsewhere_note')}
  </p>`;
}

function goods({ items, numbers, sold }: ReportFacts, words: Words): Markup | null {
  const quantities = new Map(numbers.byItem);
  const sales = new Map(sold.map((each) => [each.skuId, each.salesFen]));
  const shown = items.filter((item) => quantities.has(item.id));
  if (shown.length === 0) return null;
  const rows = shown.map(
    (item) =>
      html`<tr>
        <td>${item.itemName}</td>
        <td class="n thin">${quantities.get(item.id) ?? 0}</td>
        <td class="n">${yuan(sales.get(item.skuId) ?? fen(0), words)}</td>
      </tr>`,
  );
  return html`<h2>${words('public.report.goods')}</h2>
    <table>
      <tr>
        <th>${words('public.report.good')}</th>
        <th class="n">${words('public.report.quantity')}</th>
        <th class="n">${words('public.report.good_sales')}</th>
      </tr>
      ${rows}
      <tfoot>
        <tr>
          <td>${words('public.report.total')}</td>
          <td class="n">${shown.reduce((sum, item) => sum + (quantities.get(item.id) ?? 0), 0)}</td>
          <td class="n">${yuan(sumFen(shown.map((item) => sales.get(item.skuId) ?? fen(0))), words)}</td>
        </tr>
      </tfoot>
    </table>`;
}

function happened({ numbers, bags }: ReportFacts, words: Words): Markup {
  const hidden = HIDE_REASONS.filter((reason) => numbers.hidden[reason] > 0).map((reason) =>
    fact(
      words('public.report.hidden', { reason: words(`public.report.reason_${reason}`) }),
      numbers.hidden[reason],
    ),
  );
  return html`<h2>${words('public.report.happened')}</h2>
    <table>
      ${fact(words('public.report.peak'), numbers.viewersPeak)}
      ${fact(words('public.report.comments'), numbers.comments)} ${hidden}
      ${fact(words('public.report.flash'), numbers.flashDeals)}
      ${fact(words('public.report.drops'), numbers.couponDrops)}
      ${fact(words('public.report.bags'), numbers.luckyBags)}
    </table>
    ${
      bags.length === 0
        ? null
        : html`<p class="small">
            ${bags.map((bag) => html`<a href="/lucky/${bag.id}">${words('public.lucky.title', { prize: bag.prize })}</a> `)}
          </p>`
    }`;
}

function put({ corrections }: ReportFacts, words: Words): Markup {
  const rows = corrections.map(
    ({ offsetMs, text }) =>
      html`<tr>
        <td class="mute">${offset(offsetMs)}</td>
        <td>${text}</td>
      </tr>`,
  );
  return html`<h2>${words('public.report.corrections')}</h2>
    ${
      rows.length === 0
        ? html`<p class="small mute">${words('public.report.no_corrections')}</p>`
        : html`<table>
            ${rows}
          </table>`
    }`;
}

function seal({ session, heads, reportHash, sealedAt }: ReportFacts, page: NoticePage): Markup {
  const { words, qr } = page;
  const rows = SHARED_STREAMS.map(
    (stream) =>
      html`<p class="hash small">
        <a href="/show/${session.id}/events.json?stream=${stream}"
          >${words(`public.report.stream_${stream}`)}</a
        >
        ${words('public.report.up_to', { seq: heads[stream].seq })} ${heads[stream].hash}
      </p>`,
  );
  return html`<h2>${words('public.report.seal')}</h2>
    <p class="small">${words('public.report.sealed', { at: moment(sealedAt, words) })}</p>
    ${rows}
    <p class="hash small"><b>${words('public.report.hash')}</b> ${reportHash}</p>
    <div class="foot">
      <p>
        ${words('public.report.how_1')} ${words('public.report.how_2')} ${words('public.report.how_3')}
        <br /><a href="/live/${session.id}">${words('public.report.room')}</a>
      </p>
      ${trusted(qr)}
    </div>`;
}

function fact(name: string, value: number): Markup {
  return html`<tr>
    <td class="mute">${name}</td>
    <td class="n">${value}</td>
  </tr>`;
}

function yuan(sum: Fen, words: Words): string {
  return words('public.lucky.yuan', { sum: formatYuan(sum) });
}

function moment(at: Instant, words: Words): string {
  return `${dayName(dayOf(at), words)} ${clockOf(at)}`;
}

/** Minutes and seconds since the show began. */
function offset(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
