/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Gate =
  | 'cutoff'
  | 'goods'
  | 'helper'
  | 'identity'
  | 'perishable'
  | 'picture'
  | 'place'
  | 'script'
  | 'seller'
  | 'stock'
  | 'supplier'
  | 'training';

export type MediaState =
  | 'OFFLINE'
  | 'OK'
  | 'STALLED';

export type ScheduleSessionInput = {
  requestId: string | number;
  scheduledAt: string;
  skuIds: Array<string | number>;
  title: string;
};

export type SessionStatus =
  | 'banned'
  | 'ended'
  | 'live'
  | 'paused'
  | 'preview'
  | 'scheduled';

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, status: SessionStatus, title: string, cover: string, scheduledAt: string, startedAt: string | null, endedAt: string | null, alliance: { slug: string, name: string, brand: { name: string, logo: string } }, streamer: { displayName: string }, items: Array<{ id: string, product: { pictures: Array<{ url: string, alt: string, ground: string }> } }>, console: { orderCount: number, quantity: number, salesFen: string, viewersPeak: number } | null }> };

export type WhoServesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoServesQuery = { alliances: Array<{ slug: string, name: string, brand: { name: string, logo: string }, streamer: { displayName: string, avatar: string, servesUntil: string } | null }> };

export type StudioGoodsQueryVariables = Exact<{
  allianceSlug: string;
}>;


export type StudioGoodsQuery = { products: { nodes: Array<{ id: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number }> }> } };

export type ScheduleSessionMutationVariables = Exact<{
  input: ScheduleSessionInput;
}>;


export type ScheduleSessionMutation = { scheduleSession: { id: string } };

export type StudioSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type StudioSessionQuery = { liveSession: { id: string, status: SessionStatus, title: string, cover: string, scheduledAt: string, startedAt: string | null, endedAt: string | null, viewers: number, joinToken: string | null, checklist: Array<{ gate: Gate, isGreen: boolean, isAdvised: boolean, isConfirmable: boolean }> | null, alliance: { name: string, brand: { name: string } }, streamer: { displayName: string }, media: { state: MediaState, flvUrl: string }, pinnedItem: { id: string } | null, items: Array<{ id: string, position: number, priceFen: string, isListed: boolean, soldCount: number, sku: { id: string, name: string, available: number }, product: { name: string, slug: string, pictures: Array<{ url: string, alt: string, ground: string }> } }>, console: { orderCount: number, quantity: number, salesFen: string, viewersPeak: number, orders: Array<{ orderNumber: string, buyerMask: string, items: string, totalFen: string, paidAt: string }>, minutes: Array<{ at: string, orders: number, viewers: number }> } | null } | null };

export type PushAddressQueryVariables = Exact<{
  sessionId: string | number;
}>;


export type PushAddressQuery = { pushAddress: { url: string, key: string, expiresAt: string } };

export type ConfirmChecksMutationVariables = Exact<{
  id: string | number;
  gates: Array<Gate> | Gate;
}>;


export type ConfirmChecksMutation = { confirmChecks: { id: string, checklist: Array<{ gate: Gate, isGreen: boolean, isAdvised: boolean, isConfirmable: boolean }> | null } };

export type StartSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type StartSessionMutation = { startSession: { id: string, status: SessionStatus } };

export type PauseSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type PauseSessionMutation = { pauseSession: { id: string, status: SessionStatus } };

export type ResumeSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeSessionMutation = { resumeSession: { id: string, status: SessionStatus } };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { endSession: { id: string, status: SessionStatus } };

export type PinItemMutationVariables = Exact<{
  sessionId: string | number;
  itemId: string | number;
}>;


export type PinItemMutation = { pinItem: { id: string, pinnedItem: { id: string } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MySessionsDocument = new TypedDocumentString(`
    query MySessions {
  mySessions {
    id
    status
    title
    cover
    scheduledAt
    startedAt
    endedAt
    alliance {
      slug
      name
      brand {
        name
        logo
      }
    }
    streamer {
      displayName
    }
    items {
      id
      product {
        pictures {
          url
          alt
          ground
        }
      }
    }
    console {
      orderCount
      quantity
      salesFen
      viewersPeak
    }
  }
}
    `) as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const WhoServesDocument = new TypedDocumentString(`
    query WhoServes {
  alliances {
    slug
    name
    brand {
      name
      logo
    }
    streamer {
      displayName
      avatar
      servesUntil
    }
  }
}
    `) as unknown as TypedDocumentString<WhoServesQuery, WhoServesQueryVariables>;
export const StudioGoodsDocument = new TypedDocumentString(`
    query StudioGoods($allianceSlug: String!) {
  products(allianceSlug: $allianceSlug, first: 60) {
    nodes {
      id
      name
      pictures {
        url
        alt
        ground
      }
      skus {
        id
        name
        priceFen
        available
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StudioGoodsQuery, StudioGoodsQueryVariables>;
export const ScheduleSessionDocument = new TypedDocumentString(`
    mutation ScheduleSession($input: ScheduleSessionInput!) {
  scheduleSession(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScheduleSessionMutation, ScheduleSessionMutationVariables>;
export const StudioSessionDocument = new TypedDocumentString(`
    query StudioSession($id: ID!) {
  liveSession(id: $id) {
    id
    status
    title
    cover
    scheduledAt
    startedAt
    endedAt
    viewers
    joinToken
    checklist {
      gate
      isGreen
      isAdvised
      isConfirmable
    }
    alliance {
      name
      brand {
        name
      }
    }
    streamer {
      displayName
    }
    media {
      state
      flvUrl
    }
    pinnedItem {
      id
    }
    items {
      id
      position
      priceFen
      isListed
      soldCount
      sku {
        id
        name
        available
      }
      product {
        name
        slug
        pictures {
          url
          alt
          ground
        }
      }
    }
    console {
      orderCount
      quantity
      salesFen
      viewersPeak
      orders {
        orderNumber
        buyerMask
        items
        totalFen
        paidAt
      }
      minutes {
        at
        orders
        viewers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StudioSessionQuery, StudioSessionQueryVariables>;
export const PushAddressDocument = new TypedDocumentString(`
    query PushAddress($sessionId: ID!) {
  pushAddress(sessionId: $sessionId) {
    url
    key
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<PushAddressQuery, PushAddressQueryVariables>;
export const ConfirmChecksDocument = new TypedDocumentString(`
    mutation ConfirmChecks($id: ID!, $gates: [Gate!]!) {
  confirmChecks(sessionId: $id, gates: $gates) {
    id
    checklist {
      gate
      isGreen
      isAdvised
      isConfirmable
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmChecksMutation, ConfirmChecksMutationVariables>;
export const StartSessionDocument = new TypedDocumentString(`
    mutation StartSession($id: ID!) {
  startSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<StartSessionMutation, StartSessionMutationVariables>;
export const PauseSessionDocument = new TypedDocumentString(`
    mutation PauseSession($id: ID!) {
  pauseSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<PauseSessionMutation, PauseSessionMutationVariables>;
export const ResumeSessionDocument = new TypedDocumentString(`
    mutation ResumeSession($id: ID!) {
  resumeSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<ResumeSessionMutation, ResumeSessionMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const PinItemDocument = new TypedDocumentString(`
    mutation PinItem($sessionId: ID!, $itemId: ID!) {
  pinItem(sessionId: $sessionId, itemId: $itemId) {
    id
    pinnedItem {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PinItemMutation, PinItemMutationVariables>;