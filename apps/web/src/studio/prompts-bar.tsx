import { useState } from 'react';
import type { Told } from '@app/live-room/core';
import { Icon, IconButton } from '../ui';
import { useWords } from '../words';
import { useNow } from './elapsed';
import type { ConsoleGood } from './goods-now';
import { promptsNow } from './prompts';
import s from './tools.module.css';

/** What should be looked at now; taken away by a press, or by itself after a while. */
export function PromptsBar({ told, goods }: { told: readonly Told[]; goods: readonly ConsoleGood[] }) {
  const { t } = useWords();
  const now = useNow();
  const [doneQ, setDoneQ] = useState<ReadonlySet<number>>(new Set());
  const prompts = promptsNow(told, now).filter((prompt) => !doneQ.has(prompt.q));
  return (
    <ul className={s.prompts} role="status">
      {prompts.map((prompt) => (
        <li key={prompt.key}>
          <Icon name={prompt.kind === 'question_waits' ? 'help' : 'alert'} size="m" />
          <span className="grow small">
            {t(`studio.prompt.${prompt.kind}`, {
              n: prompt.n,
              name: goods.find((good) => good.id === prompt.itemId)?.name ?? '',
            })}
          </span>
          <IconButton
            icon="close"
            label={t('studio.prompt.done')}
            onClick={() => {
              setDoneQ(new Set([...doneQ, prompt.q]));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
