import { isQuestion } from './question';
import type { CommentAuthor } from './room-events';

/** Which comments of a flood are shown first: of those who run the show, then questions, then of buyers, then the rest. */
export function commentRank(author: CommentAuthor, text: string): number {
  if (author.badge !== 'viewer') return 3;
  if (isQuestion(text)) return 2;
  return author.isBuyer === true ? 1 : 0;
}
