import * as fc from 'fast-check';
import { canonicalJson } from '@app/platform';
import { ListDigest, sha256 } from './digest';

describe('the digest of a list', () => {
  it('taken item by item is that of its canonical text', () => {
    const item = fc.oneof(
      fc.string(),
      fc.nat(),
      fc.tuple(fc.string(), fc.string()),
      fc.record({ b: fc.nat(), a: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const digest = new ListDigest();
        for (const each of items) digest.add(each);
        expect(digest.end()).toBe(sha256(canonicalJson(items)));
      }),
    );
  });
});
