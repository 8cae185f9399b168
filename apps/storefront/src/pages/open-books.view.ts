import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { toString as qrOf } from 'qrcode';
import { LookUpHousehold, PaperNames, PapersQueries } from '@app/papers';
import {
  Clock,
  dayOf,
  isRefusal,
  maskName,
  newId,
  REFUSAL_CODES,
  SETTINGS,
  type Actor,
  type Settings,
} from '@app/platform';
import { words, type Locale, type Words } from '@app/words';
import { localeOf, wantsLargeText } from '../context';
import type { OpenPage } from './open-books.page';
import type { ShownQuestion } from './open-books.questions';
import { OpenBooksReader, type OpenBooks } from './open-books.reader';

interface Of {
  readonly path: string;
  readonly request: Request;
  readonly actor: Actor;
}

@Injectable()
export class OpenBooksParts {
  constructor(
    private readonly paperNames: PaperNames,
    private readonly lookingUp: LookUpHousehold,
    private readonly reader: OpenBooksReader,
  ) {}

  async names(books: OpenBooks | null): Promise<Pick<OpenPage, 'names' | 'villages'>> {
    const parties = [...(books?.parties ?? []), ...(books?.balances ?? [])];
    return {
      names: await this.paperNames.of(parties, true),
      villages: await this.paperNames.villages(parties.map((party) => party.villageId)),
    };
  }

  async questions(found: Awaited<ReturnType<PapersQueries['publicQuestions']>>): Promise<ShownQuestion[]> {
    const persons = await this.paperNames.persons(found.flatMap((each) => [each.askedBy, each.answeredBy]));
    return found.map(({ text, askedBy, askedAt, answer, answeredBy }) => ({
      text,
      askedBy: maskName(persons.get(askedBy) ?? ''),
      day: dayOf(askedAt),
      answer: answer ?? '',
      answeredBy: persons.get(answeredBy ?? '') ?? '',
    }));
  }

  async household(
    books: OpenBooks | null,
    code: unknown,
    networkAddress: string,
  ): Promise<OpenPage['household']> {
    if (!books || typeof code !== 'string') return undefined;
    try {
      const party = await this.lookingUp.run(books.alliance.id, code, networkAddress);
      return party && (await this.reader.household(books, party.id));
    } catch (error) {
      if (isRefusal(error) && error.code === 'rate_limited') return 'too_many';
      throw error;
    }
  }
}

/** What the page needs besides the figures: names with persons masked, answered questions, a household's lines. */
@Injectable()
export class OpenBooksViews {
  constructor(
    private readonly papers: PapersQueries,
    private readonly parts: OpenBooksParts,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async page(books: OpenBooks | null, { path, request, actor }: Of): Promise<OpenPage> {
    const { lang, big, open, paper, code, said } = request.query;
    const locale: Locale = lang === 'en' || lang === 'zh-CN' ? lang : (localeOf(request) as Locale);
    const say = await words(locale, ['books', 'refusals', 'ui']);
    const questions = books
      ? await this.papers.publicQuestions(books.alliance.id, books.village?.id ?? null)
      : [];
    const address = new URL(path, this.settings.STOREFRONT_URL).href;
    return {
      ...{ path, locale, words: say, now: this.clock.now() },
      isDemo: this.settings.LIANJI_PROFILE === 'demo',
      isBig: big === undefined ? wantsLargeText(request) : big === '1',
      isOpened: open === '1',
      paper: paper === 'A3' ? 'A3' : 'A4',
      qr: await qrOf(address, { type: 'svg', margin: 0 }),
      ...(await this.parts.names(books)),
      questions: await this.parts.questions(questions),
      household: await this.parts.household(books, code, request.ip ?? ''),
      asking: {
        ...{ isSignedIn: actor.id !== '', requestId: newId(), said: saidText(said, say) },
        about: aboutOf(books),
      },
    };
  }
}

function aboutOf(books: OpenBooks | null): string {
  return books?.settlement ? `?settlement=${books.settlement.id}` : '';
}

/** A code in the address becomes a sentence of ours, never its own text. */
function saidText(said: unknown, say: Words): string | null {
  if (said === 'asked') return say('books.open.asked');
  const code = REFUSAL_CODES.find((each) => each === said);
  if (code === undefined) return null;
  return say(code === 'rate_limited' ? 'books.open.too_many' : 'books.open.not_asked');
}
