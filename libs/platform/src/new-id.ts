import { monotonicFactory } from 'ulid';

/** A ULID, 26 characters, ordered by time and within one process also within a millisecond. */
export const newId: () => string = monotonicFactory();
