import { RequestIds, newRequestId } from './request-id';

describe('newRequestId', () => {
  it('is a ULID that sorts by time', () => {
    expect(newRequestId(1_700_000_000_000)).toMatch(/^01HF7YAT00[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(newRequestId(1) < newRequestId(40)).toBe(true);
  });
});

describe('RequestIds', () => {
  it('keeps the id while the content stays', () => {
    const ids = new RequestIds();
    expect(ids.for('a')).toBe(ids.for('a'));
  });

  it('gives other content another id', () => {
    const ids = new RequestIds();
    const first = ids.for('a');
    expect(ids.for('b')).not.toBe(first);
  });

  it('starts afresh after an answer', () => {
    const ids = new RequestIds();
    const first = ids.for('a');
    ids.done();
    expect(ids.for('a')).not.toBe(first);
  });
});
