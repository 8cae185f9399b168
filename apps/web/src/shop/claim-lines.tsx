import { Checkbox, Price, Segments, Stepper } from '../ui';
import { useWords } from '../words';
import { refundOf, type WantedLine } from './claim-refund';
import s from './claim.module.css';
import type { OrderLine } from './order-parts';
import { Pic } from './pic';

const LEVELS = [10, 30, 50, 80, 100] as const;
type Level = `${(typeof LEVELS)[number]}`;
const FIRST_LEVEL = 30;

interface ClaimLinesProps {
  order: { freightFen: string; lines: readonly OrderLine[] };
  wanted: readonly WantedLine[];
  onChange: (wanted: readonly WantedLine[]) => void;
  /** Only what came damaged has a degree. */
  hasLevels: boolean;
}

/** Which lines, how many of each, how bad. */
export function ClaimLines({ order, wanted, onChange, hasLevels }: ClaimLinesProps) {
  const change = (next: WantedLine) => {
    onChange(wanted.map((each) => (each.lineId === next.lineId ? next : each)));
  };
  return (
    <ul className="stack t4" data-field="lines">
      {order.lines.map((line) => {
        const mine = wanted.find(({ lineId }) => lineId === line.id);
        return (
          <li key={line.id} className="stack t2">
            <div className="row">
              <Pic picture={line.picture} size={56} bare />
              <div className="grow">
                <Checkbox
                  checked={mine !== undefined}
                  onChange={(event) => {
                    const others = wanted.filter(({ lineId }) => lineId !== line.id);
                    const added = { lineId: line.id, quantity: 1, levelPercent: FIRST_LEVEL };
                    onChange(event.target.checked ? [...others, added] : others);
                  }}
                >
                  <b>{line.itemName}</b> × {line.quantity}
                </Checkbox>
              </div>
            </div>
            {mine && (
              <WantedRow line={line} wanted={mine} onChange={change} hasLevels={hasLevels} order={order} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface WantedRowProps {
  order: ClaimLinesProps['order'];
  line: OrderLine;
  wanted: WantedLine;
  onChange: (wanted: WantedLine) => void;
  hasLevels: boolean;
}

function WantedRow({ order, line, wanted, onChange, hasLevels }: WantedRowProps) {
  const { t } = useWords();
  return (
    <div className={s.wanted}>
      <div className="sp">
        <span className="small">{t(hasLevels ? 'shop.claim.how_many_bad' : 'shop.claim.how_many')}</span>
        <Stepper
          label={t('shop.claim.quantity_of', { name: line.itemName })}
          value={wanted.quantity}
          max={line.quantity}
          onChange={(quantity) => {
            onChange({ ...wanted, quantity });
          }}
        />
      </div>
      {hasLevels && (
        <div className="stack t2">
          <span className="small">{t('shop.claim.how_bad')}</span>
          <Segments<Level>
            label={t('shop.claim.how_bad')}
            options={LEVELS.map((level) => ({ id: `${level}`, label: t(`shop.claim.level.${level}`) }))}
            value={`${wanted.levelPercent}` as Level}
            onChange={(level) => {
              onChange({ ...wanted, levelPercent: Number(level) });
            }}
          />
        </div>
      )}
      <p className="sp small">
        <span>{t('shop.claim.for_this')}</span>
        <Price fen={refundOf({ ...order, freightFen: '0' }, [wanted])} size="s" />
      </p>
    </div>
  );
}
