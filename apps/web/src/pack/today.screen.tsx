import { useState } from 'react';
import { useApi } from '../api';
import { For } from '../sign-in';
import { Button, Empty, LinkButton, PageHead, StaleNote, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import { boardWithQueued, type Board } from './board';
import { CutOff } from './cut-off';
import { GroupCard } from './group-card';
import { LabelsSheet, labelsToPrint } from './labels-sheet';
import { isLost, NetLine } from './net-line';
import s from './pack.module.css';
import { BOARD } from './queries';
import { useQueue } from './steps';

const BOARD_AGAIN_MS = 15_000;

export default function Today() {
  const { t } = useWords();
  usePageTitle(t('pack.today.title'));
  return (
    <For office="packhouse">
      <BoardPage />
    </For>
  );
}

function BoardPage() {
  const queue = useQueue();
  const { t } = useWords();
  const read = useApi(BOARD, {}, { every: BOARD_AGAIN_MS });
  if (read.trouble)
    return (
      <>
        <PageHead title={t('pack.today.title')} />
        <TroubleNote trouble={read.trouble} onRetry={read.reload} />
      </>
    );
  if (!read.data) return <Waiting rows={4} shape="rows" />;
  const board = boardWithQueued(read.data.packBoard, queue);
  return (
    <div className={s.page}>
      <Head board={board}>
        <NetLine queue={queue} lost={isLost(read.trouble, read.staleSince)} />
      </Head>
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <Groups board={board} />
      <Dock board={board} />
    </div>
  );
}

function Head({ board, children }: { board: Board; children: React.ReactNode }) {
  const { t } = useWords();
  const { packed, total } = board;
  return (
    <header className={s.head}>
      <div className={s.headIn}>
        <div className="sp">
          <h1 className="b">{t('pack.today.station', { village: board.villageName })}</h1>
          {children}
        </div>
        <div className={s.headMain}>
          <CutOff at={board.cutOffAt} />
          <div className={s.headCount}>
            <p className={s.headMeta}>{t('pack.today.packed')}</p>
            <p>
              <b>{packed}</b> {t('pack.today.of_boxes', { n: total })}
            </p>
          </div>
        </div>
        <div className={s.headBar} role="img" aria-label={t('pack.today.progress', { packed, total })}>
          <i style={{ width: total > 0 ? `${String((packed / total) * 100)}%` : 0 }} />
        </div>
      </div>
    </header>
  );
}

function Groups({ board }: { board: Board }) {
  const { t } = useWords();
  if (board.groups.length === 0) return <Empty art="box">{t('pack.today.empty')}</Empty>;
  return (
    <section className={s.body}>
      <h2 className="sr">{t('pack.today.groups')}</h2>
      <ul className={s.groups}>
        {board.groups.map((group) => (
          <li key={`${group.skuId}-${group.lotCode ?? ''}`}>
            <GroupCard group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dock({ board }: { board: Board }) {
  const { t } = useWords();
  const [printing, setPrinting] = useState(false);
  const labels = labelsToPrint(board);
  return (
    <div className={s.dock}>
      <div className={s.dockIn}>
        <LinkButton to="/pack/scan" look="fill" icon="scan">
          {t('pack.dock.scan')}
        </LinkButton>
        <Button
          icon="print"
          className={s.dockSide ?? ''}
          onClick={() => {
            setPrinting(true);
          }}
        >
          {labels.length > 0 ? t('pack.dock.print_n', { n: labels.length }) : t('pack.dock.print')}
        </Button>
      </div>
      <LabelsSheet
        open={printing}
        boxes={labels}
        onClose={() => {
          setPrinting(false);
        }}
      />
    </div>
  );
}
