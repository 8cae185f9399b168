import type { CookieOptions, Response } from 'express';
import { SECOND_MS, type Settings } from '@app/platform';
import { SIGN_IN_COOKIE } from '../context';

/** The browser keeps the token where no script can read it. Other clients send it as a bearer token. */
export function setSignInCookie(
  response: Response,
  settings: Settings,
  signIn: { token: string; lastsSeconds: number },
): void {
  response.cookie(SIGN_IN_COOKIE, signIn.token, {
    ...optionsOf(settings),
    maxAge: signIn.lastsSeconds * SECOND_MS,
  });
}

export function clearSignInCookie(response: Response, settings: Settings): void {
  response.clearCookie(SIGN_IN_COOKIE, optionsOf(settings));
}

function optionsOf(settings: Settings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.LIANJI_PROFILE === 'production' };
}
