import type { PartySums, StatementRow } from '@app/ledger';
import { formatYuan, sumFen, type Fen } from '@app/money';
import type { Names } from '@app/papers';
import type { ShownQuestion } from './open-books.questions';
import { kindName } from '@app/papers/core';
import type { Words } from '@app/words';
import { html, trusted, type Markup } from './markup';
import { links, whole, type NoticePage } from './notice.frame';
import { periodName } from './notice.days';
import { askBox, questionsOf } from './open-books.questions';
import { ITEMS_MAX, type OpenBooks } from './open-books.reader';
import { OPEN_STYLES, type Paper } from './open-books.style';

export interface OpenPage extends NoticePage {
  readonly path: string;
  readonly paper: Paper;
  /** every line opened, as it is printed */
  readonly isOpened: boolean;
  readonly names: Names;
  readonly villages: Names;
  readonly questions: readonly ShownQuestion[];
  /** undefined: nobody asked for one; null: there is none of that code; or too many were asked for */
  readonly household: readonly StatementRow[] | 'too_many' | null | undefined;
  readonly asking: {
    readonly isSignedIn: boolean;
    readonly requestId: string;
    readonly said: string | null;
    /** the settlement that is asked about, for the address: `?settlement=…`, or nothing */
    readonly about: string;
  };
}

const keyOf = ({ role, subjectId }: Pick<PartySums, 'role' | 'subjectId'>): string => `${role}.${subjectId}`;
const gained = (sums: PartySums): Fen => sums.accruedFen - sums.reversedFen - sums.paidFen + sums.otherFen;

/** The books as villagers read them: every line opens item by item, what is empty says so. Whole without a script. */
export function openBooksPage(books: OpenBooks, page: OpenPage): string {
  const { words } = page;
  const name = books.village?.name ?? books.alliance.name;
  const title = words('books.open.title', { name });
  return whole(
    page,
    title,
    html`<div class="open">
      ${head(books, page)}
      <h1>${title}</h1>
      <p class="mute">${periodText(books, words)}</p>
      ${choices(books, page)} ${sums(books, words)} ${money(books, page)} ${owed(books, page)}
      ${costs(books, words)} ${household(page)} ${proof(books, page)} ${questionsOf(page)} ${askBox(page)}
      ${foot(page)}
    </div>`,
    OPEN_STYLES[page.paper],
  );
}

function head({ village, alliance }: OpenBooks, page: OpenPage): Markup {
  const who = village ? `${village.name} · ${alliance.name}` : alliance.name;
  return html`<header><span class="who">${who}</span>${links(page, page.path, true)}</header>`;
}

function periodText({ settlement, from, to }: OpenBooks, words: Words): string {
  if (settlement)
    return words('books.open.of_settlement', {
      no: settlement.number,
      period: periodName(settlement, words),
    });
  return from === null && to === null
    ? words('books.open.nothing')
    : words('books.open.of_days', { from: from ?? '…', to: to ?? '…' });
}

function choices({ choices: all, settlement }: OpenBooks, { path, words }: OpenPage): Markup {
  const items = all.map((each) =>
    each.id === settlement?.id
      ? html`<b>${each.number}</b>`
      : html`<a href="${path}?settlement=${each.id}">${each.number}</a>`,
  );
  const chosen = settlement ? `settlement=${settlement.id}&` : '';
  return html`<nav class="choose" aria-label="${words('books.open.choose')}">
    ${items}
    <a href="${path}?${chosen}open=1">${words('books.open.all_open')}</a>
    <a href="${path}?${chosen}open=1&paper=A3">${words('books.open.a3')}</a>
  </nav>`;
}

function sums({ totals, parties, village }: OpenBooks, words: Words): Markup {
  const pool = parties.filter((party) => party.role === 'POOL');
  const reserve = sumFen(pool.map(gained));
  return html`<div class="sum">
    ${words('books.open.income')}
    <b>${words('books.notice.yuan', { sum: formatYuan(totals.accruedFen) })}</b>
    <p>
      ${words('books.open.back', { sum: formatYuan(totals.reversedFen) })}<br />
      ${words('books.open.paid', { sum: formatYuan(totals.paidFen) })}<br />
      ${words('books.open.other', { sum: formatYuan(totals.otherFen) })}<br />
      ${village ? null : words('books.open.reserve', { sum: formatYuan(reserve) })}
    </p>
  </div>`;
}

/** Income, refunds and what was paid, by village and by party, each opening its items. */
function money(books: OpenBooks, page: OpenPage): Markup {
  const { words } = page;
  const sections = (
    [
      ['income', 'accruedFen'],
      ['refunds', 'reversedFen'],
      ['distributed', 'paidFen'],
      ['others', 'otherFen'],
    ] as const
  ).map(([word, column]) => {
    const own = books.parties.filter((party) => party[column] !== 0n);
    const lines = linesOf(own, column, books, page);
    return html`<section>
      <h2>${words(`books.open.${word}_by`)}</h2>
      ${lines.length === 0 ? none(words) : html`<div class="${books.village ? 'lines' : 'groups'}">${lines}</div>`}
    </section>`;
  });
  return html`${sections}`;
}

type Column = 'accruedFen' | 'reversedFen' | 'paidFen' | 'otherFen';

function linesOf(own: readonly PartySums[], column: Column, books: OpenBooks, page: OpenPage): Markup[] {
  const lineOf = (party: PartySums): Markup => partyLine(party, column, books, page);
  const sum = (parties: readonly PartySums[]) => sumFen(parties.map((party) => party[column]));
  return byVillage(own, books, page, sum, (parties) => html`${parties.map(lineOf)}`);
}

/** Of an alliance who is of no village, and the villages, each opening its parties; of a village its parties. */
function byVillage(
  own: readonly PartySums[],
  { village }: OpenBooks,
  page: OpenPage,
  sum: (parties: readonly PartySums[]) => Fen,
  lines: (parties: readonly PartySums[]) => Markup,
): Markup[] {
  if (village) return [lines(own)];
  const villageIds = [...new Set(own.flatMap(({ villageId }) => villageId ?? []))];
  const groups = villageIds.map((villageId) => {
    const parties = own.filter((party) => party.villageId === villageId);
    return html`<details class="group" ${trusted(page.isOpened ? 'open' : '')}>
      <summary><span>${page.villages.get(villageId) ?? ''}</span><b>${formatYuan(sum(parties))}</b></summary>
      <div class="lines">${lines(parties)}</div>
    </details>`;
  });
  const others = own.filter(({ villageId }) => villageId === null);
  return [...(others.length === 0 ? [] : [lines(others)]), ...groups];
}

function partyLine(party: PartySums, column: Column, { items }: OpenBooks, page: OpenPage): Markup {
  const own = items.filter((item) => item.partyId === party.partyId && item[column] !== 0n);
  const isWhole = sumFen(own.map((item) => item[column])) === party[column];
  return html`<details${trusted(page.isOpened ? ' open' : '')}>
    <summary><span>${partyName(party, page)}</span><b>${formatYuan(party[column])}</b></summary>
    ${own.length === 0 && !isWhole ? null : itemTable(own, (item) => item[column], page.words)}
    ${isWhole ? null : html`<p class="mute small">${page.words('books.open.first', { count: ITEMS_MAX })}</p>`}
  </details>`;
}

function itemTable(
  items: readonly StatementRow[],
  amount: (item: StatementRow) => Fen,
  words: Words,
): Markup {
  const rows = items.map(
    (item) =>
      html`<tr>
        <td>${item.day}</td>
        <td>${kindName(item.kind)}</td>
        <td>${item.orderNumber ?? ''}</td>
        <td class="n">${formatYuan(amount(item))}</td>
      </tr>`,
  );
  if (rows.length === 0) return none(words);
  return html`<div class="wrap">
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function partyName(party: PartySums, { names, villages, words }: OpenPage): string {
  const name = names.get(keyOf(party)) ?? '';
  const village = villages.get(party.villageId ?? '');
  return village === undefined || party.role === 'VILLAGE'
    ? name
    : `${name}${words('ui.mark.comma')}${village}`;
}

/** Debts: what is not paid out yet. Claims: what refunds left a party to give back. */
function owed(books: OpenBooks, page: OpenPage): Markup {
  const { words } = page;
  const table = (parties: readonly PartySums[]): Markup => {
    const rows = parties.map(
      (party) =>
        html`<tr>
          <td>${partyName(party, page)}</td>
          <td class="n ${gained(party) < 0n ? 'bad' : ''}">${formatYuan(gained(party))}</td>
        </tr>`,
    );
    return html`<table>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  };
  const sum = (parties: readonly PartySums[]) => sumFen(parties.map(gained));
  const list = (is: (sum: Fen) => boolean): Markup => {
    const own = books.balances.filter((party) => is(gained(party)));
    return own.length === 0 ? none(words) : html`${byVillage(own, books, page, sum, table)}`;
  };
  return html`<section>
      <h2>${words('books.open.debts')}</h2>
      ${list((sum) => sum > 0n)}
    </section>
    <section>
      <h2>${words('books.open.claims')}</h2>
      ${list((sum) => sum < 0n)}
    </section>`;
}

const COST_WORDS = {
  'X.fee': 'books.account.fee',
  'X.freight': 'books.account.freight',
  'X.refunded': 'books.account.refunded',
} as const;

function costs({ costs: all }: OpenBooks, words: Words): Markup {
  const rows = all.map(({ code, amountFen }) => {
    const word = Object.entries(COST_WORDS).find(([each]) => each === code)?.[1];
    return html`<tr>
      <td>${word ? words(word) : code}</td>
      <td class="n">${formatYuan(amountFen)}</td>
    </tr>`;
  });
  return html`<section>
    <h2>${words('books.open.costs')}</h2>
    ${
      rows.length === 0
        ? none(words)
        : html`<table>
            <tbody>
              ${rows}
            </tbody>
          </table>`
    }
  </section>`;
}

function household({ household: lines, path, words }: OpenPage): Markup {
  return html`<section>
    <h2>${words('books.open.household')}</h2>
    <form method="get" action="${path}">
      <label for="code">${words('books.open.code')}</label>
      <input id="code" name="code" maxlength="12" autocomplete="off" autocapitalize="characters" />
      <button>${words('books.open.find')}</button>
    </form>
    ${lines === null || lines === 'too_many' ? html`<p class="bad" role="alert">${words(lines ? 'books.open.too_many_codes' : 'books.open.no_code')}</p>` : null}
    ${typeof lines === 'object' && lines ? itemTable(lines, (line) => line.accruedFen - line.reversedFen - line.paidFen + line.otherFen, words) : null}
  </section>`;
}

/** By what anyone can find out whether a figure was changed afterwards. */
function proof({ settlement, headHash, totals }: OpenBooks, { words }: OpenPage): Markup {
  const seq = settlement?.cutoffSeq ?? totals.lastSeq;
  return html`<section>
    <h2>${words('books.open.proof')}</h2>
    <p>${words('books.open.how')}</p>
    <p class="hash small">
      ${words('books.open.head', { seq, hash: headHash ?? '' })}<br />
      ${settlement ? words('books.open.frozen', { hash: settlement.sha256 ?? '' }) : null}
    </p>
  </section>`;
}

function foot({ qr, words }: OpenPage): Markup {
  const code = trusted(qr.replace('<svg ', `<svg role="img" aria-label="${words('books.notice.qr')}" `));
  return html`<div class="foot">
    <p>${words('books.open.foot')}</p>
    ${code}
  </div>`;
}

function none(words: Words): Markup {
  return html`<p class="no">${words('books.open.none')}</p>`;
}
