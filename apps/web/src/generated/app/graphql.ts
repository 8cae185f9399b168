/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type OfficeName =
  | 'ACCOUNTANT'
  | 'ALLIANCE_SECRETARY'
  | 'COMMENT_MODERATOR'
  | 'DISTRICT_OFFICER'
  | 'FIRST_SECRETARY'
  | 'MODERATOR'
  | 'OPERATOR'
  | 'PACKHOUSE'
  | 'STREAMER'
  | 'VILLAGER';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, displayName: string, phoneMasked: string, avatar: string | null, offices: Array<{ office: OfficeName, allianceId: string, allianceSlug: string, allianceName: string, villageId: string | null, villageName: string | null }> } | null };

export type RoomTokenQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomTokenQuery = { liveSession: { id: string, joinToken: string | null } | null };

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

export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    displayName
    phoneMasked
    avatar
    offices {
      office
      allianceId
      allianceSlug
      allianceName
      villageId
      villageName
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RoomTokenDocument = new TypedDocumentString(`
    query RoomToken($id: ID!) {
  liveSession(id: $id) {
    id
    joinToken
  }
}
    `) as unknown as TypedDocumentString<RoomTokenQuery, RoomTokenQueryVariables>;