import { COURSE, type CourseStep } from '@app/governance/core';
import type { ComponentProps } from 'react';
import type { MotionWholeFragment } from '../generated/desk/graphql';
import { Icon } from '../ui';
import { useWords } from '../words';
import { courseOf, nextOf } from './decision-course';
import { StepForm } from './decision-form';
import s from './desk.module.css';
import d from './decisions.module.css';
import { shortHash } from './entry-block';

type MotionRecord = MotionWholeFragment['records'][number];

/** The six steps, each as it was put on record, the next one with its form, the rest with why they wait. */
export function DecisionSteps({ motion }: { motion: MotionWholeFragment }) {
  const { t } = useWords();
  const course = courseOf(motion);
  const next = motion.roll ? nextOf(course, motion.roll) : null;
  return (
    <section className={s.block}>
      <h2>{t('desk.decision.steps')}</h2>
      <ol className={`card ${d.steps ?? ''}`}>
        {COURSE.map((step, at) => {
          const record = motion.records.find((each) => each.step === step);
          const isNext = next?.step === step;
          return (
            <li key={step} className={classOf(record, isNext)} aria-current={isNext ? 'step' : undefined}>
              <Mark record={record} number={at + 1} />
              <div>
                <div className={d.head}>
                  <b>{t(`ui.motion_step.${motion.procedure}.${step}`)}</b>
                  {record && <span className="meta nw">{record.day}</span>}
                </div>
                {record && <Recorded record={record} isMerged={isMergedAt(motion, step)} />}
                {!record && !isNext && motion.status !== 'rejected' && (
                  <p className="small mute">{t('desk.decision.waits')}</p>
                )}
                {isNext && <Now motion={motion} course={course} next={next} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The step that comes next: its form for who records it, and whose it is for anyone else. */
function Now({ motion, ...rest }: ComponentProps<typeof StepForm>) {
  const { t } = useWords();
  if (motion.canRecord) return <StepForm key={rest.next.step} motion={motion} {...rest} />;
  return <p className="small mute">{t('desk.decision.only_secretary')}</p>;
}

function Mark({ record, number }: { record: MotionRecord | undefined; number: number }) {
  return (
    <span className={d.mark} aria-hidden="true">
      {record && !isBad(record) ? <Icon name="check" size="s" /> : number}
    </span>
  );
}

function isBad({ outcome }: MotionRecord): boolean {
  return outcome === 'lost' || outcome === 'declined';
}

function isMergedAt({ isMerged }: MotionWholeFragment, step: CourseStep): boolean {
  return isMerged && step === 'consult';
}

function classOf(record: MotionRecord | undefined, isNext: boolean): string {
  const state = record ? (isBad(record) ? d.isBad : d.isDone) : isNext ? d.isNext : '';
  return `${d.step ?? ''} ${state ?? ''}`;
}

function Recorded({ record, isMerged }: { record: MotionRecord; isMerged: boolean }) {
  const { t } = useWords();
  const { outcome, ballot, noticeOn, note, recordedBy, minutesUrl, minutesSha256 } = record;
  return (
    <>
      <p className={`small ${isBad(record) ? 'bad' : 'leaf'}`}>{t(`desk.decision.${outcome}`)}</p>
      {ballot && <Figures record={record} />}
      {isMerged && <p className="meta">{t('desk.decision.merged')}</p>}
      {noticeOn && <p className="meta">{t('desk.decision.notice_on', { day: noticeOn })}</p>}
      {note !== '' && <p className="small">{note}</p>}
      {minutesUrl && (
        <a href={minutesUrl} target="_blank" rel="noreferrer">
          <img src={minutesUrl} alt={t('desk.decision.minutes')} className={d.minutes} />
        </a>
      )}
      {minutesSha256 && (
        <p className="meta">{t('desk.decision.minutes_digest', { digest: shortHash(minutesSha256) })}</p>
      )}
      <p className="meta">{t('desk.decision.recorded', { name: recordedBy })}</p>
    </>
  );
}

function Figures({ record }: { record: MotionRecord }) {
  const { t } = useWords();
  return (
    <dl className={`small ${d.figures ?? ''}`}>
      {(['due', 'present', 'yes', 'no', 'abstained'] as const).map((figure) => (
        <div key={figure}>
          <dt>{t(`desk.decision.${figure}`)}</dt>
          <dd>{record[figure]}</dd>
        </div>
      ))}
    </dl>
  );
}
