import type { Trouble } from '../api';
import { Button, Checkbox, Price, Refused } from '../ui';
import { useWords } from '../words';
import { QuoteSum } from './checkout-quote';
import s from './checkout.module.css';
import type { Quoted } from './use-quote';

interface SideProps {
  quote: Quoted | undefined;
  isPerishable: boolean;
  accepts: boolean;
  onAccept: (accepts: boolean) => void;
  /** Pressed without the tick. */
  isMissing: boolean;
  busy: boolean;
  trouble: Trouble | undefined;
}

/** The sum, what the shopper has to know about fresh goods, and the one button. */
export function CheckoutSide(props: SideProps) {
  const { t } = useWords();
  const { quote, isPerishable, isMissing } = props;
  return (
    <div className={s.side}>
      <div className="blk">
        <QuoteSum quote={quote} />
        {isPerishable && (
          <div data-field="accepts" className={s.accepts}>
            <Checkbox
              checked={props.accepts}
              error={isMissing ? t('shop.checkout.trouble.accepts') : undefined}
              onChange={(event) => {
                props.onAccept(event.target.checked);
              }}
            >
              {t('shop.checkout.perishable')}
            </Checkbox>
          </div>
        )}
      </div>
      <div className={`act-bar ${s.bar ?? ''}`}>
        <Refused trouble={props.trouble} />
        <span className="grow">{quote && <Price fen={quote.totalFen} size="l" />}</span>
        <Button type="submit" look="fill" big busy={props.busy} busyWords={t('shop.checkout.placing')}>
          {t('shop.checkout.place')}
        </Button>
      </div>
    </div>
  );
}
