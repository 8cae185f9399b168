import { useState, type ReactNode } from 'react';
import { troubleWordId } from '@app/words';
import { appealTroubles, replayAddress, violationTroubles } from '@app/live-room/core';
import { useAct, type Trouble } from '../api';
import type { AppealRowFragment, RoomReportRowFragment } from '../generated/desk/graphql';
import { Button, Refused, Sheet, TextArea, TextField, toast, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { JUDGE_APPEAL, RAISE_VIOLATION, SETTLE_REPORTS } from './violation-queries';

interface DrawerProps {
  title: string;
  sessionId: string;
  /** where it is in the replay of the show, once there is one */
  replayMs: number | null;
  trouble: Trouble | undefined;
  acts: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

function Drawer({ title, sessionId, replayMs, trouble, acts, onClose, children }: DrawerProps) {
  const { t } = useWords();
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={title}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Refused trouble={trouble} />
          {acts}
        </div>
      }
    >
      <div className={`desk small ${s.stack ?? ''}`}>
        {children}
        <p>
          <a
            href={replayMs === null ? `/live/${sessionId}` : replayAddress(sessionId, replayMs)}
            className={s.link}
          >
            {t(replayMs === null ? 'desk.violations.room' : 'desk.violations.replay')}
          </a>
        </p>
      </div>
    </Sheet>
  );
}

/** A report is right, and by which article; or there is nothing in it. */
export function ReportDrawer({ report, onClose }: { report: RoomReportRowFragment; onClose: () => void }) {
  const { t } = useWords();
  const raising = useAct(RAISE_VIOLATION);
  const settling = useAct(SETTLE_REPORTS);
  const [said, setSaid] = useState({
    reason: t(`desk.violations.reason.${report.reason}`),
    article: '',
    evidence: report.text,
  });
  const [isTried, setTried] = useState(false);
  const own = violationTroubles(said);
  const errorOf = (field: keyof typeof said) => {
    const word = troubleWordId(isTried ? own[field] : undefined);
    return word && t(word);
  };
  const done = (isDone: unknown) => {
    if (!isDone) return;
    toast(t('desk.violations.done'));
    onClose();
  };
  const raise = async () => {
    setTried(true);
    if (Object.keys(own).length > 0) return;
    done(await raising.run((requestId) => ({ input: { requestId, reportId: report.id, ...said } })));
  };
  const field = (key: keyof typeof said) => ({
    label: t(`desk.violations.${key}`),
    value: said[key],
    error: errorOf(key),
    onChange: (event: { target: { value: string } }) => {
      setSaid({ ...said, [key]: event.target.value });
    },
  });
  return (
    <Drawer
      title={report.session.title}
      sessionId={report.session.id}
      replayMs={report.replayMs}
      trouble={raising.trouble ?? settling.trouble}
      onClose={onClose}
      acts={
        <>
          <Button
            look="line"
            busy={settling.busy}
            onClick={() => void settling.run({ reportId: report.id }).then(done)}
          >
            {t('desk.violations.leave')}
          </Button>
          <Button look="danger" busy={raising.busy} onClick={() => void raise()}>
            {t('desk.violations.raise')}
          </Button>
        </>
      }
    >
      <p>
        <b>{t(`desk.violations.reason.${report.reason}`)}</b> {report.text}
      </p>
      <p className="meta">
        {report.session.alliance.name} <When at={report.reportedAt} />
      </p>
      <TextField {...field('reason')} maxLength={200} />
      <TextField {...field('article')} maxLength={60} hint={t('desk.violations.article_hint')} />
      <TextArea {...field('evidence')} maxLength={500} />
    </Drawer>
  );
}

/** What is said against a violation, and the last word on it. */
export function AppealDrawer({ appeal, onClose }: { appeal: AppealRowFragment; onClose: () => void }) {
  const { t } = useWords();
  const judging = useAct(JUDGE_APPEAL);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const own = appealTroubles(text.trim());
  const word = troubleWordId(isTried ? own.text : undefined);
  const judge = async (isUpheld: boolean) => {
    setTried(true);
    if (Object.keys(own).length > 0) return;
    if (!(await judging.run({ id: appeal.id, isUpheld, text: text.trim() }))) return;
    toast(t('desk.violations.done'));
    onClose();
  };
  return (
    <Drawer
      title={appeal.session.title}
      sessionId={appeal.session.id}
      replayMs={appeal.replayMs}
      trouble={judging.trouble}
      onClose={onClose}
      acts={
        <>
          <Button look="line" busy={judging.busy} onClick={() => void judge(false)}>
            {t('desk.violations.withdraw')}
          </Button>
          <Button look="danger" busy={judging.busy} onClick={() => void judge(true)}>
            {t('desk.violations.uphold')}
          </Button>
        </>
      }
    >
      <p>
        <b>{appeal.reason}</b>
      </p>
      <p>{appeal.evidence}</p>
      <p className="meta">
        {appeal.article} <When at={appeal.raisedAt} />
      </p>
      <h3>{t('desk.violations.appeal')}</h3>
      <p>{appeal.appeal}</p>
      <TextArea
        label={t('desk.violations.judgement')}
        hint={t('desk.violations.judgement_hint')}
        maxLength={500}
        value={text}
        error={word && t(word)}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </Drawer>
  );
}
