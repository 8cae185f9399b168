import { useAct } from '../api';
import { Button, Icon, Refused, When } from '../ui';
import { useWords } from '../words';
import m from './moderate.module.css';
import { ANSWER_QUESTION } from './queries-moderation';
import type { Tools } from './use-tools';

export type Question = NonNullable<Tools['console']>['questions'][number];

/** What viewers asked and nobody has answered, newest first; answered ones sink below. */
export function Questions({ sessionId, questions }: { sessionId: string; questions: readonly Question[] }) {
  const { t } = useWords();
  const answering = useAct(ANSWER_QUESTION);
  const open = questions.filter((each) => each.answeredAt === null);
  const done = questions.filter((each) => each.answeredAt !== null);
  return (
    <div className={m.list}>
      <Refused trouble={answering.trouble} />
      <p className="meta">{t('studio.asked.sum', { open: open.length, done: done.length })}</p>
      <ul>
        {[...open, ...done].map((each) => (
          <li key={each.q} data-done={each.answeredAt !== null || undefined}>
            <span className="grow">
              <span className="small">
                <span className="mute">{each.mask}</span> {each.text}
              </span>
              <span className="meta">
                <When at={each.askedAt} as="clock" />
              </span>
            </span>
            {each.answeredAt === null ? (
              <Button
                look="tint"
                busy={answering.busy}
                onClick={() => void answering.run({ sessionId, q: each.q })}
              >
                {t('studio.asked.answered')}
                <span className="sr">{each.text}</span>
              </Button>
            ) : (
              <Icon name="check" size="m" label={t('studio.asked.answered')} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
