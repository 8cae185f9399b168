import { useAct } from '../api';
import { Icon } from '../ui';
import { useWords } from '../words';
import { PAUSE, RESUME } from './queries';
import type { StudioSession } from './session.screen';
import s from './tools.module.css';

interface LastToolProps {
  id: string;
  status: StudioSession['status'];
  isMuted: boolean;
  onMute: (isMuted: boolean) => void;
}

/** The fourth big button: a laptop turns the preview's sound with it, a phone has no preview and pauses the show. */
export function LastTool({ id, status, isMuted, onMute }: LastToolProps) {
  const { t } = useWords();
  const pausing = useAct(PAUSE);
  const resuming = useAct(RESUME);
  const isPaused = status === 'paused';
  const canTurn = status === 'live' || isPaused;
  const turn = () => {
    if (canTurn) void (isPaused ? resuming : pausing).run({ id });
  };
  return (
    <>
      <button
        type="button"
        className={s.wideTool}
        aria-pressed={isMuted}
        aria-keyshortcuts="M"
        onClick={() => {
          onMute(!isMuted);
        }}
      >
        <Icon name={isMuted ? 'mute' : 'sound'} size="m" />
        {t(isMuted ? 'studio.muted' : 'studio.mute')}
        <kbd>M</kbd>
      </button>
      <button
        type="button"
        className={s.phoneTool}
        aria-disabled={!canTurn || undefined}
        aria-busy={pausing.busy || resuming.busy || undefined}
        onClick={turn}
      >
        <Icon name={isPaused ? 'play' : 'pause'} size="m" />
        {t(isPaused ? 'studio.resume' : 'studio.pause')}
      </button>
    </>
  );
}
