import { graphql } from '../generated/desk';

graphql(`
  fragment WebhookRow on WebhookEndpoint {
    id
    url
    types
    status
    reason
    oldSecretUntil
    failuresInRow
    createdAt
    endedAt
  }
`);

graphql(`
  fragment DeliveryRow on WebhookDelivery {
    id
    eventId
    type
    status
    tries
    createdAt
    nextAt
    triedAt
    tookMs
    code
    trouble
    reply
    body
  }
`);

export const WEBHOOKS = graphql(`
  query DeskWebhooks($slug: String!) {
    webhookEndpoints(allianceSlug: $slug) {
      ...WebhookRow
    }
  }
`);

export const DELIVERIES = graphql(`
  query DeskWebhookDeliveries($id: ID!, $after: String) {
    webhookDeliveries(endpointId: $id, first: 20, after: $after) {
      nodes {
        ...DeliveryRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const ADD_WEBHOOK = graphql(`
  mutation DeskAddWebhook($input: AddWebhookEndpointInput!) {
    addWebhookEndpoint(input: $input) {
      ...WebhookRow
      secret
    }
  }
`);

export const CHANGE_WEBHOOK = graphql(`
  mutation DeskChangeWebhook($input: ChangeWebhookEndpointInput!) {
    changeWebhookEndpoint(input: $input) {
      ...WebhookRow
    }
  }
`);

export const PAUSE_WEBHOOK = graphql(`
  mutation DeskPauseWebhook($id: ID!) {
    pauseWebhookEndpoint(id: $id) {
      ...WebhookRow
    }
  }
`);

export const RESUME_WEBHOOK = graphql(`
  mutation DeskResumeWebhook($id: ID!) {
    resumeWebhookEndpoint(id: $id) {
      ...WebhookRow
    }
  }
`);

export const END_WEBHOOK = graphql(`
  mutation DeskEndWebhook($id: ID!) {
    endWebhookEndpoint(id: $id) {
      ...WebhookRow
    }
  }
`);

export const ROTATE_SECRET = graphql(`
  mutation DeskRotateWebhookSecret($id: ID!, $requestId: ID!) {
    rotateWebhookSecret(id: $id, requestId: $requestId) {
      ...WebhookRow
      secret
    }
  }
`);

export const TEST_WEBHOOK = graphql(`
  mutation DeskTestWebhook($id: ID!, $requestId: ID!) {
    sendTestWebhook(id: $id, requestId: $requestId) {
      ...WebhookRow
    }
  }
`);

export const REDELIVER = graphql(`
  mutation DeskRedeliver($id: ID!, $requestId: ID!) {
    redeliverWebhook(id: $id, requestId: $requestId) {
      ...DeliveryRow
    }
  }
`);
