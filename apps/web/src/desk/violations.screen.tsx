import { useApi } from '../api';
import type { AppealRowFragment, RoomReportRowFragment } from '../generated/desk/graphql';
import { For } from '../sign-in';
import {
  DeskTable,
  Empty,
  PageHead,
  StaleNote,
  TroubleNote,
  usePageTitle,
  useUrlText,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { AppealDrawer, ReportDrawer } from './violation-drawers';
import { VIOLATION_DESK } from './violation-queries';

const AGAIN_MS = 30_000;

/** What viewers reported about rooms, and what streamers say against a violation: for those who may stop any show. */
export default function Violations() {
  const { t } = useWords();
  usePageTitle(t('desk.violations.title'));
  return (
    <For office={['district_officer', 'operator']}>
      <Queues />
    </For>
  );
}

function Queues() {
  const { t } = useWords();
  const { data, trouble, reload, staleSince } = useApi(VIOLATION_DESK, {}, { every: AGAIN_MS });
  const [open, setOpen] = useUrlText('open');
  const close = () => {
    setOpen('');
  };
  const report = data?.violationDesk.reports.find((each) => each.id === open);
  const appeal = data?.violationDesk.appeals.find((each) => each.id === open);
  return (
    <>
      <PageHead title={t('desk.violations.title')} note={t('desk.violations.note')} />
      <StaleNote since={staleSince} onRetry={reload} />
      <div className={s.page}>
        {trouble && !data && <TroubleNote trouble={trouble} onRetry={reload} />}
        {!data && !trouble && <Waiting rows={6} shape="table" />}
        {data && (
          <>
            <Reports rows={data.violationDesk.reports} onOpen={setOpen} />
            <Appeals rows={data.violationDesk.appeals} onOpen={setOpen} />
          </>
        )}
      </div>
      {report && <ReportDrawer key={report.id} report={report} onClose={close} />}
      {appeal && <AppealDrawer key={appeal.id} appeal={appeal} onClose={close} />}
    </>
  );
}

interface ListProps<Row> {
  rows: readonly Row[];
  onOpen: (id: string) => void;
}

function Reports({ rows, onOpen }: ListProps<RoomReportRowFragment>) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>
        {t('desk.violations.reports')}
        <span className="meta">{t('desk.violations.n', { n: rows.length })}</span>
      </h2>
      <DeskTable
        caption={t('desk.violations.reports')}
        rows={rows}
        rowKey={(row) => row.id}
        onRow={(row) => {
          onOpen(row.id);
        }}
        empty={<Empty art="empty-desk">{t('desk.violations.no_reports')}</Empty>}
        columns={[
          {
            key: 'show',
            head: t('desk.violations.show'),
            cell: (row) => (
              <Opener
                label={row.session.title}
                onOpen={() => {
                  onOpen(row.id);
                }}
              />
            ),
          },
          {
            key: 'alliance',
            head: t('desk.violations.alliance'),
            cell: (row) => row.session.alliance.name,
          },
          {
            key: 'reason',
            head: t('desk.violations.reason'),
            onPhone: true,
            cell: (row) => t(`desk.violations.reason.${row.reason}`),
          },
          { key: 'text', head: t('desk.violations.text'), onPhone: true, cell: (row) => row.text },
          {
            key: 'at',
            head: t('desk.violations.at'),
            onPhone: true,
            cell: (row) => <When at={row.reportedAt} as="ago" />,
          },
        ]}
      />
    </section>
  );
}

function Appeals({ rows, onOpen }: ListProps<AppealRowFragment>) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>
        {t('desk.violations.appeals')}
        <span className="meta">{t('desk.violations.n', { n: rows.length })}</span>
      </h2>
      <DeskTable
        caption={t('desk.violations.appeals')}
        rows={rows}
        rowKey={(row) => row.id}
        onRow={(row) => {
          onOpen(row.id);
        }}
        empty={<Empty art="empty-desk">{t('desk.violations.no_appeals')}</Empty>}
        columns={[
          {
            key: 'show',
            head: t('desk.violations.show'),
            cell: (row) => (
              <Opener
                label={row.session.title}
                onOpen={() => {
                  onOpen(row.id);
                }}
              />
            ),
          },
          { key: 'held', head: t('desk.violations.held'), onPhone: true, cell: (row) => row.reason },
          { key: 'article', head: t('desk.violations.article'), cell: (row) => row.article },
          { key: 'appeal', head: t('desk.violations.appeal'), onPhone: true, cell: (row) => row.appeal },
          {
            key: 'at',
            head: t('desk.violations.at'),
            onPhone: true,
            cell: (row) => <When at={row.appealedAt ?? row.raisedAt} as="ago" />,
          },
        ]}
      />
    </section>
  );
}

function Opener({ label, onOpen }: { label: string; onOpen: () => void }) {
  return (
    <button
      type="button"
      className={s.rowButton}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {label}
    </button>
  );
}
