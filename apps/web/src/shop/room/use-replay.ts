import { useEffect, useRef, useState, type RefObject } from 'react';
import { atLive } from '../../boot';
import { openHls } from '../../hls';

export interface Playing {
  isBegun: boolean;
  isPaused: boolean;
  isGone: boolean;
  atMs: number;
  toggle: () => void;
  seek: (ms: number) => void;
  playFrom: (ms: number) => void;
}

/** The recording in a video element: fetched when the page shows it, from a place of it, played when someone asks for it. */
export function useReplay(
  path: string | null,
  fromMs: number,
): Playing & { video: RefObject<HTMLVideoElement | null> } {
  const video = useRef<HTMLVideoElement>(null);
  const from = useRef(fromMs);
  const [state, setState] = useState({ isBegun: false, isPaused: true, isGone: false, atMs: 0 });
  useEffect(() => {
    const element = video.current;
    const url = atLive(path);
    if (!element || !url) return undefined;
    let isOver = false;
    let close: (() => void) | undefined;
    const tell = () => {
      const { paused, currentTime, played } = element;
      setState((before) => ({
        ...before,
        isPaused: paused,
        atMs: Math.floor(currentTime * 1_000),
        isBegun: played.length > 0 || currentTime > 0,
      }));
    };
    const lose = () => {
      setState((before) => ({ ...before, isGone: true }));
    };
    const leave = beginAt(element, from.current);
    const told = ['play', 'pause', 'timeupdate', 'seeked', 'ended'];
    for (const name of told) element.addEventListener(name, tell);
    void openHls(element, url, lose).then((opened) => {
      if (!opened) lose();
      else if (isOver) opened();
      else close = opened;
    });
    return () => {
      isOver = true;
      leave();
      for (const name of told) element.removeEventListener(name, tell);
      close?.();
    };
  }, [path]);
  const play = () => {
    void video.current?.play().catch(() => undefined); // the browser wants another tap
  };
  const seek = (ms: number) => {
    if (video.current) video.current.currentTime = ms / 1_000;
  };
  return {
    ...state,
    video,
    seek,
    toggle: () => {
      if (video.current?.paused === false) video.current.pause();
      else play();
    },
    playFrom: (ms) => {
      seek(ms);
      play();
    },
  };
}

/** Once the recording is known there is a place to go to. */
function beginAt(element: HTMLVideoElement, ms: number): () => void {
  const begin = () => {
    if (ms > 0) element.currentTime = ms / 1_000;
  };
  element.addEventListener('loadedmetadata', begin);
  return () => {
    element.removeEventListener('loadedmetadata', begin);
  };
}
