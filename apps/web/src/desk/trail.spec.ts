import { crumbOf, trailOf, trailWith } from './trail';

describe('the way to a page of the desk', () => {
  it('keeps each page with its filters, and the settlement with the order that is open', () => {
    let trail = trailWith([], '/desk?kind=settlement&at=1');
    trail = trailWith(trail, '/desk/settlements/01ABC?no=26112400000001');
    trail = trailWith(trail, '/desk/splits?no=26112400000001');
    expect(trail).toEqual([
      '/desk?kind=settlement&at=1',
      '/desk/settlements/01ABC?no=26112400000001',
      '/desk/splits?no=26112400000001',
    ]);
    expect(trail.map(crumbOf)).toEqual([
      { page: 'queue', of: '' },
      { page: 'settlement', of: '01ABC' },
      { page: 'splits', of: '26112400000001' },
    ]);
  });

  it('does not grow when one walks to and fro, and keeps the last five', () => {
    const way = ['/desk', '/desk/ledger?account=A.bank', '/desk/splits?no=1'];
    expect(trailWith(way, '/desk/ledger?account=L.pool')).toEqual(['/desk', '/desk/ledger?account=L.pool']);
    expect(trailWith(way, '/desk/splits?no=2')).toEqual([...way, '/desk/splits?no=2']);
    const long = ['1', '2', '3', '4', '5', '6'].reduce(
      (trail, no) => trailWith(trail, `/desk/splits?no=${no}`),
      trailOf(null),
    );
    expect(long.map((each) => crumbOf(each)?.of)).toEqual(['2', '3', '4', '5', '6']);
  });

  it('is none when something else lies there', () => {
    for (const state of [null, 'x', {}, { trail: 'x' }, { trail: [3, null, 'https://x', '/me', '//x/desk'] }])
      expect(trailOf(state)).toEqual([]);
    expect(trailWith(['/desk'], '/me')).toEqual(['/desk']);
  });
});
