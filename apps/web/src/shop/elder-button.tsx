import { useState } from 'react';
import { keepChoice } from '../boot';
import { Icon } from '../ui';
import { useWords } from '../words';

/** 长辈版 as one button for the head of the page; the whole switch stands under 我的. */
export function ElderButton({ className }: { className: string | undefined }) {
  const { t } = useWords();
  const [elder, setElder] = useState(() => document.documentElement.hasAttribute('data-elder'));
  const turn = () => {
    keepChoice('elder', elder ? '0' : '1');
    document.documentElement.toggleAttribute('data-elder', !elder);
    setElder(!elder);
  };
  return (
    <button type="button" className={className} onClick={turn}>
      <Icon name="large-text" size="m" />
      {t(elder ? 'ui.elder.off' : 'ui.elder.on')}
    </button>
  );
}
