import { useAct, useApi } from '../api';
import { Button, Money, Refused, Sheet, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { skusOf } from './goods-choice';
import { Pic } from './pic';
import { STUDIO_GOODS } from './queries';
import { LIST_ITEM } from './queries-shelf';
import s from './studio.module.css';

interface ShelfAddProps {
  sessionId: string;
  allianceSlug: string;
  onShelf: ReadonlySet<string>;
  onDone: () => void;
}

/** Goods of the alliance that are not on the shelf yet; each comes to its end at the shop's price. */
export function ShelfAdd({ sessionId, allianceSlug, onShelf, onDone }: ShelfAddProps) {
  const { t } = useWords();
  const read = useApi(STUDIO_GOODS, { allianceSlug });
  const listing = useAct(LIST_ITEM);
  const rest = skusOf(read.data?.products.nodes ?? []).filter((sku) => !onShelf.has(sku.id));
  return (
    <Sheet open onClose={onDone} title={t('studio.shelf.add')}>
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={4} shape="rows" />}
      {read.data && rest.length === 0 && <p className="small mute">{t('studio.shelf.add.none')}</p>}
      <Refused trouble={listing.trouble} />
      <ul className={s.rows}>
        {rest.map((sku) => (
          <li key={sku.id} className={s.row}>
            <Pic picture={sku.picture} size={52} />
            <span className="grow">
              <span className="b">{sku.name}</span>
              <span className="meta">
                <Money fen={sku.priceFen} />{' '}
                {sku.available === 0 ? t('studio.sold_out') : t('studio.stock', { n: sku.available })}
              </span>
            </span>
            <Button
              look="tint"
              busy={listing.busy}
              onClick={() => void listing.run({ input: { sessionId, skuId: sku.id } })}
            >
              {t('studio.new.add')}
              <span className="sr">{sku.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
