// Written by libs/words/compile.mjs. Do not edit.
import type { Messages } from '@lingui/core';

export const messages: Messages = {
};
