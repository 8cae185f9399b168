import { checkoutPath, readBasket } from './basket';

const itemsOf = (path: string) => new URL(path, 'http://shop').searchParams.get('items');

describe('the basket in the address of the checkout', () => {
  it('comes back as it went in', () => {
    const lines = [
      { skuId: '01J0000000000000000000000A', quantity: 2 },
      { skuId: '01J0000000000000000000000B', quantity: 1 },
    ];
    expect(readBasket(itemsOf(checkoutPath(lines)))).toEqual(lines);
  });

  it('leaves out what is no line', () => {
    expect(readBasket('01Ax2 01Bx0 <b>x1 01C 01Dx-3')).toEqual([{ skuId: '01A', quantity: 2 }]);
    expect(readBasket(null)).toEqual([]);
  });
});
