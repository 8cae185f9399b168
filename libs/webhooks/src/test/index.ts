export { Listener, type Heard, type Manner } from './listener';
export { secretaryOf, WebhookScene } from './scene';
export { WebhookPost } from '../webhook-post';
