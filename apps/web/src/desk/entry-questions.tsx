import { useState, type SyntheticEvent } from 'react';
import { officesWith } from '@app/platform/core';
import { questionTroubles } from '@app/ledger/core';
import { troubleWordId } from '@app/words';
import { useAct } from '../api';
import type { EntryFragment, EntryQuestionFragment } from '../generated/desk/graphql';
import { useMe } from '../sign-in';
import { Button, Dot, Refused, TextArea, When } from '../ui';
import { useWords } from '../words';
import q from './entry-questions.module.css';
import { ANSWER_ENTRY, ASK_ABOUT_ENTRY } from './entry-queries';

/** What was asked about an entry with its answers, and a place to ask. The entry itself stays as it is. */
export function EntryQuestions({ entry }: { entry: Pick<EntryFragment, 'seq' | 'questions'> }) {
  const { t } = useWords();
  const asking = useAct(ASK_ABOUT_ENTRY);
  const [asks, setAsks] = useState(false);
  return (
    <div className={q.questions}>
      {entry.questions.length > 0 && (
        <ul>
          {entry.questions.map((each) => (
            <Question key={each.id} question={each} />
          ))}
        </ul>
      )}
      {asks ? (
        <Saying
          label={t('desk.question.ask_label')}
          act={t('desk.question.ask')}
          busy={asking.busy}
          onSay={async (text) => {
            const done = await asking.run((requestId) => ({ seq: entry.seq, text, requestId }));
            if (done) setAsks(false);
          }}
        />
      ) : (
        <Button
          look="plain"
          icon="chat"
          onClick={() => {
            setAsks(true);
          }}
        >
          {t('desk.question.ask')}
        </Button>
      )}
      <Refused trouble={asking.trouble} />
    </div>
  );
}

function Question({ question }: { question: EntryQuestionFragment }) {
  const { t } = useWords();
  const answering = useAct(ANSWER_ENTRY);
  const mayAnswer = useMayAnswer() && !question.isMine && question.answer === null;
  return (
    <li>
      <p>
        <b>{question.text}</b>
        <span className="meta">
          {question.askedBy}
          <Dot />
          <When at={question.askedAt} />
        </span>
      </p>
      {question.answer !== null && (
        <p>
          {question.answer}
          <span className="meta">
            {question.answeredBy}
            <Dot />
            {question.answeredAt && <When at={question.answeredAt} />}
          </span>
        </p>
      )}
      {question.answer === null && !mayAnswer && <p className="meta">{t('desk.question.waits')}</p>}
      {mayAnswer && (
        <Saying
          label={t('desk.question.answer_label')}
          act={t('desk.question.answer')}
          busy={answering.busy}
          onSay={(text) => answering.run({ id: question.id, text }).then(() => undefined)}
        />
      )}
      <Refused trouble={answering.trouble} />
    </li>
  );
}

function useMayAnswer(): boolean {
  const { me } = useMe();
  const offices = officesWith('ledger.answer') ?? [];
  return me?.offices.some(({ office }) => offices.some((each) => each === office.toLowerCase())) ?? false;
}

interface SayingProps {
  label: string;
  act: string;
  busy: boolean;
  onSay: (text: string) => Promise<void>;
}

function Saying({ label, act, busy, onSay }: SayingProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const word = troubleWordId(isTried ? questionTroubles(text.trim()).text : undefined);
  const say = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(questionTroubles(text.trim())).length === 0) void onSay(text.trim());
  };
  return (
    <form onSubmit={say} noValidate className={q.saying}>
      <TextArea
        label={label}
        rows={2}
        maxLength={500}
        value={text}
        error={word && t(word)}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button type="submit" look="tint" busy={busy}>
        {act}
      </Button>
    </form>
  );
}
