// Written by libs/words/compile.mjs. Do not edit.
import type { Messages } from '@lingui/core';
import type { BooksWordId } from './books.ids';
import type { DeskWordId } from './desk.ids';
import type { PackWordId } from './pack.ids';
import type { PublicWordId } from './public.ids';
import type { RefusalsWordId } from './refusals.ids';
import type { RoomWordId } from './room.ids';
import type { ShopWordId } from './shop.ids';
import type { StudioWordId } from './studio.ids';
import type { UiWordId } from './ui.ids';

export type Area = 'books' | 'desk' | 'pack' | 'public' | 'refusals' | 'room' | 'shop' | 'studio' | 'ui';
export type WordId = BooksWordId | DeskWordId | PackWordId | PublicWordId | RefusalsWordId | RoomWordId | ShopWordId | StudioWordId | UiWordId;

export const AREAS: readonly Area[] = ['books', 'desk', 'pack', 'public', 'refusals', 'room', 'shop', 'studio', 'ui'];

type Loader = () => Promise<{ messages: Messages }>;

export const LOADERS: Record<'zh-CN' | 'en', Record<Area, Loader>> = {
  'zh-CN': {
    books: () => import('./books.zh-CN'),
    desk: () => import('./desk.zh-CN'),
    pack: () => import('./pack.zh-CN'),
    public: () => import('./public.zh-CN'),
    refusals: () => import('./refusals.zh-CN'),
    room: () => import('./room.zh-CN'),
    shop: () => import('./shop.zh-CN'),
    studio: () => import('./studio.zh-CN'),
    ui: () => import('./ui.zh-CN'),
  },
  'en': {
    books: () => import('./books.en'),
    desk: () => import('./desk.en'),
    pack: () => import('./pack.en'),
    public: () => import('./public.en'),
    refusals: () => import('./refusals.en'),
    room: () => import('./room.en'),
    shop: () => import('./shop.en'),
    studio: () => import('./studio.en'),
    ui: () => import('./ui.en'),
  },
};
