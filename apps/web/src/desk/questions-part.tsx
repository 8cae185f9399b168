import { useState } from 'react';
import { useAct, useApi } from '../api';
import type { QuestionRowFragment } from '../generated/desk/graphql';
import {
  Button,
  Checkbox,
  DeskTable,
  Empty,
  None,
  Refused,
  TextArea,
  toast,
  TroubleNote,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { ANSWER, QUESTIONS } from './paper-queries';
import p from './papers.module.css';
import type { Place } from './place';

/** What villagers ask about the books, and the codes by which households find their lines. */
export function QuestionsPart({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApi(QUESTIONS, { slug: place.slug });
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (!read.data) return <Waiting rows={6} />;
  const { villagerQuestions, householdCodes } = read.data;
  return (
    <div className={s.page}>
      <p>
        <a href={`/books/${place.slug}`} className={s.link}>
          {t('desk.papers.open_books')}
        </a>
      </p>
      {villagerQuestions.length === 0 && <Empty art="empty-desk">{t('desk.papers.no_questions')}</Empty>}
      {villagerQuestions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      <section className={s.block}>
        <h2>{t('desk.papers.codes')}</h2>
        <p className="meta">{t('desk.papers.codes_note')}</p>
        <DeskTable
          caption={t('desk.papers.codes')}
          rows={householdCodes}
          rowKey={(row) => row.code}
          empty={<Empty art="empty-desk">{t('desk.papers.no_codes')}</Empty>}
          columns={[
            { key: 'name', head: t('desk.papers.household'), cell: (row) => row.name },
            {
              key: 'village',
              head: t('desk.papers.village'),
              onPhone: true,
              cell: (row) => row.villageName ?? <None />,
            },
            {
              key: 'code',
              head: t('desk.papers.code'),
              onPhone: true,
              cell: (row) => <code>{`${row.code.slice(0, 4)} ${row.code.slice(4)}`}</code>,
            },
          ]}
        />
      </section>
    </div>
  );
}

function Question({ question }: { question: QuestionRowFragment }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>{question.text}</h2>
      <p className="meta">
        {[question.askedBy, question.villageName].filter(Boolean).join(' ')} <When at={question.askedAt} />
      </p>
      {question.answer ? (
        <p>
          {question.answer}{' '}
          <span className="meta">
            {question.answeredBy} {t(question.isPublic ? 'desk.papers.is_public' : 'desk.papers.is_private')}
          </span>
        </p>
      ) : (
        <Answer id={question.id} />
      )}
    </section>
  );
}

function Answer({ id }: { id: string }) {
  const { t } = useWords();
  const act = useAct(ANSWER);
  const [answer, setAnswer] = useState('');
  const [isPublic, setIsPublic] = useState(true);
  const send = async () => {
    if (await act.run({ id, answer, isPublic })) toast(t('desk.papers.answered'));
  };
  return (
    <form
      className={s.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t('desk.papers.answer')}
        maxLength={1_000}
        value={answer}
        onChange={(event) => {
          setAnswer(event.target.value);
        }}
      />
      <Checkbox
        checked={isPublic}
        onChange={(event) => {
          setIsPublic(event.target.checked);
        }}
      >
        {t('desk.papers.make_public')}
      </Checkbox>
      <div className={p.acts}>
        <Button type="submit" look="fill" busy={act.busy}>
          {t('desk.papers.send_answer')}
        </Button>
        <Refused trouble={act.trouble} />
      </div>
    </form>
  );
}
