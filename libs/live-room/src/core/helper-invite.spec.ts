import { isHelperAlready, readHelperInvite } from './helper-invite';

const INVITE = { aud: 'helper', id: 'I', sid: 'S', by: 'P', kind: 'comments', exp: 7 } as const;

describe('an invite', () => {
  it('is read as it was signed, and nothing else is taken for one', () => {
    expect(readHelperInvite(JSON.stringify(INVITE))).toEqual(INVITE);
    const others = [
      { ...INVITE, aud: 'live' },
      { ...INVITE, kind: 'all' },
      { ...INVITE, exp: '7' },
    ];
    for (const other of [...others, { ...INVITE, by: 1 }, null, 3])
      expect(readHelperInvite(JSON.stringify(other))).toBeNull();
    expect(readHelperInvite('no json')).toBeNull();
  });

  it('gives nothing to those who may do as much already', () => {
    expect(isHelperAlready(['moderator'], 'comments')).toBe(true);
    expect(isHelperAlready(['streamer'], 'comments_and_goods')).toBe(true);
    expect(isHelperAlready(['comment_moderator'], 'comments')).toBe(true);
    expect(isHelperAlready(['comment_moderator'], 'comments_and_goods')).toBe(false);
    expect(isHelperAlready(['packhouse', 'accountant'], 'comments')).toBe(false);
  });
});
