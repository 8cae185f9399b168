// Written by libs/words/compile.mjs. Do not edit.
export type StudioWordId = never;
