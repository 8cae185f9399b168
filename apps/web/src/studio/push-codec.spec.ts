import { backMs, GRAPH_SECONDS, pushCodec, withSecond } from './push-codec';

it('takes H.264 where the browser has it, else what there is', () => {
  expect(pushCodec(() => true)).toEqual({ mimeType: 'video/webm;codecs=h264,opus', codec: 'h264' });
  expect(pushCodec((type) => type.includes('mp4'))?.codec).toBe('h264');
  expect(pushCodec((type) => type.includes('vp8'))).toEqual({
    mimeType: 'video/webm;codecs=vp8,opus',
    codec: 'other',
  });
  expect(pushCodec(() => false)).toBeUndefined();
});

it('tries again at once, and every two seconds after that', () => {
  expect([1, 2, 3, 4, 99].map(backMs)).toEqual([300, 1_000, 2_000, 2_000, 2_000]);
});

it('draws half a minute of kilobits a second', () => {
  expect(withSecond([], 125_000, 1_000)).toEqual([1_000]);
  expect(withSecond([], 125_000, 500)).toEqual([2_000]);
  const full = Array.from({ length: GRAPH_SECONDS }, (_, n) => n);
  expect(withSecond(full, 0, 1_000)).toEqual([...full.slice(1), 0]);
});
