import { useState } from 'react';
import { appealTroubles, replayAddress } from '@app/live-room/core';
import { useAct, useApi } from '../api';
import type { ViolationRowFragment } from '../generated/studio/graphql';
import { Button, Dot, Section, Sheet, Tag, TextArea, toast, When } from '../ui';
import { useWords } from '../words';
import { useDuties } from './duties';
import { clockOf } from './elapsed';
import { APPEAL, VIOLATIONS } from './queries-violations';
import type { StudioSession } from './session.screen';
import s from './studio.module.css';
import { ToolForm, useFieldErrors } from './tool-form';
import v from './violations.module.css';

const FRESH_MS = 15_000;
const TONES = { open: 'soil', appealed: 'info', upheld: 'red', withdrawn: 'leaf' } as const;

/** 违规: what was held against the show, by which rule, and what became of an appeal. Nothing is shown while there is nothing. */
export function Violations({ session }: { session: StudioSession }) {
  const { t } = useWords();
  const { data } = useApi(VIOLATIONS, { id: session.id }, { every: FRESH_MS });
  const [appealed, setAppealed] = useState<ViolationRowFragment>();
  const may = useDuties(session.alliance.id);
  const console = data?.liveSession?.console;
  if (!console || console.violations.length + console.reportCount === 0) return null;
  const { violations, reportCount } = console;
  return (
    <Section title={t('studio.violations')} aside={t('studio.violations.n', { n: violations.length })}>
      {reportCount > 0 && <p className="small mute">{t('studio.violations.reports', { n: reportCount })}</p>}
      <ol className={s.rows}>
        {violations.map((each) => (
          <li key={each.id} className={v.row}>
            <Facts of={each} sessionId={session.id} />
            {each.status === 'open' && may('violation.appeal') && (
              <Button
                look="line"
                onClick={() => {
                  setAppealed(each);
                }}
              >
                {t('studio.violations.appeal')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {appealed && (
        <AppealSheet
          of={appealed}
          onClose={() => {
            setAppealed(undefined);
          }}
        />
      )}
    </Section>
  );
}

function Facts({ of, sessionId }: { of: ViolationRowFragment; sessionId: string }) {
  const { t } = useWords();
  return (
    <div className="stack t2">
      <p className={v.head}>
        <b>{t(`studio.violations.${of.kind}`, { reason: of.reason })}</b>
        <Tag tone={TONES[of.status]}>{t(`studio.violations.status.${of.status}`)}</Tag>
      </p>
      <p className="small">{of.evidence}</p>
      <p className="meta">
        {of.article}
        <Dot />
        <When at={of.raisedAt} />
        {of.replayMs !== null && (
          <>
            <Dot />
            <a href={replayAddress(sessionId, of.replayMs)}>
              {t('studio.violations.replay', { clock: clockOf(of.replayMs) })}
            </a>
          </>
        )}
      </p>
      {of.appeal !== null && (
        <p className="small mute">{t('studio.violations.appealed', { text: of.appeal })}</p>
      )}
      {of.judgement !== null && (
        <p className="small">{t('studio.violations.judged', { text: of.judgement })}</p>
      )}
    </div>
  );
}

function AppealSheet({ of, onClose }: { of: ViolationRowFragment; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct(APPEAL);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const own = appealTroubles(text.trim());
  const errorOf = useFieldErrors(isTried ? own : {}, act.trouble);
  const send = async () => {
    setTried(true);
    if (Object.keys(own).length > 0) return;
    if (!(await act.run({ id: of.id, text: text.trim() }))) return;
    toast(t('studio.violations.sent'));
    onClose();
  };
  return (
    <Sheet open onClose={onClose} title={t('studio.violations.appeal')}>
      <ToolForm act={t('studio.violations.send')} busy={act.busy} trouble={act.trouble} onSend={send}>
        <p className="small mute">{t('studio.violations.once')}</p>
        <TextArea
          label={t('studio.violations.why')}
          rows={5}
          maxLength={500}
          value={text}
          error={errorOf('text')}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </ToolForm>
    </Sheet>
  );
}
