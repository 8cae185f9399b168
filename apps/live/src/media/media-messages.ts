import type { MediaOptions, Picture } from './media-server';

export type ToChild =
  | { readonly kind: 'start'; readonly options: Pick<MediaOptions, 'rtmpPort' | 'secret' | 'clockOffsetMs'> }
  | { readonly kind: 'kick'; readonly sessionId: string };

export type FromChild =
  | { readonly kind: 'listening'; readonly rtmpPort: number; readonly flvPort: number }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'picture'; readonly sessionId: string; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly sessionId: string; readonly why: string };
