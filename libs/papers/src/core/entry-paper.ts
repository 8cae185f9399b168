/** What a paper is and where it lies. */
export const PAPER_NOTE_MAX = 200;
export const PAPERS_OF_ENTRY_MAX = 20;
