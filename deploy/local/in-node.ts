import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';

const run = promisify(execFile);
/** One that does not come to an end must not go on beside whatever is measured later. */
const RUN_MS_MAX = 60_000;

/**
 * What an expression over one of the modules here comes to, worked out by a Node of its own: they are ES modules that
 * run before anything is compiled, and some speak of the process they run in.
 */
export async function inNode(
  module: string,
  expression: string,
  env: NodeJS.ProcessEnv = {},
): Promise<unknown> {
  const address = pathToFileURL(`${__dirname}/${module}`).href;
  const program = `import * as module from ${JSON.stringify(address)};
    import fs from 'node:fs';
    try { console.log(JSON.stringify({ value: await (${expression}) })); }
    catch (error) { console.log(JSON.stringify({ value: { code: error.code, message: error.message } })); }`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, ...env },
    timeout: RUN_MS_MAX,
    killSignal: 'SIGKILL',
  });
  // What the module itself says stands above.
  const answer = stdout.trimEnd().split('\n').at(-1) ?? '';
  return (JSON.parse(answer) as { value?: unknown }).value;
}
