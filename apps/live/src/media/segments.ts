import type { Response } from 'express';
import { recordingFolder } from '@app/live-room';
import { isSegmentFile } from '@app/live-room/core';

const NOT_THERE = { code: 'not_found', values: { thing: 'segment' } };

/** A live list changes every few seconds, a finished one must not outlive a ban. */
export function sendPlaylist(response: Response, text: string): void {
  response.setHeader('content-type', 'application/vnd.apple.mpegurl');
  response.setHeader('cache-control', 'no-store');
  response.send(text);
}

/** A whole segment; what is being written bears another name. Only the viewer's own browser may keep it. */
export function sendSegment(response: Response, dataDir: string, sessionId: string, file: string): void {
  if (!isSegmentFile(file)) {
    response.status(404).json(NOT_THERE);
    return;
  }
  response.setHeader('content-type', 'video/mp2t');
  const root = recordingFolder(dataDir, sessionId);
  response.sendFile(
    file,
    { root, cacheControl: false, headers: { 'cache-control': 'private, max-age=600' } },
    (error) => {
      if (error && !response.headersSent) response.status(404).json(NOT_THERE);
    },
  );
}
