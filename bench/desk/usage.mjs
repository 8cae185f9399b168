// What a process has used: seconds of a core, and the most memory since it was last asked to forget that.
import { readFileSync, writeFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

export function forgetMost(pid) {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

export function usageOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuSeconds, mostMiB: Math.round(Number(most) / 1024) };
}

/** Seconds of a core and the most memory of a process while something is done. */
export async function spent(pid, work) {
  forgetMost(pid);
  const before = usageOf(pid);
  const began = performance.now();
  const found = await work();
  const after = usageOf(pid);
  return {
    ...found,
    wallMs: Math.round(performance.now() - began),
    cpuSeconds: Number((after.cpuSeconds - before.cpuSeconds).toFixed(2)),
    mostMiB: after.mostMiB,
    grownMiB: after.mostMiB - before.mostMiB,
  };
}
