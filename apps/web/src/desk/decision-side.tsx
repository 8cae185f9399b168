import { standingOfAll } from '@app/governance/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useApi } from '../api';
import type { MotionWholeFragment } from '../generated/desk/graphql';
import { Button, Icon, Money, Refused, Select, StatusTag, When } from '../ui';
import { useWords } from '../words';
import { NAME_SUPERVISOR, SUPERVISOR_CHOICES } from './decision-queries';
import s from './desk.module.css';
import d from './decisions.module.css';

interface SideProps {
  motion: MotionWholeFragment;
}

/** What is voted on, how the other villages stand, who watches over it. */
export function DecisionSide({ motion }: SideProps) {
  return (
    <div className={s.stack}>
      <Text motion={motion} />
      <Villages motion={motion} />
      <Supervisors motion={motion} />
    </div>
  );
}

function Text({ motion: { body, amountFen, payeeName, inForceFrom, postingDays, sha256 } }: SideProps) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>{t('desk.decision.text')}</h2>
      <div className={`card ${s.sideCard ?? ''}`}>
        {body && <p className={d.body}>{body}</p>}
        <dl className={s.kv}>
          {amountFen && (
            <div>
              <dt>{t('desk.decision.amount')}</dt>
              <dd>
                <Money fen={amountFen} />
              </dd>
            </div>
          )}
          {payeeName && (
            <div>
              <dt>{t('desk.expenses.payee')}</dt>
              <dd>{payeeName}</dd>
            </div>
          )}
          {inForceFrom && (
            <div>
              <dt>{t('desk.decision.in_force')}</dt>
              <dd>
                <When at={inForceFrom} as="date" />
              </dd>
            </div>
          )}
          <div>
            <dt>{t('desk.decision.posting')}</dt>
            <dd>{postingDays}</dd>
          </div>
        </dl>
        <p className={`meta ${d.digest ?? ''}`}>
          {t('desk.decision.sha')} {sha256}
        </p>
      </div>
    </section>
  );
}

function Villages({ motion }: SideProps) {
  const { t } = useWords();
  const standing = standingOfAll(motion.villages.map(({ status }) => status));
  return (
    <section className={s.block}>
      <h2>{t('desk.decision.villages')}</h2>
      <div className={`card ${s.sideCard ?? ''}`}>
        <ul className={s.rows}>
          {motion.villages.map(({ motionId, village, status }) => (
            <li key={motionId}>
              <span className="grow">
                {motionId === motion.id ? (
                  <>
                    {village.name} <span className="meta">{t('desk.decision.this')}</span>
                  </>
                ) : (
                  <Link to={`/desk/decisions/${motionId}`} className={s.link}>
                    {village.name}
                  </Link>
                )}
              </span>
              <StatusTag kind="motion" status={status} />
            </li>
          ))}
        </ul>
        <p className={`small ${standing === 'rejected' ? 'bad' : 'mute'}`}>
          {t(`desk.decision.standing.${standing}`)}
        </p>
      </div>
    </section>
  );
}

function Supervisors({ motion }: SideProps) {
  const { t } = useWords();
  const isOver = motion.status === 'rejected' || motion.status === 'result_public';
  return (
    <section className={s.block}>
      <h2>{t('desk.decision.supervisors')}</h2>
      <div className={`card ${s.sideCard ?? ''}`}>
        {motion.supervisors.length === 0 && <p className="mute">{t('desk.decision.no_supervisor')}</p>}
        <ul className={s.rows}>
          {motion.supervisors.map(({ personId, name, conflicts }) => (
            <li key={personId}>
              <span className="grow">
                {name}
                {conflicts.length > 0 && (
                  <span className={`small bad ${s.under ?? ''}`}>
                    <Icon name="alert" size="s" /> {t('desk.decision.conflict')}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
        {motion.canRecord && !isOver && <NameSupervisor motion={motion} />}
      </div>
    </section>
  );
}

function NameSupervisor({ motion }: SideProps) {
  const { t } = useWords();
  const [personId, setPersonId] = useState('');
  const { data } = useApi(SUPERVISOR_CHOICES, { id: motion.id });
  const act = useAct(NAME_SUPERVISOR);
  const named = new Set(motion.supervisors.map((each) => each.personId));
  const choices = (data?.supervisorChoices ?? []).filter((each) => !named.has(each.personId));
  if (choices.length === 0) return null;
  return (
    <div className={d.form}>
      <Select
        label={t('desk.decision.supervisor')}
        hint={t('desk.decision.conflict_rule')}
        placeholder={t('desk.decision.choose')}
        options={choices.map((each) => ({ value: each.personId, label: each.name }))}
        value={personId}
        onChange={(event) => {
          setPersonId(event.target.value);
        }}
      />
      <Refused trouble={act.trouble} />
      <div className={d.acts}>
        <Button
          busy={act.busy}
          disabledReason={personId === '' ? t('desk.decision.choose') : ''}
          onClick={() => void act.run({ id: motion.id, personId })}
        >
          {t('desk.decision.name_supervisor')}
        </Button>
      </div>
    </div>
  );
}
