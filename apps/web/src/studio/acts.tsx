import { useAct } from '../api';
import { Button, Refused, useConfirm } from '../ui';
import { useWords } from '../words';
import { END, PAUSE, RESUME, START } from './queries';
import type { StudioSession } from './session.screen';
import { SlideAct } from './slide-act';
import s from './status-line.module.css';

interface ActsProps {
  id: string;
  status: StudioSession['status'];
  /** A moderator keeps the room: it is the streamer who begins and ends the show. */
  isHost: boolean;
}

/** 开播, 暂停, 继续, 结束: what the show's step table allows now. Ending asks first, on a phone by a slide. */
export function Acts({ id, status, isHost }: ActsProps) {
  const { t } = useWords();
  const steps = hostSteps(status, isHost);
  const confirm = useConfirm();
  const starting = useAct(START);
  const pausing = useAct(PAUSE);
  const resuming = useAct(RESUME);
  const ending = useAct(END);
  const end = async () => {
    const sure = await confirm({
      title: t('studio.end.title'),
      body: t('studio.end.body'),
      act: t('studio.end'),
      keep: t('studio.end.keep'),
      danger: true,
    });
    if (sure) await ending.run({ id });
  };
  return (
    <>
      <Refused trouble={starting.trouble ?? pausing.trouble ?? resuming.trouble ?? ending.trouble} />
      {steps.starts && (
        <Button look="fill" icon="live" busy={starting.busy} onClick={() => void starting.run({ id })}>
          {t('studio.go')}
        </Button>
      )}
      {status === 'live' && (
        <Button icon="pause" busy={pausing.busy} onClick={() => void pausing.run({ id })}>
          {t('studio.pause')}
        </Button>
      )}
      {status === 'paused' && (
        <Button look="fill" icon="play" busy={resuming.busy} onClick={() => void resuming.run({ id })}>
          {t('studio.resume')}
        </Button>
      )}
      {steps.ends && (
        <>
          <Button
            look="danger"
            icon="stop"
            className={s.wideAct}
            busy={ending.busy}
            onClick={() => void end()}
          >
            {t('studio.end')}
          </Button>
          <SlideAct label={t('studio.end.slide')} busy={ending.busy} onAct={() => void ending.run({ id })} />
        </>
      )}
    </>
  );
}

function hostSteps(status: StudioSession['status'], isHost: boolean): { starts: boolean; ends: boolean } {
  return {
    starts: isHost && (status === 'scheduled' || status === 'preview'),
    ends: isHost && (status === 'live' || status === 'paused'),
  };
}
