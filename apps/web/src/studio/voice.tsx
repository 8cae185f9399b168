import { useEffect, useRef, useState } from 'react';
import type { Room } from '../use-room';
import { Icon, useWho } from '../ui';
import { useWords } from '../words';
import { lastHeard, sayingsAfter, type Saying } from './spoken';
import studio from './studio.module.css';
import s from './tools.module.css';

const KEY = 'studio-voice';
const LANGUAGE = 'zh-CN';
const GATHER_MS = 900;

/** Reads new paid orders and questions aloud: the host looks at the radish, not at the phone. Off until it is wanted. */
export function Voice({ room }: { room: Room }) {
  const { t } = useWords();
  const who = useWho();
  const [isOn, setOn] = useState(() => localStorage.getItem(KEY) === '1');
  const { sales, told } = room;
  const last = lastHeard(sales, told);
  const saidTo = useRef(last);
  const wordsOf = (saying: Saying) => {
    if (saying.kind === 'sales') return t('studio.voice.sales', { n: saying.n });
    if (saying.kind === 'question') return t('studio.voice.question', { text: saying.text });
    return t('studio.voice.sale', { who: who(saying.mask).replace('**', ''), items: saying.items });
  };
  useEffect(() => {
    if (!isOn || !('speechSynthesis' in window)) {
      saidTo.current = last;
      return undefined;
    }
    const timer = setTimeout(() => {
      // A first answer brings what happened before one came; only what follows is news.
      const sayings = saidTo.current === 0 ? [] : sayingsAfter(saidTo.current, sales, told);
      saidTo.current = last;
      for (const saying of sayings) {
        const utterance = new SpeechSynthesisUtterance(wordsOf(saying));
        utterance.lang = LANGUAGE;
        speechSynthesis.speak(utterance);
      }
    }, GATHER_MS);
    return () => {
      clearTimeout(timer);
    };
    // the words of a language do not change what is new
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOn, last]);
  const turn = () => {
    const next = !isOn;
    setOn(next);
    localStorage.setItem(KEY, next ? '1' : '0');
    if (!next && 'speechSynthesis' in window) speechSynthesis.cancel();
  };
  const words = t(isOn ? 'studio.voice.on' : 'studio.voice.off');
  return (
    <button type="button" className={s.voice} aria-pressed={isOn} aria-label={words} onClick={turn}>
      <Icon name={isOn ? 'volume' : 'volume-off'} size="m" />
      <span className={studio.wideOnly}>{words}</span>
    </button>
  );
}
