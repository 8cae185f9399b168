import { useMemo, type ReactNode } from 'react';
import { judge, worst, type WordingContext } from '@app/live-room/core';
import { useWords } from '../words';

const SELLER: WordingContext = { side: 'seller' };

interface Wording {
  /** Why it will be refused. */
  readonly error: string | undefined;
  /** What needs proof before it may be said. */
  readonly note: ReactNode;
}

/** What the rules of advertising say about a text while it is typed, with a way to say it better. */
export function useWording(text: string): Wording {
  const { t, refusal } = useWords();
  const decisive = useMemo(() => worst(judge(text, SELLER)), [text]);
  if (!decisive || decisive.verdict === 'pass') return { error: undefined, note: null };
  const { rule, article, phrase, suggestion } = decisive;
  const isBlocked = decisive.verdict === 'block';
  const said = isBlocked
    ? refusal('wording', { rule, article, phrase })
    : t('studio.wording.warn', { phrase, article });
  const sentence = suggestion ? t('studio.wording.advised', { said, advice: t(suggestion) }) : said;
  return isBlocked
    ? { error: sentence, note: null }
    : { error: undefined, note: <span className="warn">{sentence}</span> };
}
