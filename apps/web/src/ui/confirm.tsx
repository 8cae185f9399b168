import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useWords } from '../words';
import { Button } from './button';
import { Sheet } from './sheet';

export interface Question {
  title: string;
  body?: ReactNode;
  /** The act in words, such as 取消订单; not just 确定. */
  act?: string;
  /** The word for leaving things as they are. */
  keep?: string;
  danger?: boolean;
}

type Ask = (question: Question) => Promise<boolean>;

const Confirming = createContext<Ask>(() => Promise.resolve(false));

/** `const confirm = useConfirm(); if (await confirm({ title, act, danger: true })) …` */
export function useConfirm(): Ask {
  return useContext(Confirming);
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [open, setOpen] = useState<{ question: Question; answer: (yes: boolean) => void }>();
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((answer) => {
        setOpen({ question, answer });
      }),
    [],
  );
  const answer = (yes: boolean) => {
    open?.answer(yes);
    setOpen(undefined);
  };
  return (
    <Confirming.Provider value={ask}>
      {children}
      <Sheet
        open={open !== undefined}
        onClose={() => {
          answer(false);
        }}
        side="middle"
        title={open?.question.title ?? ''}
        foot={
          <>
            <Button
              look="line"
              onClick={() => {
                answer(false);
              }}
            >
              {open?.question.keep ?? t('ui.cancel')}
            </Button>
            <Button
              look={open?.question.danger ? 'danger' : 'fill'}
              onClick={() => {
                answer(true);
              }}
            >
              {open?.question.act ?? t('ui.confirm')}
            </Button>
          </>
        }
      >
        {open?.question.body}
      </Sheet>
    </Confirming.Provider>
  );
}
