import type { Day } from '@app/platform';
import { html, type Markup } from './markup';
import type { OpenPage } from './open-books.page';

/** A question that was answered in public; who asked stands as a first letter. */
export interface ShownQuestion {
  readonly text: string;
  readonly askedBy: string;
  readonly day: Day;
  readonly answer: string;
  readonly answeredBy: string;
}

export function questionsOf({ questions, words }: OpenPage): Markup {
  const items = questions.map(
    ({ text, askedBy, day, answer, answeredBy }) =>
      html`<dt>${text} <span class="mute small">${askedBy}${words('ui.mark.comma')}${day}</span></dt>
        <dd>${answer} <span class="mute small">${answeredBy}</span></dd>`,
  );
  return html`<section>
    <h2>${words('books.open.questions')}</h2>
    ${items.length === 0 ? html`<p class="no">${words('books.open.none')}</p>` : html`<dl>${items}</dl>`}
  </section>`;
}

/** A form for who is signed in, the way there for who is not. */
export function askBox({ asking, path, words }: OpenPage): Markup {
  const { isSignedIn, requestId, said, about } = asking;
  const note = said === null ? null : html`<p role="status"><b>${said}</b></p>`;
  if (!isSignedIn)
    return html`<section class="asking" id="ask">
      ${note}
      <p>
        <a href="/login?to=${encodeURIComponent(`${path}${about}#ask`)}">${words('books.open.sign_in')}</a>
      </p>
    </section>`;
  return html`<section class="asking" id="ask">
    ${note}
    <form method="post" action="${path}/questions${about}">
      <label for="text">${words('books.open.ask')}</label>
      <textarea id="text" name="text" rows="3" maxlength="500" required></textarea>
      <input type="hidden" name="requestId" value="${requestId}" />
      <button>${words('books.open.send')}</button>
      <p class="mute small">${words('books.open.ask_note')}</p>
    </form>
  </section>`;
}
