import { Link, useParams } from 'react-router';
import { PUBLIC_STATUSES } from '@app/governance/core';
import { useApi } from '../api';
import type { MotionWholeFragment } from '../generated/desk/graphql';
import {
  Dot,
  LinkButton,
  NotFound,
  PageHead,
  StaleNote,
  StatusTag,
  TroubleNote,
  usePageTitle,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import { MOTION } from './decision-queries';
import { DecisionSide } from './decision-side';
import { DecisionSteps } from './decision-steps';
import { DECISION_OFFICES } from './decision-offices';
import s from './desk.module.css';
import { Desk } from './place';

export default function DecisionScreen() {
  return <Desk offices={DECISION_OFFICES}>{() => <DecisionPage />}</Desk>;
}

function DecisionPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const read = useApi(MOTION, { id });
  const motion = read.data?.motion;
  usePageTitle(motion?.title ?? t('desk.decisions.title'));
  if (motion === null) return <NotFound>{t('desk.decision.not_found')}</NotFound>;
  if (!motion)
    return read.trouble ? <TroubleNote trouble={read.trouble} onRetry={read.reload} /> : <Waiting rows={8} />;
  return (
    <>
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <Whole motion={motion} />
    </>
  );
}

function Whole({ motion }: { motion: MotionWholeFragment }) {
  const { t } = useWords();
  const isPublic = PUBLIC_STATUSES.some((status) => status === motion.status);
  return (
    <>
      <PageHead
        title={motion.title}
        note={motion.village.name}
        end={
          <>
            <StatusTag kind="motion" status={motion.status} />
            {isPublic && <LinkButton to={`/vote/${motion.id}`}>{t('desk.decisions.public')}</LinkButton>}
          </>
        }
      />
      <div className={s.page}>
        <p className="small mute">
          <Link to="/desk/decisions" className={s.link}>
            {t('desk.decision.back')}
          </Link>{' '}
          {t(`ui.procedure.${motion.procedure}`)}
          <Dot />
          {t(`ui.quorum.${motion.quorumRule}`)}
        </p>
        <div className={s.columns}>
          <DecisionSteps motion={motion} />
          <DecisionSide motion={motion} />
        </div>
      </div>
    </>
  );
}
