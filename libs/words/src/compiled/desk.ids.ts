// Written by libs/words/compile.mjs. Do not edit.
export type DeskWordId = never;
