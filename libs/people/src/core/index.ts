export {
  CODE_LASTS_MS,
  CODE_TRIES_MAX,
  checkCode,
  nextCode,
  type CodeCheck,
  type LoginCode,
} from './login-code';
export { isSignedIn, lastsSeconds, slide } from './sign-in';
export { codeText, firstName } from './login-text';
export { addressTroubles, cleanPhone, phoneTroubles, type AddressInput } from './inputs';
