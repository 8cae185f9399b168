import type { Type } from '@nestjs/common';
import type { EventName, EventOf } from './core';

/** A command class whose `react` follows from an event. Its class name marks what has happened. */
export type Reaction<N extends EventName> = Type<{ react(event: EventOf<N>): Promise<void> }>;
