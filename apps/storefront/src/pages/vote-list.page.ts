import type { AllianceRow } from '@app/alliance';
import { standingOf } from '@app/governance';
import { dayOf } from '@app/platform';
import { html } from './markup';
import { dayName } from './notice.days';
import { links, whole, type NoticePage } from './notice.frame';
import type { VoteListed } from './vote.reader';
import { VOTE_STYLE } from './vote.style';

/** What villages decided, newest first; of one alliance when its name was pressed. */
export function voteListPage(
  listed: readonly VoteListed[],
  alliances: readonly AllianceRow[],
  page: NoticePage,
): string {
  const { words } = page;
  const items = listed.map(({ motion, allianceName, villageName }) => {
    const day = dayName(dayOf(motion.decidedAt ?? motion.openedAt), words);
    return html`<li>
      <a href="/vote/${motion.id}">
        <b>${motion.title}</b><span>${words(`public.vote.${standingOf(motion.status)}`)}</span>
        <span>${villageName} <span class="mute">${allianceName}</span></span>
        <span class="mute small">${day}</span>
      </a>
    </li>`;
  });
  const filters = alliances.map(({ slug, name }) => html`<a href="/vote?alliance=${slug}">${name}</a>`);
  return whole(
    page,
    words('public.vote.list'),
    html`<header>
        <h1 class="who">${words('public.vote.list')}</h1>
        ${links(page, '/vote', false)}
      </header>
      <p class="filter"><a href="/vote">${words('public.vote.all')}</a>${filters}</p>
      ${
        items.length === 0
          ? html`<p class="none">${words('public.vote.empty')}</p>`
          : html`<ul class="list">
              ${items}
            </ul>`
      }`,
    VOTE_STYLE,
  );
}
