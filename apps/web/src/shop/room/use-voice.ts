import type { Room } from '../../use-room';
import { voiceOf, type Voice } from './tools-view';
import { useNow } from './use-now';

/** Whether one may speak in the room now. */
export function useVoice({ role, refusal, personal, snapshot }: Room): Voice {
  const now = useNow(personal.some(({ t }) => t === 'muted'));
  return voiceOf(
    { isStaff: role !== 'viewer', isShutOut: refusal === 'banned', personal, chatMode: snapshot?.chatMode },
    now,
  );
}
