import { useApi } from '../api';
import { Dot, Icon, LinkButton, PageHead, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { WHO_SERVES } from './queries';
import s from './no-term.module.css';
import shared from './studio.module.css';

/** Nobody streams without a term: who serves now, and whom to ask. */
export function NoTerm({ name }: { name: string }) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(WHO_SERVES, {});
  return (
    <>
      <PageHead title={t('studio.title')} note={name} />
      <div className={s.narrow}>
        <div className={s.callout}>
          <Icon name="info" size="m" />
          <div>
            <p className="b">{t('studio.no_term.title')}</p>
            <p className="small">{t('studio.no_term.body')}</p>
          </div>
        </div>
        {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
        {!data && !trouble && <Waiting rows={3} shape="rows" />}
        <ul className={shared.rows}>
          {data?.alliances.map((alliance) => (
            <li key={alliance.slug} className={shared.row}>
              <img
                className="av"
                src={alliance.streamer?.avatar ?? alliance.brand.logo}
                alt=""
                width={40}
                height={40}
              />
              <span className="grow">
                <span className="b">{alliance.streamer?.displayName ?? t('studio.no_term.empty')}</span>
                <span className="meta">
                  {alliance.name}
                  <Dot />
                  {alliance.brand.name}
                  {alliance.streamer && (
                    <>
                      <Dot />
                      {t('studio.no_term.until', { day: alliance.streamer.servesUntil })}
                    </>
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
        <LinkButton to="/login?to=/studio">{t('ui.forbidden.other_account')}</LinkButton>
      </div>
    </>
  );
}
