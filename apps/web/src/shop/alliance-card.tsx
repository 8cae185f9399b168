import { Link } from 'react-router';
import { graphql } from '../generated/shop';
import type { AllianceCardFragment } from '../generated/shop/graphql';
import { Dot, Money } from '../ui';
import { useWords } from '../words';
import s from './alliance-card.module.css';

graphql(`
  fragment AllianceCard on Alliance {
    id
    slug
    name
    townName
    formKind
    blurb
    brand {
      id
      name
      logo
    }
    streamer {
      personId
      displayName
      servesUntil
    }
    villages {
      id
      name
    }
    settlements {
      id
      dueFen
      periodFrom
      periodTo
    }
  }
`);

/** One alliance, one streamer, one brand, under a cut corner; what was shared last, for everyone to read. */
export function AllianceCard({ alliance }: { alliance: AllianceCardFragment }) {
  const { t } = useWords();
  const { brand, streamer, villages } = alliance;
  const [last] = alliance.settlements;
  return (
    <article className={`cut ${s.card ?? ''}`}>
      <div className="row">
        <img src={brand.logo} width={56} height={56} alt="" loading="lazy" className={s.logo} />
        <div className="grow">
          <h3 className="lead b">
            <Link to={`/a/${alliance.slug}`}>{brand.name}</Link>
          </h3>
          <p className="meta">
            {alliance.name}
            <Dot />
            {alliance.townName}
          </p>
        </div>
      </div>
      <dl className={s.trio}>
        <div>
          <dt className="meta">{t('shop.trio.alliance')}</dt>
          <dd className="small b">
            {t('shop.trio.villages', { name: firstOf(villages), n: villages.length })}
          </dd>
          <dd className="meta">{t(`shop.form.${alliance.formKind}`)}</dd>
        </div>
        <div>
          <dt className="meta">{t('shop.trio.streamer')}</dt>
          <dd className="small b">{streamer?.displayName ?? t('shop.trio.vacant')}</dd>
          <dd className="meta">
            {streamer
              ? t('shop.trio.until', { month: streamer.servesUntil.slice(0, 7) })
              : t('shop.trio.seeking')}
          </dd>
        </div>
        <div>
          <dt className="meta">{t('shop.trio.shared')}</dt>
          <dd className="small b">{last ? <Money fen={last.dueFen} /> : t('shop.trio.not_yet')}</dd>
          <dd className={last ? 'meta leaf' : 'meta'}>
            {last ? t('shop.trio.published') : t('shop.trio.first_period')}
          </dd>
        </div>
      </dl>
    </article>
  );
}

/** 大沙沃 of several, 白滩寺村 alone. */
function firstOf(villages: readonly { name: string }[]): string {
  const name = villages[0]?.name ?? '';
  return villages.length > 1 ? name.replace(/村$/, '') : name;
}
