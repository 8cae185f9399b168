import type { CommentAuthor } from './room-events';

const QUESTION =
  /[?？]|吗|多少|几[斤个天箱点]|怎么|什么|哪里|哪儿|能不能|能寄|可以寄|包邮|发货|多久|有没有|还有/u;

/** Whether a comment wants an answer. It need not be right, only better than chance. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text);
}

/** Which comments of a flood are shown first: of those who run the show, then questions, then of buyers, then the rest. */
export function commentRank(author: CommentAuthor, text: string): number {
  if (author.badge !== 'viewer') return 3;
  if (isQuestion(text)) return 2;
  return author.isBuyer === true ? 1 : 0;
}
