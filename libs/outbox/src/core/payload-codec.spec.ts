import fc from 'fast-check';
import { decodePayload, encodePayload } from './payload-codec';

describe('the codec of payloads', () => {
  it('keeps fen in fields, in lists of objects and in what is kept by party', () => {
    const payload = {
      totalFen: 9_980n,
      faultsFen: { 'PRODUCER.01K9': 5n, 'VILLAGE.01K9': -7n },
      lines: [{ lineId: '12', cashFen: 0n, quantity: 2 }],
      reason: null,
      streamerId: '',
    };
    expect(encodePayload(payload)).toBe(
      '{"totalFen":"9980","faultsFen":{"PRODUCER.01K9":"5","VILLAGE.01K9":"-7"},' +
        '"lines":[{"lineId":"12","cashFen":"0","quantity":2}],"reason":null,"streamerId":""}',
    );
    expect(decodePayload(encodePayload(payload))).toEqual(payload);
  });

  it('leaves text as text where the key does not say that it is an amount', () => {
    expect(decodePayload('{"orderNumber":"26112400000001","weights":["1"],"partFens":"3"}')).toEqual({
      orderNumber: '26112400000001',
      weights: ['1'],
      partFens: '3',
    });
  });

  it('gives back any amount and any text that it was given', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.string({ unit: 'binary' }), (amountFen, memo) => {
        const payload = { memo, inner: [{ amountFen, memo }] };
        expect(decodePayload(encodePayload(payload))).toEqual(payload);
      }),
    );
  });

  it('writes what JSON.stringify writes of anything that a payload may hold', () => {
    const plain = (_key: string, part: unknown): unknown =>
      typeof part === 'bigint' ? part.toString() : part;
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.constantFrom(null, undefined, new Date(0), Buffer.from('沙窝')),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('tree'), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(encodePayload({ value })).toBe(JSON.stringify({ value }, plain));
      }),
    );
  });

  it('refuses an amount that is no number', () => {
    expect(() => decodePayload('{"totalFen":"9.98"}')).toThrow(SyntaxError);
  });
});
