import { scriptLines } from '@app/live-room/core';
import { useWords } from '../words';
import { nextOf, type ConsoleGood } from './goods-now';
import s from './script.module.css';

/** The card of the good that is explained, large enough to be read at arm's length; before one is, that of the first. */
export function ScriptNow({ goods }: { goods: readonly ConsoleGood[] }) {
  const { t } = useWords();
  const shown = goods.find((good) => good.pinnedAt !== undefined) ?? nextOf(goods);
  const lines = scriptLines(shown?.script ?? '');
  if (!shown || lines.length === 0) return null;
  return (
    <details className={s.now} open>
      <summary>
        {t('studio.script')}
        <span className="meta ell">{shown.name}</span>
      </summary>
      <ul className={s.lines}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
