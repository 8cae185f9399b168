import { Trouble } from '../../api';
import { refusedPrice, turnOf } from './use-seen-price';

describe('the price that a shopper saw', () => {
  it('turns when another one is asked now', () => {
    expect(turnOf('4990', '4990')).toBeUndefined();
    expect(turnOf(undefined, '4990')).toBeUndefined();
    expect(turnOf('4990', undefined)).toBeUndefined();
    expect(turnOf('4990', '5190')).toEqual({ before: '4990', now: '5190' });
  });

  it('is answered by the server’s when it refuses the order for it', () => {
    const changed = new Trouble('price_changed', { skuId: 'sku', itemName: '沙窝萝卜', priceFen: '5190' });
    expect(refusedPrice('sku', changed)).toBe('5190');
    expect(refusedPrice('other', changed)).toBeUndefined();
    expect(refusedPrice('sku', new Trouble('out_of_stock', { skuId: 'sku' }))).toBeUndefined();
    expect(refusedPrice('sku', undefined)).toBeUndefined();
  });
});
