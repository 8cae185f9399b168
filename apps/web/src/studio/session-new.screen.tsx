import { For, holds } from '../sign-in';
import { NavBar, usePageTitle } from '../ui';
import { useWords } from '../words';
import { NewSession } from './new-session';
import s from './new-session.module.css';

/** `/studio/sessions/new` */
export default function Screen() {
  const { t } = useWords();
  usePageTitle(t('studio.new'));
  return (
    <For office={['streamer', 'moderator']}>
      {(me) => {
        const office = holds(me, 'streamer') ?? holds(me, 'moderator');
        return (
          <>
            <div className={s.newHead}>
              <NavBar title={t('studio.new')} up="/studio" />
            </div>
            {office && <NewSession allianceSlug={office.allianceSlug} />}
          </>
        );
      }}
    </For>
  );
}
