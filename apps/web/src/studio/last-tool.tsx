import { Icon } from '../ui';
import { useWords } from '../words';
import s from './tools.module.css';

interface LastToolProps {
  isMuted: boolean;
  onMute: (isMuted: boolean) => void;
}

/** The fourth big button of a laptop: the sound of its preview. A phone has no preview. */
export function LastTool({ isMuted, onMute }: LastToolProps) {
  const { t } = useWords();
  return (
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
  );
}
