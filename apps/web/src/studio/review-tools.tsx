import { csvOf } from '@app/platform/core';
import { useAct } from '../api';
import { Button, DeskTable, Money, None, Refused, Section, ShowAll, useFirst, useWho, When } from '../ui';
import { useWords } from '../words';
import { HAND_OVER_PRIZE } from './queries-tools';
import { itemLines, roundsOf, type ItemLine } from './review-numbers';
import type { StudioSession, Sums } from './session.screen';
import s from './review.module.css';
import shared from './studio.module.css';
import { yuanShown } from './typed';
import type { Tools } from './use-tools';

const QUESTIONS_FIRST = 6;

/** What the tools did in the show, and what was left open. */
export function WhatHappened({ tools }: { tools: Tools }) {
  return (
    <>
      <Rounds tools={tools} />
      <Prizes tools={tools} />
      <Unanswered tools={tools} />
    </>
  );
}

/** Flash rounds: offered, ordered, and what went back to the shelf. */
function Rounds({ tools }: { tools: Tools }) {
  const { t } = useWords();
  const rounds = roundsOf(tools.flashDeals);
  if (rounds.length === 0) return null;
  return (
    <Section title={t('studio.review.rounds')}>
      <ol className={shared.rows}>
        {rounds.map((round, at) => (
          <li key={round.id} className={shared.row}>
            <b className={shared.number}>{at + 1}</b>
            <span className="grow">
              <span className="b">{round.name}</span>
              <span className={shared.meter} aria-hidden="true">
                <i style={{ width: `${(100 * round.ordered) / round.offered}%` }} />
              </span>
              <span className="meta">
                {t('studio.review.round', { offered: round.offered, ordered: round.ordered })}
                {round.back !== undefined && t('studio.review.back', { back: round.back })}
              </span>
            </span>
            <span className="meta">
              <When at={round.opensAt} as="clock" />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What nobody answered: to be answered in the goods' text before the next show. */
function Unanswered({ tools }: { tools: Tools }) {
  const { t } = useWords();
  const open = tools.console?.questions.filter((each) => each.answeredAt === null) ?? [];
  const first = useFirst(open, QUESTIONS_FIRST);
  return (
    <Section title={t('studio.review.unanswered')} aside={t('studio.review.questions', { n: open.length })}>
      {open.length === 0 && <p className="small mute">{t('studio.review.all_answered')}</p>}
      <ul className={shared.rows}>
        {first.shown.map((each) => (
          <li key={each.q} className={shared.row}>
            <span className="grow small">
              {each.text}
              <span className="meta">{each.mask}</span>
            </span>
            <span className="meta">
              <When at={each.askedAt} as="clock" />
            </span>
          </li>
        ))}
      </ul>
      <ShowAll of={first} />
    </Section>
  );
}

/** Who won goods, and whether they have them. */
function Prizes({ tools }: { tools: Tools }) {
  const { t } = useWords();
  const who = useWho();
  const giving = useAct(HAND_OVER_PRIZE);
  const bags = tools.luckyBags.filter((bag) => bag.winners.length > 0);
  if (bags.length === 0) return null;
  return (
    <Section title={t('studio.review.prizes')}>
      <Refused trouble={giving.trouble} />
      {bags.map((bag) => (
        <ul key={bag.id} className={shared.rows}>
          {bag.winners.map((winner) => (
            <li key={winner.place} className={shared.row}>
              <span className="grow">
                <span className="b">{who(winner.mask)}</span>
                <span className="meta">{bag.prize}</span>
              </span>
              {bag.isCoupon || winner.givenAt ? (
                <span className="small leaf">{t('studio.review.given')}</span>
              ) : (
                <Button
                  look="tint"
                  busy={giving.busy}
                  onClick={() => void giving.run({ bagId: bag.id, place: winner.place })}
                >
                  {t('studio.review.give')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ))}
    </Section>
  );
}

interface NumbersProps {
  session: StudioSession;
  sums: Sums;
  tools: Tools;
}

/** Each good's numbers, and the same for a spreadsheet. */
export function ItemTable({ session, sums, tools }: NumbersProps) {
  const { t } = useWords();
  const lines = itemLines(session.items, tools.items);
  if (lines.length === 0) return null;
  const save = (name: string, rows: (string | number)[][]) => () => {
    download(`${t('studio.review.file')}-${session.id}-${name}.csv`, csvOf(rows));
  };
  const items = [
    ['item', 'price', 'sold', 'explained', 'explain_time'].map((each) =>
      t(`studio.csv.${each as 'item' | 'price' | 'sold' | 'explained' | 'explain_time'}`),
    ),
    ...lines.map((line) => [
      ...[line.name, yuanShown(line.priceFen), line.sold, line.explained],
      Math.round(line.explainedMs / 1000),
    ]),
  ];
  const minutes = [
    [t('studio.csv.minute'), t('studio.csv.orders'), t('studio.csv.viewers')],
    ...sums.minutes.map((each) => [each.at, each.orders, each.viewers]),
  ];
  return (
    <Section title={t('studio.review.items')}>
      <DeskTable<ItemLine>
        caption={t('studio.review.items')}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: 'name', head: t('studio.csv.item'), cell: (line) => line.name },
          {
            key: 'price',
            head: t('studio.csv.price'),
            numeric: true,
            cell: (line) => <Money fen={line.priceFen} />,
          },
          { key: 'sold', head: t('studio.csv.sold'), numeric: true, cell: (line) => line.sold },
          {
            key: 'explained',
            head: t('studio.csv.explained'),
            numeric: true,
            cell: (line) =>
              line.explained === 0 ? (
                <None />
              ) : (
                t('studio.review.explained', {
                  n: line.explained,
                  minutes: Math.round(line.explainedMs / 60_000),
                })
              ),
          },
        ]}
      />
      <p className={s.saves}>
        <Button look="line" icon="export" onClick={save('items', items)}>
          {t('studio.review.csv.items')}
        </Button>
        <Button look="line" icon="export" onClick={save('minutes', minutes)}>
          {t('studio.review.csv.minutes')}
        </Button>
      </p>
    </Section>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
