import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { LogIn, LogOut, RequestLoginCode } from '@app/people';
import { SETTINGS, type Settings } from '@app/platform';
import { tokenOf, type GraphContext } from '../context';
import type { MutationLogInArgs } from '../generated/schema';
import { toPersonView } from './people.view';
import { clearSignInCookie, setSignInCookie } from './sign-in.cookie';

@Resolver()
export class RequestLoginCodeResolver {
  constructor(private readonly requesting: RequestLoginCode) {}

  @Mutation()
  async requestLoginCode(
    @Args('phone') phone: string,
    @Context() { req, locale }: GraphContext,
  ): Promise<boolean> {
    await this.requesting.run(phone, req.ip ?? '', locale);
    return true;
  }
}

@Resolver()
export class LogInResolver {
  constructor(
    private readonly entering: LogIn,
    private readonly leaving: LogOut,
    private readonly alliances: AllianceQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Mutation()
  async logIn(@Args() { phone, code }: MutationLogInArgs, @Context() { res }: GraphContext) {
    const isStaff = async (id: string) => (await this.alliances.officesOf(id)).length > 0;
    const signIn = await this.entering.run(phone, code, isStaff);
    setSignInCookie(res, this.settings, signIn);
    return { token: signIn.token, person: toPersonView(signIn.person) };
  }

  @Mutation()
  async logOut(@Context() { req, res }: GraphContext): Promise<boolean> {
    const token = tokenOf(req);
    if (token !== undefined) await this.leaving.run(token);
    clearSignInCookie(res, this.settings);
    return true;
  }
}
