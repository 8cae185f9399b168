import { useNavigate, useParams } from 'react-router';
import { useAct, useApi } from '../api';
import { For } from '../sign-in';
import { Button, Refused, TroubleNote, usePageTitle, useUrlText, Waiting } from '../ui';
import { useWords } from '../words';
import s from './helpers.module.css';
import { INVITED_TO, PAIR_HELPER } from './queries-moderation';

/** `/studio/pair/:id`: where the picture leads that a streamer shows. Only the press makes one a helper, not the opening of the page. */
export default function Screen() {
  return (
    <For>
      <Invited />
    </For>
  );
}

function Invited() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [invite] = useUrlText('invite');
  const go = useNavigate();
  const { data, trouble, reload } = useApi(INVITED_TO, { id });
  const pairing = useAct(PAIR_HELPER);
  usePageTitle(t('studio.pair'));
  if (trouble && trouble.code !== 'not_found') return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!data && !trouble) return <Waiting rows={3} shape="rows" />;
  const session = data?.liveSession;
  const pair = async () => {
    const paired = await pairing.run({ invite });
    if (paired) await go(`/studio/sessions/${paired.pairHelper.id}`, { replace: true });
  };
  return (
    <div className={s.invited}>
      <h1 className="h2">{t('studio.pair.title')}</h1>
      {session && (
        <p className="b">
          {t('studio.pair.show', { alliance: session.alliance.name, title: session.title })}
        </p>
      )}
      <p className="small mute">
        {t('studio.pair.what', { who: session?.streamer.displayName ?? t('ui.office.streamer') })}
      </p>
      <Button look="fill" big wide icon="check" busy={pairing.busy} onClick={() => void pair()}>
        {t('studio.pair.act')}
      </Button>
      <Refused trouble={pairing.trouble} />
    </div>
  );
}
