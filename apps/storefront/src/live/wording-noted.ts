import type { NoteWording } from '@app/live-room';

interface Tried {
  readonly sessionId: string;
  readonly personId: string;
  readonly text: string;
}

/** Does what was asked; when it is refused for its words, that they were tried is kept with the show. */
export async function wordingNoted<T>(noting: NoteWording, tried: Tried, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    await noting.run(tried, fault);
    throw fault;
  }
}
