import type { DeskSettlementQuery } from '../generated/desk/graphql';
import { Icon, Money, ShowAll, StatusTag, Timeline, useFirst } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';

type Settlement = NonNullable<DeskSettlementQuery['settlement']>;

const KINDS = [
  'not_balanced',
  'party_in_debt',
  'no_account',
  'personal_account',
  'payout_failed',
  'payout_unknown',
  'payout_returned',
] as const;
const PAYOUTS_FIRST = 6;
const STEPS = ['open', 'submit', 'send_back', 'approve', 'pay_out', 'settle', 'publish'] as const;

/** What must have been seen before approving, what was paid, and who did what. */
export function SettlementSide({ settlement }: { settlement: Settlement }) {
  return (
    <div className={s.stack}>
      <Exceptions settlement={settlement} />
      <History settlement={settlement} />
      <Payouts settlement={settlement} />
    </div>
  );
}

export function useExceptionWords(): (of: { kind: string; detail: string }) => string {
  const { t } = useWords();
  return ({ kind, detail }) =>
    t(`desk.exception.${KINDS.find((each) => each === kind) ?? 'other'}`, { detail });
}

function Exceptions({ settlement: { exceptions } }: { settlement: Settlement }) {
  const { t } = useWords();
  const say = useExceptionWords();
  return (
    <section className={s.block}>
      <h2>{t('desk.settlement.exceptions')}</h2>
      <div className={`card ${s.sideCard ?? ''}`}>
        {exceptions.length === 0 ? (
          <p className="row leaf">
            <Icon name="check" size="m" />
            {t('desk.settlement.no_exceptions')}
          </p>
        ) : (
          <ul className={s.rows}>
            {exceptions.map((each) => (
              <li key={`${each.kind} ${each.detail}`} className="warn">
                <Icon name="alert" size="m" />
                <span>{say(each)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Payouts({ settlement: { payouts } }: { settlement: Settlement }) {
  const { t } = useWords();
  const inTrouble = [...payouts].sort((a, b) => Number(isDone(a)) - Number(isDone(b)));
  const first = useFirst(inTrouble, PAYOUTS_FIRST);
  return (
    <section className={s.block}>
      <h2>
        {t('desk.settlement.payouts')}
        {payouts.length > 0 && (
          <span className="meta">{t('desk.settlement.payouts_n', { n: payouts.length })}</span>
        )}
      </h2>
      <div className={`card ${s.sideCard ?? ''}`} aria-live="polite">
        {payouts.length === 0 && <p className="mute">{t('desk.settlement.no_payouts')}</p>}
        <ul className={s.rows}>
          {first.shown.map(({ id, partyName, accountMasked, amountFen, status }) => (
            <li key={id}>
              <span className="grow">
                {partyName}
                <span className={`meta ${s.under ?? ''}`}>{accountMasked}</span>
              </span>
              <span className={s.amount}>
                <b>
                  <Money fen={amountFen} />
                </b>
                <StatusTag kind="payout" status={status} />
              </span>
            </li>
          ))}
        </ul>
        <ShowAll of={first} />
      </div>
    </section>
  );
}

function isDone({ status }: Settlement['payouts'][number]): boolean {
  return status === 'succeeded';
}

function History({ settlement: { history } }: { settlement: Settlement }) {
  const { t } = useWords();
  if (history.length === 0) return null;
  const items = [...history]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ step, by: name, at, reason }) => {
      const by = step === 'settle' ? t('desk.by.bank') : name;
      const known = STEPS.find((each) => each === step);
      return {
        title: known ? t(`desk.step.${known}`) : t('desk.step.other', { step }),
        at,
        note: reason ? `${by}${t('ui.mark.colon')}${reason}` : by,
      };
    });
  return (
    <section className={s.block}>
      <h2>{t('desk.settlement.history')}</h2>
      <div className={`card ${s.sideCard ?? ''}`}>
        <Timeline items={items} />
      </div>
    </section>
  );
}
