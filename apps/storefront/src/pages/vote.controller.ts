import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { toString as qrOf } from 'qrcode';
import { Clock, SETTINGS, type Settings } from '@app/platform';
import { words, type Locale } from '@app/words';
import { localeOf, wantsLargeText } from '../context';
import type { NoticePage } from './notice.frame';
import { voteListPage } from './vote-list.page';
import { noVotePage, votePage, type VotedRule } from './vote.page';
import { VoteReader, type VoteFacts } from './vote.reader';
import { RuleNames } from './vote.rule';
import { ruleOf } from './vote.shares';
import { VOTE_STYLE } from './vote.style';

const LIST_MAX = 100;
const ID = /^[0-9A-Z]{26}$/;
const STYLE_DIGEST = createHash('sha256').update(VOTE_STYLE).digest('base64');
/** One script of our own, which computes the digest of the text again; nothing else runs or is loaded. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  `style-src 'sha256-${STYLE_DIGEST}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What villages decided, for everyone: readable without the app, on paper too. */
@Controller('vote')
export class VoteController {
  constructor(
    private readonly votes: VoteReader,
    private readonly ruleNames: RuleNames,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async list(
    @Query('alliance') slug: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { listed, alliances } = await this.votes.list(slug, LIST_MAX);
    this.send(response, voteListPage(listed, alliances, await this.pageFor(request)));
  }

  @Get(':id')
  async show(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageFor(request);
    const facts = await this.read(id);
    if (!facts) response.status(404);
    const html = facts ? votePage(facts, page, await this.voted(facts)) : noVotePage(page);
    this.send(response, html);
  }

  /** The very bytes that were voted on, so that any program can compute their digest. */
  @Get(':id/text')
  async text(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const text = (await this.read(id))?.text ?? null;
    response
      .status(text === null ? 404 : 200)
      .set({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
      .type('text/plain')
      .send(text ?? '');
  }

  private async voted({ motion, text }: VoteFacts): Promise<VotedRule | null> {
    const rule = motion.kind === 'split_rule' && text !== null ? ruleOf(text) : null;
    return rule && { rule, names: await this.ruleNames.of(rule) };
  }

  private read(id: string): Promise<VoteFacts | null> {
    return ID.test(id) ? this.votes.read(id) : Promise.resolve(null);
  }

  private send(response: Response, text: string): void {
    response
      .set({
        'content-security-policy': POLICY,
        'cache-control': 'no-cache',
        vary: 'cookie, accept-language',
      })
      .type('html')
      .send(text);
  }

  private async pageFor(request: Request): Promise<NoticePage> {
    const { lang, big } = request.query;
    const locale: Locale = lang === 'en' || lang === 'zh-CN' ? lang : (localeOf(request) as Locale);
    return {
      locale,
      words: await words(locale, ['books', 'desk', 'public', 'ui']),
      isDemo: this.settings.LIANJI_PROFILE === 'demo',
      isBig: big === undefined ? wantsLargeText(request) : big === '1',
      now: this.clock.now(),
      qr: await qrOf(new URL(request.path, this.settings.STOREFRONT_URL).href, { type: 'svg', margin: 0 }),
    };
  }
}
