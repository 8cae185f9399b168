import { useAct } from '../api';
import { Button, Dot, Refused, When } from '../ui';
import { useWords } from '../words';
import m from './moderate.module.css';
import { JUDGE_HELD } from './queries-moderation';
import type { Tools } from './use-tools';

type HeldComment = NonNullable<Tools['console']>['held'][number];

/** Comments that wait: each is let through or not, oldest first. */
export function Held({ held }: { held: readonly HeldComment[] }) {
  const { t } = useWords();
  const judging = useAct(JUDGE_HELD);
  const judge = (id: string, isReleased: boolean) => () => {
    void judging.run({ id, isReleased });
  };
  return (
    <div className={m.list}>
      <Refused trouble={judging.trouble} />
      {held.length === 0 && <p className="small mute">{t('studio.held.none')}</p>}
      <ul>
        {held.map((each) => (
          <li key={each.id}>
            <span className="grow">
              <span className="small">
                <span className="mute">{each.authorMask}</span> {each.text}
              </span>
              <span className="meta">
                {t(each.rule === 'all' ? 'studio.held.rule.all' : 'studio.held.rule.word')}
                <Dot />
                <When at={each.heldAt} as="clock" />
              </span>
            </span>
            <Button look="tint" busy={judging.busy} onClick={judge(each.id, true)}>
              {t('studio.held.release')}
            </Button>
            <Button look="line" busy={judging.busy} onClick={judge(each.id, false)}>
              {t('studio.held.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
