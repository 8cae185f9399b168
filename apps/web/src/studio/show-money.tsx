import { useApi } from '../api';
import { graphql } from '../generated/studio';
import { Money } from '../ui';
import { useWords } from '../words';
import shared from './studio.module.css';

const SHOW_MONEY = graphql(`
  query ShowMoney($id: ID!) {
    liveSession(id: $id) {
      id
      console {
        money {
          paidFen
          refundedFen
          settledFen
        }
      }
    }
  }
`);

/** What of the show's money is settled, what may still change, and what went back: together it is what buyers paid. */
export function ShowMoney({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const money = useApi(SHOW_MONEY, { id: sessionId }).data?.liveSession?.console?.money;
  const provisionalFen =
    money && BigInt(money.paidFen) - BigInt(money.refundedFen) - BigInt(money.settledFen);
  const figures = [
    ['settled', money?.settledFen],
    ['provisional', provisionalFen],
    ['refunded', money?.refundedFen],
  ] as const;
  return (
    <>
      <div className={`${shared.tiles ?? ''} ${shared.isThree ?? ''}`}>
        {figures.map(([name, fen]) => (
          <div key={name}>
            <span className="meta">{t(`studio.review.money.${name}`)}</span>
            <b>{fen === undefined ? '–' : <Money fen={fen} />}</b>
          </div>
        ))}
      </div>
      <p className="meta">{t('studio.review.money.note')}</p>
    </>
  );
}
