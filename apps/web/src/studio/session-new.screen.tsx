import { For, holds, type HeldOffice } from '../sign-in';
import { NavBar, usePageTitle } from '../ui';
import { useWords } from '../words';
import { NewSession } from './new-session';

/** `/studio/sessions/new` */
export default function Screen() {
  const { t } = useWords();
  usePageTitle(t('studio.new'));
  return (
    <For office={['streamer', 'moderator']}>
      {(me) => {
        const office = holds(me, 'streamer') ?? (holds(me, 'moderator') as HeldOffice);
        return (
          <>
            <NavBar title={t('studio.new')} up="/studio" />
            <NewSession allianceSlug={office.allianceSlug} />
          </>
        );
      }}
    </For>
  );
}
