import type { StudioGoodsQuery } from '../generated/studio/graphql';
import { Button, Icon, IconButton, Money, Section } from '../ui';
import { useWords } from '../words';
import { Pic } from './pic';
import s from './new-session.module.css';
import shared from './studio.module.css';

type Product = StudioGoodsQuery['products']['nodes'][number];

export interface ChoiceSku {
  id: string;
  name: string;
  priceFen: string;
  available: number;
  picture: Product['pictures'][number] | undefined;
}

export function skusOf(products: readonly Product[]): ChoiceSku[] {
  return products.flatMap((product) =>
    product.skus.map((sku) => ({
      id: sku.id,
      name: `${product.name} ${sku.name}`,
      priceFen: sku.priceFen,
      available: sku.available,
      picture: product.pictures[0],
    })),
  );
}

interface ChoiceProps {
  skus: readonly ChoiceSku[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error: string | undefined;
}

/** The show's goods in the order they are explained, and those that can be added. */
export function GoodsChoice({ skus, chosen, onChange, error }: ChoiceProps) {
  const { t } = useWords();
  const picked = chosen.flatMap((id) => skus.find((sku) => sku.id === id) ?? []);
  const rest = skus.filter((sku) => !chosen.includes(sku.id));
  const swap = (from: number, to: number) => {
    const next = [...chosen];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <div className={s.choice}>
      <Section title={t('studio.new.chosen')} aside={t('studio.new.keys')}>
        {error && (
          <p className="small bad ui-refused" role="alert" tabIndex={-1} aria-invalid="true">
            <Icon name="alert" size="s" />
            {error}
          </p>
        )}
        {picked.length === 0 && !error && <p className="small mute">{t('studio.new.nothing')}</p>}
        <ol className={shared.rows}>
          {picked.map((sku, at) => (
            <li key={sku.id} className={s.choiceRow}>
              <b className={shared.number}>{at + 1}</b>
              <SkuWords sku={sku} />
              <span className={shared.moves}>
                <IconButton
                  icon="arrow-up"
                  label={t('studio.new.up', { name: sku.name })}
                  aria-disabled={at === 0 || undefined}
                  onClick={() => {
                    if (at > 0) swap(at, at - 1);
                  }}
                />
                <IconButton
                  icon="arrow-down"
                  label={t('studio.new.down', { name: sku.name })}
                  aria-disabled={at === picked.length - 1 || undefined}
                  onClick={() => {
                    if (at < picked.length - 1) swap(at, at + 1);
                  }}
                />
                <IconButton
                  icon="close"
                  label={t('studio.new.remove', { name: sku.name })}
                  onClick={() => {
                    onChange(chosen.filter((id) => id !== sku.id));
                  }}
                />
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('studio.new.rest')} aside={t('studio.goods', { n: rest.length })}>
        <ul className={shared.rows}>
          {rest.map((sku) => (
            <li key={sku.id} className={s.choiceRow}>
              <SkuWords sku={sku} />
              <Button
                look="tint"
                icon="plus"
                aria-label={t('studio.new.add.good', { name: sku.name })}
                onClick={() => {
                  onChange([...chosen, sku.id]);
                }}
              >
                {t('studio.new.add')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function SkuWords({ sku }: { sku: ChoiceSku }) {
  const { t } = useWords();
  return (
    <>
      <Pic picture={sku.picture} size={52} />
      <span className="grow">
        <span className="b">{sku.name}</span>
        <span className="meta">
          <Money fen={sku.priceFen} /> {t('studio.yuan')}
          <i className="md" aria-hidden="true" />
          {sku.available === 0 ? t('studio.sold_out') : t('studio.stock', { n: sku.available })}
        </span>
      </span>
    </>
  );
}
