/** Notices, votes, open books, traces and reports are whole pages that the server draws: the app has no screen for them. */
const DRAWN_BY_THE_SERVER = /^\/(books|lucky|notice|show|t|village|vote|vouchers)([/?#]|$)/;

export function isDrawnByTheServer(path: string): boolean {
  return DRAWN_BY_THE_SERVER.test(path);
}
