import { UNNAMED } from '@app/platform/core';
import { useWords } from '../words';

/** How a mask is read: 沈** as it stands, and who is not named as someone. */
export function useWho(): (mask: string) => string {
  const { t } = useWords();
  return (mask) => (mask === UNNAMED ? t('ui.someone') : mask);
}
