import { formatYuan } from '@app/money';
import { clockOf, dayOf, UNNAMED } from '@app/platform';
import type { Words } from '@app/words';
import type { LuckyFacts, PublicBag } from './lucky.reader';
import { html, type Markup } from './markup';
import { dayName } from './notice.days';
import { links, whole, type NoticePage } from './notice.frame';

/** More entries than these stand in the public data alone. */
const ENTRIES_SHOWN = 500;
const CLAIMS = ['commit', 'root', 'winners'] as const;

/** A lucky bag in public: what was promised, what came out, how it follows, and a check that runs in the reader's own browser. */
export function luckyPage(facts: LuckyFacts, page: NoticePage): string {
  const { words } = page;
  const { bag } = facts;
  return whole(
    page,
    words('public.lucky.title', { prize: bag.prize }),
    html`<header>
        <span class="who">${words('public.lucky.board', { alliance: facts.alliance?.name ?? '' })}</span>
        ${links(page, `/lucky/${bag.id}`, false)}
      </header>
      ${summary(facts, words)} ${bag.drawnAt === null ? waiting(bag, words) : drawn(bag, words)}
      ${howItWorks(words)}
      <div class="foot">
        <p>
          <a href="/live/${facts.session.id}">${facts.session.title}</a><br />
          <a href="/lucky/${bag.id}.json">${words('public.lucky.data')}</a>
        </p>
      </div>
      <script type="module" src="/lucky-check.js"></script>`,
  );
}

export function noLuckyPage(page: NoticePage): string {
  const { words } = page;
  const title = words('public.lucky.none');
  return whole(
    page,
    title,
    html`<div class="none">
      <img src="/art/not-found.svg" width="180" height="180" alt="" />
      <h1>${title}</h1>
      <p><a href="/">${words('public.trace.none_home')}</a></p>
    </div>`,
  );
}

function summary({ bag }: LuckyFacts, words: Words): Markup {
  const { task } = bag;
  const said =
    task.kind === 'comment'
      ? words('public.lucky.task_comment', { text: task.text })
      : words('public.lucky.task_follow');
  return html`<p class="mute when">${moment(bag.openedAt, words)}</p>
    <h1>${words('public.lucky.title', { prize: bag.prize })}</h1>
    <table>
      ${fact(words('public.lucky.value'), words('public.lucky.yuan', { sum: formatYuan(BigInt(bag.valueFen)) }))}
      ${fact(words('public.lucky.winners_max'), String(bag.winnersMax))}
      ${fact(words('public.lucky.task'), said)}
      ${fact(words('public.lucky.closes'), moment(bag.closesAt, words))}
      ${fact(words('public.lucky.entrants'), String(bag.entrants))}
    </table>
    <h2>${words('public.lucky.commit')}</h2>
    <p class="hash small">${bag.commit}</p>`;
}

function waiting(bag: PublicBag, words: Words): Markup {
  return html`<p>${words('public.lucky.waiting', { at: moment(bag.closesAt, words) })}</p>`;
}

function drawn(bag: PublicBag, words: Words): Markup {
  const winners = bag.winners.map(
    (entry, index) =>
      html`<tr>
        <td>${index + 1}</td>
        <td>${bag.masks[index] === UNNAMED ? words('ui.someone') : bag.masks[index]}</td>
        <td class="n thin">${bag.entries.indexOf(entry) + 1}</td>
      </tr>`,
  );
  return html`<h2>${words('public.lucky.result')}</h2>
    ${
      winners.length === 0
        ? html`<p>${words('public.lucky.nobody')}</p>`
        : html`<table>
            <tr>
              <th>${words('public.lucky.place')}</th>
              <th>${words('public.lucky.who')}</th>
              <th class="n">${words('public.lucky.number')}</th>
            </tr>
            ${winners}
          </table>`
    }
    <h2>${words('public.lucky.check')}</h2>
    ${check(bag, words)}
    <h2>${words('public.lucky.seed')}</h2>
    <p class="hash small">${bag.seed}</p>
    <h2>${words('public.lucky.root')}</h2>
    <p class="hash small">${bag.root}</p>
    ${entries(bag, words)}`;
}

/** What the script says stands here already, so that it needs no words of its own. */
function check(bag: PublicBag, words: Words): Markup {
  const lines = CLAIMS.map(
    (claim) =>
      html`<tr>
        <td>${words(`public.lucky.claim_${claim}`)}</td>
        <td
          class="n"
          data-claim="${claim}"
          data-same="${words('public.lucky.same')}"
          data-other="${words('public.lucky.other')}"
        >
          ${words('public.lucky.unchecked')}
        </td>
      </tr>`,
  );
  return html`<div id="check" data-from="/lucky/${bag.id}.json">
    <p class="small mute">${words('public.lucky.check_note')}</p>
    <table aria-live="polite">
      ${lines}
    </table>
    <p class="small" data-cannot hidden>${words('public.lucky.cannot')}</p>
  </div>`;
}

function entries(bag: PublicBag, words: Words): Markup | null {
  if (bag.entries.length === 0) return null;
  const shown = bag.entries.slice(0, ENTRIES_SHOWN).map((entry) => html`<li class="hash">${entry}</li>`);
  return html`<h2>${words('public.lucky.entries')}</h2>
    <p class="small mute">
      ${words('public.lucky.entries_note', { shown: shown.length, all: bag.entries.length })}
    </p>
    <ol class="small">
      ${shown}
    </ol>`;
}

function howItWorks(words: Words): Markup {
  const steps = (['1', '2', '3', '4'] as const).map((n) => html`<li>${words(`public.lucky.how_${n}`)}</li>`);
  return html`<h2>${words('public.lucky.how')}</h2>
    <ol class="small">
      ${steps}
    </ol>
    <p class="small mute">${words('public.lucky.limits')}</p>`;
}

function fact(name: string, value: string): Markup {
  return html`<tr>
    <td class="mute">${name}</td>
    <td class="n">${value}</td>
  </tr>`;
}

function moment(iso: string, words: Words): string {
  const at = Date.parse(iso);
  return `${dayName(dayOf(at), words)} ${clockOf(at)}`;
}
