import { KeepForward } from './commands/keep-forward';
import { RecordForward } from './commands/record-forward';
import { RemoveForward } from './commands/remove-forward';
import { ForwardStateRow, ForwardTargetRow } from './forward-target.row';
import { Forwards } from './forwards';

/** The tables and commands of pushing shows on to other platforms; for the module alone. */
export const forwardRows = [ForwardTargetRow, ForwardStateRow];
export const forwardDoors = [KeepForward, RemoveForward, RecordForward, Forwards];
