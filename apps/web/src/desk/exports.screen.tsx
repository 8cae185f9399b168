import { PageHead, Tabs, usePageTitle, useUrlState } from '../ui';
import { useWords } from '../words';
import { ExportsPart } from './exports-part';
import { Desk, type Place } from './place';
import { QuestionsPart } from './questions-part';
import { VouchersPart } from './vouchers-part';

const PARTS = ['files', 'vouchers', 'questions'] as const;

export default function Exports() {
  const { t } = useWords();
  usePageTitle(t('desk.papers.title'));
  return <Desk>{(place) => <ExportsPage place={place} />}</Desk>;
}

function ExportsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [part, setPart] = useUrlState('part', PARTS, 'files');
  return (
    <>
      <PageHead title={t('desk.papers.title')} note={place.name} />
      <Tabs
        label={t('desk.papers.title')}
        tabs={PARTS.map((id) => ({ id, label: t(`desk.papers.${id}`) }))}
        value={part}
        onChange={setPart}
        panelId="papers"
      />
      <div id="papers" role="tabpanel" aria-label={t(`desk.papers.${part}`)}>
        {part === 'files' && <ExportsPart place={place} />}
        {part === 'vouchers' && <VouchersPart place={place} />}
        {part === 'questions' && <QuestionsPart place={place} />}
      </div>
    </>
  );
}
