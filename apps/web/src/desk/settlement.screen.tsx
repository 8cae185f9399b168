import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi, useApiPages } from '../api';
import type { DeskSettlementQuery } from '../generated/desk/graphql';
import {
  DeskTable,
  Empty,
  Icon,
  LinkButton,
  Money,
  NotFound,
  PageHead,
  ShowAll,
  StaleNote,
  StatusTag,
  TroubleNote,
  useFirst,
  usePageTitle,
  useUrlText,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { shortHash } from './entry-block';
import { Equation } from './equation';
import { useRowKeys } from './keys';
import { MoreRows } from './more-rows';
import { Desk } from './place';
import { LINES, SETTLEMENT } from './queries';
import { ActBar } from './settlement-acts';
import { SettlementSide } from './settlement-side';
import { SplitDrawer } from './split-drawer';

type Settlement = NonNullable<DeskSettlementQuery['settlement']>;

const PARTIES_FIRST = 10;
const PAYING_AGAIN_MS = 3_000;

export default function SettlementScreen() {
  return <Desk>{() => <SettlementPage />}</Desk>;
}

/** Payouts that the bank has not answered yet are asked for again. */
function isPaying(settlement: Settlement | null | undefined): boolean {
  return settlement?.payouts.some(({ status }) => status === 'created' || status === 'sent') ?? false;
}

function SettlementPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [paying, setPaying] = useState(false);
  const read = useApi(SETTLEMENT, { id }, { every: paying && PAYING_AGAIN_MS });
  const settlement = read.data?.settlement;
  if (paying !== isPaying(settlement)) setPaying(!paying);
  usePageTitle(
    settlement ? t('desk.settlement.title', { no: settlement.number }) : t('desk.settlements.title'),
  );
  if (settlement === null) return <NotFound>{t('desk.settlement.not_found')}</NotFound>;
  if (!settlement)
    return read.trouble ? <TroubleNote trouble={read.trouble} onRetry={read.reload} /> : <Waiting rows={8} />;
  return (
    <>
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <Whole settlement={settlement} />
    </>
  );
}

function Whole({ settlement }: { settlement: Settlement }) {
  const { t } = useWords();
  const { id, number, status, alliance, periodFrom, periodTo, sha256 } = settlement;
  return (
    <>
      <PageHead
        title={t('desk.settlement.title', { no: number })}
        note={alliance.name}
        end={
          <>
            <StatusTag kind="settlement" status={status} />
            {status === 'published' && (
              <LinkButton to={`/notice/${id}`}>{t('desk.settlement.notice')}</LinkButton>
            )}
          </>
        }
      />
      <div className={s.page}>
        <Equation of={settlement} />
        <div className={s.subhead}>
          <p className="small mute">
            <Link to="/desk/settlements" className={s.link}>
              {t('desk.settlement.back')}
            </Link>{' '}
            {t('desk.period', { from: periodFrom, to: periodTo })}
            {sha256 && (
              <span className={s.sha}>
                <Icon name="lock" size="s" />
                {t('desk.settlement.sha', { sha: shortHash(sha256) })}
              </span>
            )}
          </p>
          <ActBar of={settlement} withKeys />
        </div>
        <div className={s.columns}>
          <div className={s.stack}>
            <Parties settlement={settlement} />
            <Lines settlement={settlement} />
          </div>
          <SettlementSide settlement={settlement} />
        </div>
      </div>
    </>
  );
}

function Parties({ settlement: { parties } }: { settlement: Settlement }) {
  const { t } = useWords();
  type Party = Settlement['parties'][number];
  const first = useFirst(parties, PARTIES_FIRST);
  const money = (
    key: 'carry' | 'accrued' | 'reversed' | 'recovered' | 'withheld' | 'net',
    of: (party: Party) => bigint,
    onPhone = false,
  ) => ({
    key,
    head: t(`desk.settlement.${key}`),
    numeric: true,
    onPhone,
    cell: (party: Party) => <Money fen={of(party)} />,
    total: <Money fen={parties.reduce((sum, party) => sum + of(party), 0n)} />,
  });
  return (
    <section className={s.block}>
      <h2>{t('desk.settlement.parties')}</h2>
      <DeskTable
        caption={t('desk.settlement.parties')}
        rows={first.shown}
        rowKey={(party) => party.key}
        totalCount={parties.length}
        empty={<Empty art="empty-desk">{t('desk.settlement.no_parties')}</Empty>}
        columns={[
          { key: 'party', head: t('desk.settlement.party'), cell: (party) => party.name },
          {
            key: 'role',
            head: t('desk.settlement.role'),
            cell: (party) => <span className="mute">{t(`desk.role.${party.role}`)}</span>,
          },
          money('carry', (party) => BigInt(party.carryInFen)),
          money('accrued', (party) => BigInt(party.accruedFen), true),
          money('reversed', (party) => -BigInt(party.reversedFen), true),
          money('recovered', (party) => -BigInt(party.recoveredFen)),
          money('withheld', (party) => -BigInt(party.withheldFen)),
          money('net', (party) => BigInt(party.netFen), true),
        ]}
      />
      <ShowAll of={first} />
    </section>
  );
}

function Lines({ settlement }: { settlement: Settlement }) {
  const { t } = useWords();
  const [open, setOpen] = useUrlText('no');
  const [at, setAt] = useState<string>();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const read = useApiPages(LINES, { id: settlement.id }, (data) => data.settlement?.lines ?? NO_LINES);
  const lines = read.data ?? [];
  const numbers = lines.map((line) => line.orderNumber);
  useRowKeys({ keys: numbers, selected: at, onSelect: setAt, onOpen: setOpen });
  return (
    <section className={s.block}>
      <h2>
        {t('desk.settlement.lines')}
        <span className={`meta ${s.hint ?? ''}`}>{t('desk.settlement.lines_note')}</span>
      </h2>
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={6} />}
      {read.data && (
        <LinesTable
          lines={lines}
          at={at}
          checked={checked}
          hasAll={!read.hasMore}
          orderCount={settlement.orderCount}
          onOpen={setOpen}
          onSelect={setAt}
        />
      )}
      <MoreRows read={read} />
      {numbers.includes(open) && (
        <SplitDrawer
          numbers={numbers}
          number={open}
          total={settlement.orderCount}
          settlement={settlement}
          checked={checked}
          onCheck={(number) => {
            setChecked(new Set([...checked, number]));
          }}
          onGo={(number) => {
            setAt(number);
            setOpen(number);
          }}
          onClose={() => {
            setOpen('');
          }}
        />
      )}
    </section>
  );
}

const NO_LINES = { nodes: [], pageInfo: { hasNextPage: false } };

interface Line {
  orderNumber: string;
  itemName: string;
  completedOn: string;
  baseFen: string;
  accruedFen: string;
  reversedFen: string;
}

interface LinesTableProps {
  lines: readonly Line[];
  at: string | undefined;
  checked: ReadonlySet<string>;
  hasAll: boolean;
  orderCount: number;
  onOpen: (number: string) => void;
  onSelect: (number: string) => void;
}

function LinesTable({ lines, at, checked, hasAll, orderCount, onOpen, onSelect }: LinesTableProps) {
  const { t } = useWords();
  const money = (key: 'base' | 'accrued' | 'reversed', sign: 1n | -1n = 1n) => ({
    key,
    head: t(`desk.settlement.${key}`),
    numeric: true,
    onPhone: key !== 'base',
    cell: (line: Line) => <Money fen={BigInt(line[`${key}Fen`]) * sign} />,
    total: <Money fen={lines.reduce((sum, line) => sum + BigInt(line[`${key}Fen`]) * sign, 0n)} />,
  });
  return (
    <DeskTable
      caption={t('desk.settlement.lines')}
      rows={lines}
      rowKey={(line) => line.orderNumber}
      selected={at}
      onRow={(line) => {
        onSelect(line.orderNumber);
        onOpen(line.orderNumber);
      }}
      totalCount={hasAll ? lines.length : undefined}
      empty={
        <Empty art="empty-desk">
          {orderCount > 0
            ? t('desk.settlement.lines_elsewhere', { n: orderCount })
            : t('desk.settlement.no_lines')}
        </Empty>
      }
      columns={[
        {
          key: 'order',
          head: t('desk.settlement.order'),
          cell: (line) => (
            <button
              type="button"
              className={s.rowButton}
              onClick={(event) => {
                event.stopPropagation();
                onSelect(line.orderNumber);
                onOpen(line.orderNumber);
              }}
            >
              {line.orderNumber}
              {checked.has(line.orderNumber) && <Icon name="check" size="s" label={t('desk.split.sum_ok')} />}
            </button>
          ),
        },
        { key: 'item', head: t('desk.settlement.item'), onPhone: true, cell: (line) => line.itemName },
        { key: 'completed', head: t('desk.settlement.completed'), cell: (line) => line.completedOn },
        money('base'),
        money('accrued'),
        money('reversed', -1n),
      ]}
    />
  );
}
