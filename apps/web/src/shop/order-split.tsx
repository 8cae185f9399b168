import { fen, formatYuan } from '@app/money';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { OrderSplitQuery } from '../generated/shop/graphql';
import { Section, Slice, When } from '../ui';
import { T, useWords } from '../words';
import s from './order.module.css';

const SPLIT = graphql(`
  query OrderSplit($number: ID!) {
    splitOf(orderNumber: $number) {
      ruleVersion
      baseFen
      reversedFen
      accruedAt
      waterfall {
        key
        amountFen
      }
      parties {
        key
        name
        role
        basisPoints
        shareFen
      }
    }
  }
`);

type Split = NonNullable<OrderSplitQuery['splitOf']>;

/** 7200 → 72%; with growers of several villages the agreed shares are of parts, so the share of the sum is shown. */
function agreed(parties: Split['parties'], basisPoints: number): { share?: string } {
  const all = parties.reduce((sum, party) => sum + party.basisPoints, 0);
  return all === WHOLE_POINTS ? { share: `${Number((basisPoints / 100).toFixed(2))}%` } : {};
}

const WHOLE_POINTS = 10_000;
const AGAIN_MS = 15_000; // the books follow the order a moment later

/** 这一单怎么分: the sum in words, the slice, and its table. Not there yet is no trouble: it comes with the books. */
export function OrderSplit({ number }: { number: string }) {
  const { t } = useWords();
  const { data, waiting } = useApi(SPLIT, { number }, { every: AGAIN_MS });
  const split = data?.splitOf;
  if (waiting) return <div className={`blk ${s.splitPlace ?? ''}`} aria-hidden="true" />;
  if (!split) return null;
  return (
    <div className="blk">
      <Section title={t('shop.split')} aside={t('shop.split.rule', { v: split.ruleVersion })}>
        <p className="small">
          <InWords split={split} />
        </p>
        <Slice
          heart={t('shop.split.heart')}
          parties={split.parties.map(({ key, name, role, basisPoints, shareFen }) => ({
            key,
            name,
            note: t(`shop.role.${role}`),
            fen: shareFen,
            ...agreed(split.parties, basisPoints),
          }))}
        />
        {split.reversedFen !== '0' && (
          <p className="small mute">
            {t('shop.split.reversed', { sum: formatYuan(absolute(split.reversedFen)) })}
          </p>
        )}
      </Section>
    </div>
  );
}

function absolute(amountFen: string): bigint {
  const amount = fen(amountFen);
  return amount < 0n ? -amount : amount;
}

/** 你付的 89.80 元，加上 … 减去 …，可分配 90.26 元。 */
function InWords({ split }: { split: Split }) {
  const { t } = useWords();
  const steps = split.waterfall.flatMap(({ key, amountFen }) => {
    if (amountFen === '0' || (key !== 'coupon' && key !== 'fee' && key !== 'freight')) return [];
    return [t(`shop.split.${key}`, { sum: formatYuan(absolute(amountFen)) })];
  });
  const paid = split.waterfall.find(({ key }) => key === 'paid');
  return (
    <>
      {[t('shop.split.paid', { sum: formatYuan(fen(paid?.amountFen ?? '0')) }), ...steps].join(
        t('shop.comma'),
      )}
      {t('shop.comma')}
      <b>{t('shop.split.base', { sum: formatYuan(fen(split.baseFen)) })}</b>
      {split.accruedAt ? (
        <T id="shop.split.accrued" values={{ time: <When at={split.accruedAt} as="day" /> }} />
      ) : (
        split.reversedFen === '0' && t('shop.split.not_yet')
      )}
    </>
  );
}
