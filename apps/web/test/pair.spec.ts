import { expect, looksRight, test } from './browser';
import { ask, freshPhone, signIn } from './people';
import { tokenOf } from './sign-in';

interface Invited {
  helperInvite: { invite: string };
}

test('a helper scans, helps, and is sent home', async ({ as, market }) => {
  test.skip((test.info().project.use.viewport?.width ?? 0) > 1_000, 'who scans has a phone');
  const { mySessions } = await ask<{ mySessions: { id: string; status: string }[] }>(
    market,
    '{ mySessions { id status } }',
    {},
    tokenOf('streamer'),
  );
  const show = mySessions.find(({ status }) => status === 'live')?.id ?? '';
  const host = await as('streamer');
  await host.goto(`/studio/sessions/${show}?tab=prepare`);
  await host.getByRole('button', { name: '助手扫码' }).click();
  await expect(host.getByRole('img', { name: '用手机扫码成为助手，只能用一次' })).toBeVisible();
  await looksRight(host, 'the code to scan');

  // what the picture says, as a camera would read it
  const { helperInvite } = await ask<Invited>(
    market,
    'query ($id: ID!) { helperInvite(sessionId: $id, kind: comments) { invite } }',
    { id: show },
    tokenOf('streamer'),
  );
  const address = `/studio/pair/${show}?invite=${helperInvite.invite}`;
  const helper = await as({ token: await signIn(market, freshPhone()) });
  await helper.goto(address);
  await expect(helper.getByRole('heading', { name: '成为直播助手' })).toBeVisible();
  await looksRight(helper, 'the invite');
  await helper.getByRole('button', { name: '同意，开始帮忙' }).click();
  await expect(helper.getByRole('button', { name: '口误纠正' })).toBeVisible();
  await expect(helper.getByRole('button', { name: '讲下一个' })).toHaveCount(0);
  await looksRight(helper, 'the console of who reads comments');

  const second = await as({ token: await signIn(market, freshPhone()) });
  await second.goto(address);
  await second.getByRole('button', { name: '同意，开始帮忙' }).click();
  await expect(second.getByText('这个邀请已经用过了')).toBeVisible();

  await expect(host.getByText('助手已配对')).toBeVisible();
  await host.getByRole('button', { name: '结束', exact: true }).click();
  await host.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click();
  await expect(host.getByText('还没有助手')).toBeVisible();
  await helper.reload();
  await expect(helper.getByText('主播').first()).toBeVisible();
  await expect(helper.getByRole('button', { name: '口误纠正' })).toHaveCount(0);
});
