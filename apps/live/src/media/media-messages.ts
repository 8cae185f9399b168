import type { MediaOptions, PictureState } from './media-server';

export type ToChild =
  | { readonly kind: 'start'; readonly options: Pick<MediaOptions, 'rtmpPort' | 'secret' | 'clockOffsetMs'> }
  | { readonly kind: 'kick'; readonly sessionId: string };

export type FromChild =
  | { readonly kind: 'listening'; readonly rtmpPort: number; readonly flvPort: number }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'state'; readonly sessionId: string; readonly state: PictureState }
  | { readonly kind: 'refused'; readonly sessionId: string; readonly why: string };
