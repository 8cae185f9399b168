import { Link } from 'react-router';
import type { ProofRowFragment } from '../generated/desk/graphql';
import { None, useTimes } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { shortHash } from './entry-block';
import { ProofTag, useDueWords } from './proof-words';

/** How it stands, who saw it last, and of a seller what its papers are held against. */
export function ProofFacts({ row }: { row: ProofRowFragment }) {
  const { t } = useWords();
  const { date } = useTimes();
  const dueWords = useDueWords();
  const { of, subjectId, verifiedAt, verifiedBy, evidenceSha256, seller } = row;
  const thing = of === 'seller' ? 'seller' : 'streamer';
  const sold = seller && [
    [t('desk.proofs.seller.name'), seller.name],
    [t('desk.proofs.seller.licence'), seller.licence],
    [t('desk.proofs.seller.address'), seller.address],
    [t('desk.proofs.seller.contact'), seller.contact],
  ];
  return (
    <section>
      <dl className={s.kv}>
        {sold?.map(([head, text]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{text === '' ? <None /> : text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('desk.proofs.last')}</dt>
          <dd>{verifiedAt ? `${date(verifiedAt)} ${verifiedBy ?? ''}` : <None />}</dd>
        </div>
        {evidenceSha256 && (
          <div>
            <dt>{t('desk.proofs.digest')}</dt>
            <dd title={evidenceSha256}>{shortHash(evidenceSha256)}</dd>
          </div>
        )}
        <div>
          <dt>{t('desk.proofs.standing')}</dt>
          <dd>
            <ProofTag row={row} />
          </dd>
        </div>
        <div>
          <dt>{t('desk.proofs.due')}</dt>
          <dd>{dueWords(row) ?? <None />}</dd>
        </div>
      </dl>
      {seller?.isSelfProduced && <p className="meta">{t('desk.proofs.self_produced')}</p>}
      <p>
        <Link to={`/desk/audit?thing=${thing}&id=${subjectId}`} className={s.link}>
          {t('desk.proofs.audit')}
        </Link>
      </p>
    </section>
  );
}
