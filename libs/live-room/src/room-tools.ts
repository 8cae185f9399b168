import { AnswerQuestion } from './commands/answer-question';
import { ClaimCoupon } from './commands/claim-coupon';
import { CloseDrop } from './commands/close-drop';
import { DrawLuckyBag } from './commands/draw-lucky-bag';
import { DropCoupon } from './commands/drop-coupon';
import { EnterLuckyBag } from './commands/enter-lucky-bag';
import { ForgetReminder } from './commands/forget-reminder';
import { HandOverPrize } from './commands/hand-over-prize';
import { OpenLuckyBag } from './commands/open-lucky-bag';
import { PostCorrection } from './commands/post-correction';
import { RehearseSession } from './commands/rehearse-session';
import { RemindMe } from './commands/remind-me';
import { RemindSubscribers } from './commands/remind-subscribers';
import { SetNotice } from './commands/set-notice';
import { TellLuckyResult } from './commands/tell-lucky-result';
import { CorrectionRow } from './correction.row';
import { CouponDropRow } from './coupon-drop.row';
import { LuckyBagRow } from './lucky-bag.row';
import { LuckyEntryRow } from './lucky-entry.row';
import { QuestionRow } from './question.row';
import { ReminderRow } from './reminder.row';

/** The tables and commands of what is done in a room beside showing goods and commenting; for the module alone. */
export const toolRows = [CorrectionRow, CouponDropRow, LuckyBagRow, LuckyEntryRow, QuestionRow, ReminderRow];
export const toolCommands = [
  DropCoupon,
  CloseDrop,
  ClaimCoupon,
  OpenLuckyBag,
  EnterLuckyBag,
  DrawLuckyBag,
  TellLuckyResult,
  HandOverPrize,
  PostCorrection,
  SetNotice,
  AnswerQuestion,
  RemindMe,
  ForgetReminder,
  RemindSubscribers,
  RehearseSession,
];
