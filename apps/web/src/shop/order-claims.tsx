import { useAct } from '../api';
import { graphql } from '../generated/shop';
import { Button, Money, Refused, Section, StatusTag, useConfirm, When } from '../ui';
import { T, useWords } from '../words';
import type { OrderShown } from './order.screen';

const WITHDRAW = graphql(`
  mutation WithdrawClaim($id: ID!, $requestId: ID!) {
    withdrawClaim(id: $id, requestId: $requestId) {
      id
      status
    }
  }
`);

type Claim = OrderShown['claims'][number];

/** What was asked for, what was answered, until when an answer is due. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  const { t } = useWords();
  if (claims.length === 0) return null;
  return (
    <div className="blk">
      <Section title={t('shop.claims')}>
        <ul className="stack t4">
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function ClaimRow({ claim }: { claim: Claim }) {
  const { t } = useWords();
  const confirm = useConfirm();
  const withdraw = useAct(WITHDRAW);
  const ask = async () => {
    const yes = await confirm({ title: t('shop.claims.withdraw_sure'), act: t('shop.claims.withdraw') });
    if (yes) await withdraw.run((requestId) => ({ id: claim.id, requestId }));
  };
  return (
    <li className="stack t2">
      <div className="sp">
        <b>{t(`shop.claim.${claim.reason}`)}</b>
        <StatusTag kind="claim" status={claim.status} />
      </div>
      {claim.lines.map((line) => (
        <p key={line.lineId} className="small">
          {claim.reason === 'DAMAGED'
            ? t('shop.claims.line', { name: line.itemName, n: line.quantity, percent: line.levelPercent })
            : t('shop.claims.line_whole', { name: line.itemName, n: line.quantity })}
        </p>
      ))}
      <p className="small mute">
        {t('shop.claim.refund')} <Money fen={claim.refundFen} />
        {t('shop.comma')}
        <When at={claim.openedAt} />
      </p>
      {claim.status === 'opened' && (
        <p className="small">
          <T id="shop.claims.answer_by" values={{ time: <When at={claim.answerBy} /> }} />
        </p>
      )}
      {claim.decision && <p className="small">{claim.decision}</p>}
      {claim.status === 'opened' && (
        <>
          <Refused trouble={withdraw.trouble} />
          <span>
            <Button busy={withdraw.busy} onClick={() => void ask()}>
              {t('shop.claims.withdraw')}
            </Button>
          </span>
        </>
      )}
    </li>
  );
}
