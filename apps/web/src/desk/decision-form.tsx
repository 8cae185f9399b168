import { declinableStep, stepTroubles, type MotionCourse } from '@app/governance/core';
import { dayOf } from '@app/platform/core';
import { troubleWordId } from '@app/words';
import { useState } from 'react';
import { useAct, type Act } from '../api';
import { serverNow } from '../boot';
import type { MotionWholeFragment } from '../generated/desk/graphql';
import { Button, Refused, TextArea, TextField, toast } from '../ui';
import { useWords } from '../words';
import { inputOf, leastOf, NO_DRAFT, type NextStep, type StepDraft } from './decision-course';
import { DeclineSheet } from './decision-decline';
import d from './decisions.module.css';
import { MinutesField } from './minutes-field';
import { PUBLISH_RESOLUTION, PUBLISH_RESULT, RECORD_STEP } from './decision-queries';

const FIGURES = ['present', 'yes', 'no', 'abstained'] as const;

interface StepFormProps {
  motion: MotionWholeFragment;
  course: MotionCourse;
  next: NextStep;
}

/** Puts the next step on record; what is wrong with it is found by the same function as the command's. */
export function StepForm({ motion, course, next }: StepFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState<StepDraft>(NO_DRAFT);
  const [isTried, setTried] = useState(false);
  const [declining, setDeclining] = useState(false);
  const sending = useSending(motion, next);
  const input = inputOf(next, draft);
  const found = motion.roll ? stepTroubles(course, motion.roll, input, dayOf(serverNow())) : {};
  const errorOf = (field: string) => {
    const word = troubleWordId(isTried ? found[field] : undefined);
    return word && t(word);
  };
  const field = (key: keyof StepDraft) => ({
    value: draft[key] ?? '',
    error: errorOf(key),
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [key]: event.target.value });
    },
  });
  const submit = async () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    if (await sending.run(input)) toast(t('desk.decision.saved'));
  };
  const other = errorOf('step') ?? errorOf('due');
  return (
    <form
      noValidate
      className={d.form}
      aria-label={t('desk.decision.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Days next={next} field={field} />
      {next.ballot !== null && <Vote next={next} present={draft.present} field={field} />}
      <MinutesField
        error={errorOf('minutesId')}
        optional={next.ballot === null}
        onSent={(minutesId) => {
          setDraft((now) => ({ ...now, minutesId }));
        }}
      />
      <TextArea label={t('desk.decision.note')} optional maxLength={500} {...field('note')} />
      {other && <p className="small bad">{other}</p>}
      <Refused trouble={sending.trouble} />
      <div className={d.acts}>
        <Button look="fill" type="submit" busy={sending.busy}>
          {t(sending.word)}
        </Button>
        {declinableStep(course) !== null && (
          <Button
            onClick={() => {
              setDeclining(true);
            }}
          >
            {t('desk.decision.decline')}
          </Button>
        )}
      </div>
      {declining && (
        <DeclineSheet
          motion={motion}
          course={course}
          step={next.step}
          onClose={() => {
            setDeclining(false);
          }}
        />
      )}
    </form>
  );
}

type FieldOf = (key: keyof StepDraft) => {
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
};

function Days({ next, field }: { next: NextStep; field: FieldOf }) {
  const { t } = useWords();
  const isPosting = next.step === 'publish_resolution' || next.step === 'publish_result';
  const today = dayOf(serverNow());
  return (
    <div className={d.fields}>
      <TextField
        type="date"
        label={t(isPosting ? 'desk.decision.day_posted' : 'desk.decision.day')}
        hint={next.earliest === null ? undefined : t('desk.decision.earliest', { day: next.earliest })}
        min={next.earliest ?? undefined}
        max={today}
        {...field('day')}
      />
      {next.noticeDays > 0 && (
        <TextField
          type="date"
          label={t('desk.decision.notice')}
          hint={t('desk.decision.notice_hint', { days: next.noticeDays })}
          max={today}
          {...field('noticeOn')}
        />
      )}
    </div>
  );
}

function Vote({ next, present, field }: { next: NextStep; present: string; field: FieldOf }) {
  const { t } = useWords();
  const least = leastOf(next, present);
  const body = next.ballot === null ? '' : t(`ui.quorum.${next.ballot}`);
  return (
    <>
      <p className="small mute">
        {least ? t('desk.decision.due_hint', { body, due: next.due, ...least }) : t('desk.decision.no_roll')}
      </p>
      <div className={d.fields}>
        {FIGURES.map((figure) => (
          <TextField
            key={figure}
            inputMode="numeric"
            maxLength={9}
            label={t(`desk.decision.${figure}`)}
            {...field(figure)}
          />
        ))}
      </div>
    </>
  );
}

type Input = ReturnType<typeof inputOf>;

/** Meetings are recorded, the last two steps published: one form, three commands. */
function useSending({ id: motionId }: MotionWholeFragment, { step }: NextStep) {
  const record = useAct(RECORD_STEP);
  const resolution = useAct(PUBLISH_RESOLUTION);
  const result = useAct(PUBLISH_RESULT);
  const post =
    (act: Act<unknown, { input: Posting }>) =>
    ({ day, minutesId, note }: Input) =>
      act.run((requestId) => ({ input: { requestId, motionId, day, minutesId, note } }));
  if (step === 'publish_resolution')
    return { ...resolution, run: post(resolution), word: 'desk.decision.publish_resolution' as const };
  if (step === 'publish_result')
    return { ...result, run: post(result), word: 'desk.decision.publish_result' as const };
  return {
    ...record,
    run: (input: Input) => record.run((requestId) => ({ input: { requestId, motionId, ...input } })),
    word: 'desk.decision.record' as const,
  };
}

interface Posting {
  requestId: string;
  motionId: string;
  day: string;
  minutesId: string | null;
  note: string;
}
