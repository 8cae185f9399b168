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
export {
  VIEW_NAME_MAX,
  VIEWS_MAX,
  viewNameTroubles,
  viewQuery,
  viewTroubles,
  type ViewInput,
  type ViewPage,
} from './view';
