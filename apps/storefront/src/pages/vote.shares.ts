import type { Words } from '@app/words';
import { html, type Markup } from './markup';

const ROLES = ['PRODUCER', 'STREAMER', 'VILLAGE', 'POOL', 'ALLIANCE', 'PLATFORM'] as const;

interface Share {
  readonly role: (typeof ROLES)[number];
  readonly basisPoints: number;
}

/** The shares of a split rule's text in plain words. A text of another shape is shown by itself alone: nothing is guessed. */
export function sharesTable(text: string, words: Words): Markup {
  const shares = sharesOf(JSON.parse(text));
  if (shares.length === 0) return html``;
  const rows = shares.map(
    ({ role, basisPoints }) =>
      html`<tr>
        <td>${words(`public.vote.role.${role}`)}</td>
        <td class="n">${(basisPoints / 100).toFixed(2)}</td>
      </tr>`,
  );
  return html`<section>
    <h2>${words('public.vote.shares')}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col"></th>
          <th scope="col" class="n">${words('public.vote.share')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

function sharesOf(rule: unknown): readonly Share[] {
  const { shares } = (rule ?? {}) as { shares?: unknown };
  return Array.isArray(shares) && shares.every(isShare) ? shares : [];
}

function isShare(share: unknown): share is Share {
  const { role, basisPoints } = (share ?? {}) as Partial<Record<keyof Share, unknown>>;
  return ROLES.some((each) => each === role) && typeof basisPoints === 'number';
}
