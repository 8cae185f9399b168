import { useState, type ReactNode } from 'react';
import type { StudioToolsQuery } from '../generated/studio/graphql';
import { Icon, Segments, Sheet } from '../ui';
import { useWords } from '../words';
import { DropForm } from './drop-form';
import { FlashForm } from './flash-form';
import type { ConsoleGood } from './goods-now';
import { LuckyForm } from './lucky-form';
import { CorrectForm, NoticeForm } from './said-forms';
import s from './tools.module.css';

export type Tool = 'flash' | 'drop' | 'correct';

interface ToolsBarProps {
  sessionId: string;
  isOnAir: boolean;
  /** may sell; who only reads comments may still put right what was said */
  sells: boolean;
  open: Tool | undefined;
  onOpen: (tool: Tool | undefined) => void;
  goods: readonly ConsoleGood[];
  read: StudioToolsQuery | undefined;
  /** The first of a phone: the next good. */
  first: ReactNode;
  /** The fourth of a laptop: the preview's sound. */
  last: ReactNode;
}

const TOOLS = [
  { tool: 'flash', icon: 'flash', key: 'O' },
  { tool: 'drop', icon: 'coupon', key: 'Q' },
  { tool: 'correct', icon: 'swap', key: 'J' },
] as const;

/** The four big buttons, and the sheet that one of them opens. */
export function ToolsBar({
  sessionId,
  isOnAir,
  sells,
  open,
  onOpen,
  goods,
  read,
  first,
  last,
}: ToolsBarProps) {
  const { t } = useWords();
  const close = () => {
    onOpen(undefined);
  };
  return (
    <div className={s.toolsBar}>
      {sells && first}
      {TOOLS.filter(({ tool }) => sells || tool === 'correct').map(({ tool, icon, key }) => (
        <button
          key={tool}
          type="button"
          className={tool === 'flash' ? s.isFirst : undefined}
          aria-disabled={!isOnAir || undefined}
          aria-keyshortcuts={key}
          onClick={() => {
            if (isOnAir) onOpen(tool);
          }}
        >
          <Icon name={icon} size="m" />
          {t(`studio.tool.${tool}`)}
          <kbd>{key}</kbd>
        </button>
      ))}
      {last}
      <Sheet open={open === 'flash'} onClose={close} title={t('studio.tool.flash')}>
        <FlashForm goods={goods} templates={read?.flashTemplates ?? []} onDone={close} />
      </Sheet>
      <Sheet open={open === 'drop'} onClose={close} title={t('studio.tool.drop')}>
        <DropOrLucky sessionId={sessionId} onDone={close} />
      </Sheet>
      <Sheet open={open === 'correct'} onClose={close} title={t('studio.tool.correct')}>
        <CorrectForm sessionId={sessionId} onDone={close} />
        <hr className={s.rule} />
        <NoticeForm sessionId={sessionId} notice={read?.liveSession?.notice ?? null} onDone={close} />
      </Sheet>
    </div>
  );
}

function DropOrLucky({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { t } = useWords();
  const [kind, setKind] = useState<'coupon' | 'lucky'>('coupon');
  return (
    <div className={s.toolForm}>
      <Segments
        label={t('studio.tool.drop')}
        value={kind}
        onChange={setKind}
        options={[
          { id: 'coupon', label: t('studio.drop.coupon') },
          { id: 'lucky', label: t('studio.drop.lucky') },
        ]}
      />
      {kind === 'coupon' ? (
        <DropForm sessionId={sessionId} onDone={onDone} />
      ) : (
        <LuckyForm sessionId={sessionId} onDone={onDone} />
      )}
    </div>
  );
}
