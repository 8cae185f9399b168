import { formatYuan, sumFen } from '@app/money';
import { DAY_MS, dayOf, startOfDay } from '@app/platform';
import type { WordId, Words } from '@app/words';
import { html, trusted, type Markup } from './markup';
import { links, whole, type NoticePage } from './notice.frame';
import { dayName, periodName, shortDay } from './notice.days';
import { sliceChart } from './notice.chart';
import type { NoticeFacts, RoleShare, VillageResolution } from './notice.reader';

const POSTED_DAYS = 7;

/** One settlement on the notice board: how much, to whom, by which rule, who decided it. No script; prints on one A4 sheet. */
export function noticePage(facts: NoticeFacts, page: NoticePage): string {
  const { words } = page;
  const { settlement } = facts;
  const title = words('books.notice.title', { period: periodName(settlement, words) });
  return whole(
    page,
    title,
    html`${head(facts, page)} ${summary(facts, page, title)}
      <div class="two">${villages(facts, words)}${equation(facts, words)}</div>
      ${receivers(facts, words)} ${rule(facts, words)} ${foot(facts, page)}`,
  );
}

/** All notices, newest first. */
export function noticeListPage(
  notices: readonly {
    settlement: NoticeFacts['settlement'];
    alliance: NoticeFacts['alliance'];
  }[],
  page: NoticePage,
): string {
  const { words } = page;
  const items = notices.map(
    ({ settlement, alliance }) =>
      html`<li>
        <a href="/notice/${settlement.id}">
          <b>${alliance.name}</b><span class="mute">${settlement.number}</span>
          <span>${words('books.notice.title', { period: periodName(settlement, words) })}</span>
          <span class="mute small">${dayName(dayOf(settlement.publishedAt ?? 0), words)}</span>
        </a>
      </li>`,
  );
  return whole(
    page,
    words('books.notice.list'),
    html`<header>
        <h1 class="who">${words('books.notice.list')}</h1>
        ${links(page, '/notice', false)}
      </header>
      ${
        items.length === 0
          ? html`<p class="none">${words('books.notice.empty')}</p>`
          : html`<ul class="list">
              ${items}
            </ul>`
      }`,
  );
}

export function noNoticePage(page: NoticePage): string {
  const { words } = page;
  return whole(
    page,
    words('books.notice.missing'),
    html`<div class="none">
      <img src="/art/not-found.svg" width="180" height="180" alt="" />
      <h1>${words('books.notice.missing')}</h1>
      <p><a href="/notice">${words('books.notice.all')}</a></p>
    </div>`,
  );
}

function head({ alliance, brandLogo, settlement }: NoticeFacts, page: NoticePage): Markup {
  const logo = brandLogo === null ? null : html`<img src="${brandLogo}" width="28" height="28" alt="" />`;
  return html`<header>
    <span class="who">${logo}${page.words('books.notice.board', { alliance: alliance.name })}</span>
    ${links(page, `/notice/${settlement.id}`, true)}<span class="pr">${settlement.number}</span>
  </header>`;
}

function summary(facts: NoticeFacts, { words, now }: NoticePage, title: string): Markup {
  const { settlement, sheet, villages: shares, rule: inForce } = facts;
  const until = dayOf((settlement.publishedAt ?? 0) + POSTED_DAYS * DAY_MS);
  const left = Math.max(0, Math.round((startOfDay(until) - startOfDay(dayOf(now))) / DAY_MS));
  const households = shares.reduce((sum, share) => sum + share.households, 0);
  const period = words('books.notice.period', {
    from: dayName(settlement.periodFrom, words),
    to: shortDay(settlement.periodTo ?? settlement.periodFrom, words),
  });
  const story = words('books.notice.story', {
    orders: sheet.orderCount.toLocaleString('en-US'),
    households,
    villages: shares.length,
    version: inForce?.version ?? 0,
    day: shortDay(dayOf(settlement.paidOutAt ?? 0), words),
  });
  return html`<div class="sp">
      <div>
        <p class="mute when">${period}</p>
        <h1>${title}</h1>
      </div>
      <span class="stamp"
        >${words('books.notice.posted')}<small>${words('books.notice.left', { days: left })}</small></span
      >
    </div>
    <p class="mute">
      ${words(left > 0 ? 'books.notice.until' : 'books.notice.over', { day: shortDay(until, words) })}
    </p>
    <div class="sum">
      ${words('books.notice.shared', { count: shares.length })}
      <b
        >${words('books.notice.yuan', { sum: formatYuan(sumFen(shares.map((share) => share.amountFen))) })}</b
      >
      <p>${story}</p>
    </div>`;
}

function villages({ villages: shares }: NoticeFacts, words: Words): Markup {
  const rows = shares.map(
    ({ name, households, amountFen }) =>
      html`<tr>
        <td>${name}</td>
        <td class="n thin">${households}</td>
        <td class="n">${formatYuan(amountFen)}</td>
      </tr>`,
  );
  return html`<section>
    <h2>${words('books.notice.villages')}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words('books.notice.village')}</th>
          <th scope="col" class="n">${words('books.notice.households')}</th>
          <th scope="col" class="n">${words('books.notice.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
      <tfoot>
        <tr>
          <td>${words('books.notice.total')}</td>
          <td class="n">${shares.reduce((sum, share) => sum + share.households, 0)}</td>
          <td class="n">${formatYuan(sumFen(shares.map((share) => share.amountFen)))}</td>
        </tr>
      </tfoot>
    </table>
    <p class="mute small">${words('books.notice.pool_note')}</p>
  </section>`;
}

function equation({ sheet }: NoticeFacts, words: Words): Markup {
  const { openingFen, dueFen, refundedFen, recoveredFen, withheldFen, paidFen, closingFen } = sheet.figures;
  // Terms of few settlements: a line of 0 would only make people ask.
  const sometimes = [
    { word: words('books.notice.recovered'), amountFen: recoveredFen },
    { word: words('books.notice.withheld'), amountFen: withheldFen },
  ].filter((term) => term.amountFen !== 0n);
  return html`<section>
    <h2>${words('books.notice.equation')}</h2>
    <table class="eq">
      <tbody>
        <tr>
          <td></td>
          <td>${words('books.notice.opening')}</td>
          <td class="n">${formatYuan(openingFen)}</td>
        </tr>
        <tr>
          <td>+</td>
          <td>${words('books.notice.due')}</td>
          <td class="n">${formatYuan(dueFen)}</td>
        </tr>
        <tr>
          <td>−</td>
          <td>${words('books.notice.refunded')}</td>
          <td class="n back">${formatYuan(refundedFen)}</td>
        </tr>
        ${sometimes.map(
          ({ word, amountFen }) =>
            html`<tr>
              <td>−</td>
              <td>${word}</td>
              <td class="n back">${formatYuan(amountFen)}</td>
            </tr>`,
        )}
        <tr>
          <td>−</td>
          <td>${words('books.notice.paid')}</td>
          <td class="n">${formatYuan(paidFen)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td>=</td>
          <td>${words('books.notice.closing')}</td>
          <td class="n">${formatYuan(closingFen)}</td>
        </tr>
      </tfoot>
    </table>
  </section>`;
}

function receivers({ roles, sheet }: NoticeFacts, words: Words): Markup {
  const paid = formatYuan(sheet.figures.paidFen);
  const rows = roles.map(
    (share) =>
      html`<tr>
        <td><i class="sw ${share.role}"></i>${roleName(share, words)}</td>
        <td class="n thin">${percent(share.basisPoints)}</td>
        <td class="n">${formatYuan(share.amountFen)}</td>
      </tr>`,
  );
  const chart = sliceChart(
    roles,
    words('books.notice.chart'),
    paid.replace(/\.\d+$/, ''),
    words('books.notice.paid_unit'),
  );
  return html`<section>
    <h2>${words('books.notice.who', { sum: paid })}</h2>
    <div class="two mid">
      <div class="slice">${chart}</div>
      <table>
        <tbody>
          ${rows}
        </tbody>
        <tfoot>
          <tr>
            <td>${words('books.notice.total')}</td>
            <td class="n">${percent(roles.reduce((sum, share) => sum + share.basisPoints, 0))}</td>
            <td class="n">${formatYuan(sumFen(roles.map((share) => share.amountFen)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  </section>`;
}

function roleName({ role, count, names }: RoleShare, words: Words): string {
  if (role === 'COURIER') return words('books.party.courier');
  return words(`books.notice.role.${role}` as WordId, { count, name: names.join('、') });
}

function rule({ rule: inForce }: NoticeFacts, words: Words): Markup {
  if (!inForce || inForce.resolutions.length === 0) return html``;
  return html`<section class="${inForce.resolutions.length > 1 ? 'ways' : ''}">
    <h2>${words('books.notice.rule', { version: inForce.version })}</h2>
    ${inForce.resolutions.map((resolution) => resolutionOf(resolution, inForce.from, words))}
  </section>`;
}

/** Each member village resolves for itself; the rule is in force since all of them did. */
function resolutionOf(resolution: VillageResolution, from: number, words: Words): Markup {
  const { procedure, steps, due, present, yes, no, abstained, villageName: village } = resolution;
  const names = procedure === 'six_step' ? 'six' : 'step';
  const items = steps.map(
    ({ step, day }) =>
      html`<li>
        <span
          >${words(`books.notice.${names}.${step}` as WordId, { day: shortDay(dayOf(from), words) })}</span
        >
        <span class="mute small">${day.slice(5)}</span>
      </li>`,
  );
  return html`<p class="mute small">
      ${words(`books.notice.votes.${procedure}`, { village, due, present, yes, no, abstained })}
    </p>
    <ol class="six">
      ${items}
    </ol>`;
}

/** Whoever objects, or only wonders, writes it in the question box of the books that this settlement is of; the answer is public. */
function foot(facts: NoticeFacts, { words, qr, now }: NoticePage): Markup {
  const { alliance, settlement, preparedBy, approvedBy } = facts;
  const until = dayOf((settlement.publishedAt ?? 0) + POSTED_DAYS * DAY_MS);
  const box = `/books/${alliance.slug}?settlement=${settlement.id}#ask`;
  const say = words(dayOf(now) < until ? 'books.notice.i_object' : 'books.notice.i_ask');
  return html`<div class="foot">
    <div>
      <p>${words('books.notice.signed', { prepared: preparedBy, approved: approvedBy })}</p>
      <p>${words('books.notice.object', { day: shortDay(until, words) })}</p>
      <p class="noprint">
        <a class="act" href="${box}">${say}</a>
      </p>
      <p class="mute hash">
        ${words('books.notice.proof', { digest: (settlement.sha256 ?? '').slice(0, 16), seq: settlement.cutoffSeq ?? '' })}
      </p>
    </div>
    ${trusted(qr.replace('<svg ', `<svg role="img" aria-label="${words('books.notice.qr')}" `))}
  </div>`;
}

function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`;
}
