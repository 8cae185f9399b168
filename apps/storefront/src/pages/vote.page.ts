import { formatYuan } from '@app/money';
import { daysAfter, type MotionRecordRow, type Turnout } from '@app/governance';
import type { SplitRule } from '@app/ledger';
import { DAY_MS, dayOf, startOfDay, type Day } from '@app/platform';
import type { WordId, Words } from '@app/words';
import { html, trusted, type Markup } from './markup';
import { dayName } from './notice.days';
import { links, whole, type NoticePage } from './notice.frame';
import type { VoteFacts } from './vote.reader';
import { sharesTable, type NamesOfRule } from './vote.shares';
import { VOTE_STYLE } from './vote.style';

const LINES_TO_WRITE = 3;
const DIGEST_SHOWN = 16;

/** The rule that was decided on, with what its conditions are called. */
export interface VotedRule {
  readonly rule: SplitRule;
  readonly names: NamesOfRule;
}

/** One village's decision: what, how many, on which days, and the very text. Works without its script; prints on A4. */
export function votePage(facts: VoteFacts, page: NoticePage, voted: VotedRule | null): string {
  const { words } = page;
  const { motion, villageName } = facts;
  const head = isRejected(facts) ? 'public.vote.head_rejected' : 'public.vote.head_carried';
  const title = words(head, { village: villageName, title: motion.title });
  return whole(
    page,
    title,
    html`<header>
        <span class="who">${words('public.vote.board', { alliance: facts.alliance.name })}</span>
        ${links(page, `/vote/${motion.id}`, false)}
      </header>
      ${summary(facts, page, title)} ${voted && sharesTable(voted.rule, voted.names, words)}
      ${steps(facts, words)} ${villages(facts, words)} ${text(facts, words)} ${objections(facts, page)}
      ${foot(facts, page)}`,
    VOTE_STYLE,
  );
}

export function noVotePage(page: NoticePage): string {
  const { words } = page;
  return whole(
    page,
    words('public.vote.missing'),
    html`<div class="none">
      <img src="/art/not-found.svg" width="180" height="180" alt="" />
      <h1>${words('public.vote.missing')}</h1>
      <p class="mute">${words('public.vote.missing_note')}</p>
      <p><a href="/vote">${words('public.vote.all')}</a></p>
    </div>`,
    VOTE_STYLE,
  );
}

function isRejected({ motion }: VoteFacts): boolean {
  return motion.status === 'rejected';
}

/** The last day on the board; null for what was rejected. */
function postedUntil({ motion, records }: VoteFacts): Day | null {
  const posted = records.find((record) => record.step === 'publish_resolution');
  return posted ? daysAfter(posted.day, motion.postingDays) : null;
}

function daysLeft(until: Day, now: number): number {
  return Math.max(0, Math.round((startOfDay(until) - startOfDay(dayOf(now))) / DAY_MS));
}

function summary(facts: VoteFacts, { words, now }: NoticePage, title: string): Markup {
  const { motion, records } = facts;
  const vote = records.filter(({ due }) => due !== null).at(-1);
  const figures = vote ? words('public.vote.figures', turnoutOf(vote)) : words('public.vote.no_figures');
  const until = postedUntil(facts);
  const by = words('public.vote.by', {
    procedure: words(`ui.procedure.${motion.procedure}`),
    body: words(`ui.quorum.${motion.quorumRule}`),
  });
  return html`<div class="sp">
      <div>
        <p class="mute when">${by}</p>
        <h1>${title}</h1>
      </div>
      ${stamp(facts, words, now)}
    </div>
    ${until === null ? null : html`<p class="mute">${postedLine(motion.postingDays, until, words)}</p>`}
    <div class="sum">
      <p>${figures}</p>
      ${
        motion.amountFen === null
          ? null
          : html`<p>${words('public.vote.amount', { sum: formatYuan(motion.amountFen) })}</p>`
      }
      ${
        motion.payeeName === null
          ? null
          : html`<p>${words('public.vote.payee', { name: motion.payeeName })}</p>`
      }
      ${
        motion.inForceFrom === null
          ? null
          : html`<p>${words('public.vote.in_force', { day: dayName(dayOf(motion.inForceFrom), words) })}</p>`
      }
      ${motion.body === null ? null : html`<p>${motion.body}</p>`}
    </div>`;
}

function postedLine(days: number, until: Day, words: Words): string {
  return words('public.vote.posted', { days, day: dayName(until, words) });
}

function stamp(facts: VoteFacts, words: Words, now: number): Markup {
  if (isRejected(facts)) return html`<span class="stamp bad">${words('public.vote.rejected')}</span>`;
  const until = postedUntil(facts);
  const left = until === null ? 0 : daysLeft(until, now);
  return html`<span class="stamp"
    >${words('public.vote.carried')}<small>${words('public.vote.stamp_left', { days: left })}</small></span
  >`;
}

function steps({ motion, records, names }: VoteFacts, words: Words): Markup {
  const items = records.map((record) => {
    const isBad = record.outcome === 'lost' || record.outcome === 'declined';
    const name = words(`ui.motion_step.${motion.procedure}.${record.step}` as WordId);
    return html`<li class="${isBad ? 'bad' : ''}">
      <span>${name}${details(record, names, words)}</span>
      <span class="mute small">${record.day}</span>
    </li>`;
  });
  return html`<section>
    <h2>${words('public.vote.steps')}</h2>
    <ol class="six">
      ${items}
    </ol>
  </section>`;
}

function details(record: MotionRecordRow, names: ReadonlyMap<string, string>, words: Words): Markup[] {
  const { ballot, outcome, note, minutesSha256, recordedBy } = record;
  const body = ballot === null ? '' : words(`ui.quorum.${ballot}`);
  const lines = [
    ballot === null
      ? ''
      : `${body}${words('ui.mark.colon')}${words('public.vote.figures', turnoutOf(record))}`,
    outcome === 'lost' ? words('public.vote.lost') : '',
    outcome === 'declined' ? words('public.vote.declined', { reason: note }) : note,
    minutesSha256 === null
      ? ''
      : words('public.vote.minutes', { digest: minutesSha256.slice(0, DIGEST_SHOWN) }),
    words('public.vote.recorded', { name: names.get(recordedBy) ?? '' }),
  ];
  return lines.filter((line) => line !== '').map((line) => html`<small>${line}</small>`);
}

function turnoutOf({ due, present, yes, no, abstained }: MotionRecordRow): Turnout & Record<string, number> {
  return { due: due ?? 0, present: present ?? 0, yes: yes ?? 0, no: no ?? 0, abstained: abstained ?? 0 };
}

function villages({ villages: all, motion }: VoteFacts, words: Words): Markup {
  if (all.length < 2) return html``;
  const rows = all.map(({ motionId, name, standing }) => {
    const isOther = motionId !== motion.id && standing !== 'open';
    return html`<tr>
      <td>${isOther ? html`<a href="/vote/${motionId}">${name}</a>` : name}</td>
      <td class="n">${words(`public.vote.${standing}`)}</td>
    </tr>`;
  });
  return html`<section>
    <h2>${words('public.vote.villages')}</h2>
    <table class="rows three">
      <thead>
        <tr>
          <th scope="col">${words('public.vote.village')}</th>
          <th scope="col" class="n">${words('public.vote.standing')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

/** The text as it was voted on, and its digest. What the script says stands here already, so that it needs no words of its own. */
function text({ motion, text: original }: VoteFacts, words: Words): Markup {
  const digest = html`<p class="small mute">${words('public.vote.digest')}</p>
    <p class="hash small">${motion.sha256}</p>`;
  if (original === null)
    return html`<section>
      <h2>${words('public.vote.text')}</h2>
      <p class="mute">${words('public.vote.text_elsewhere')}</p>
      ${digest}
    </section>`;
  return html`<section>
    <h2>${words('public.vote.text')}</h2>
    <p class="small mute">${words('public.vote.text_note')}</p>
    <pre class="text">${original}</pre>
    ${digest}
    <div id="check" class="noprint" data-from="/vote/${motion.id}/text" data-sha256="${motion.sha256}">
      <p class="small" aria-live="polite">
        ${words('public.vote.check')}
        <b data-same="${words('public.vote.same')}" data-other="${words('public.vote.other')}"
          >${words('public.vote.unchecked')}</b
        >
      </p>
      <p class="small" data-cannot hidden>${words('public.vote.cannot')}</p>
      <p>
        <a href="/vote/${motion.id}/text" download="${motion.id}.txt">${words('public.vote.download')}</a>
      </p>
    </div>
    <script type="module" src="/vote-check.js"></script>
  </section>`;
}

function objections(facts: VoteFacts, { words, now }: NoticePage): Markup {
  const until = postedUntil(facts);
  if (until === null) return html``;
  const isOver = daysLeft(until, now) === 0;
  const say = isOver ? 'public.vote.object_over' : 'public.vote.object_until';
  const lines = Array.from({ length: LINES_TO_WRITE }, () => html`<i></i>`);
  return html`<section>
    <h2>${words('public.vote.object')}</h2>
    <p>${words(say, { day: dayName(until, words) })}</p>
    <p class="noprint">
      <a class="act" href="/village/${facts.villageSlug}#ask"
        >${words(isOver ? 'public.vote.i_ask' : 'public.vote.i_object')}</a
      >
    </p>
    ${
      isOver
        ? null
        : html`<div class="write">
            ${lines}
            <p class="small mute">${words('public.vote.object_name')}</p>
          </div>`
    }
  </section>`;
}

function foot({ supervisors }: VoteFacts, { words, qr }: NoticePage): Markup {
  return html`<div class="foot">
    <div>
      ${
        supervisors.length === 0
          ? null
          : html`<p>${words('public.vote.supervisors', { names: supervisors.join('、') })}</p>`
      }
      <p><a href="/vote">${words('public.vote.all')}</a></p>
    </div>
    ${trusted(qr.replace('<svg ', `<svg role="img" aria-label="${words('public.vote.qr')}" `))}
  </div>`;
}
