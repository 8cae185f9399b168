// `node tools/mutate.mjs`: changes the code of allocation, refund and withholding in one place at a time and runs the specs of
// the core against each change. A change that no spec notices is a hole in the specs: it is named, and with --least 90 fewer
// than 90 of a hundred noticed ones end with an error (ledger.md P1). `--of NAME` takes one of the groups alone.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ts = createRequire(import.meta.url)('typescript');
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CORE = 'libs/ledger/src/core/';

const MONEY = ['libs/money/src/allocate.spec.ts', 'libs/money/src/allocate.laws.spec.ts'];
const REFUNDS = [
  'take-back',
  'worked-order',
  'golden',
  'terms.golden',
  'fault',
  'chargeback',
  'money-bookings',
  'refund.laws',
];
/** What is changed, and the specs that must notice, the quick ones first. */
const GROUPS = {
  allocator: { files: ['libs/money/src/allocate.ts'], specs: MONEY },
  refund: {
    files: ['take-back', 'take-all-back', 'book-refund'].map((name) => `${CORE}${name}.ts`),
    specs: REFUNDS.map((name) => `${CORE}${name}.spec.ts`),
  },
  withholding: { files: [`${CORE}withholding.ts`], specs: [`${CORE}withholding.spec.ts`] },
};

/** A changed program may go round for ever: after so much of a processor's time it counts as noticed, on a slow machine too. */
const PATIENCE_SECONDS = 30;
const TICKS_A_SECOND = 100;

/** Changes that make no other program, by the line that they are in, and why. They count neither way. */
const SAME = [
  ['total < 0n ? -1n : 1n', '<', '<=', 'nothing has no sign'],
  ['total < 0n ? -1n : 1n', '0n', '1n', 'nothing has no sign'],
  ['total * sign', '*', '/', 'a sign is its own inverse'],
  ['[a ?? 0n, b ?? 0n]', '0n', '1n', 'both are there'],
  ['x < y ? -1 : 1', '<', '<=', 'equal ones were answered before'],
  ['x < y ? -1 : 1', '1', '2', 'only the sign is read'],
  ['SMALL_PAYMENT_FEN = 400_000n', '400_000n', '400001n', 'both ways come to the same fen there'],
  ['incomeFen <= SMALL_PAYMENT_FEN', '<=', '<', 'both ways come to the same there'],
  ['5n * maxFen(0n', '0n', '1n', 'rounds to nothing'],
  ['maxFen(0n, 4n * incomeFen', '0n', '1n', 'rounds to nothing'],
  ['taxableFifths <= 5n * uptoFen', '<=', '<', 'the brackets meet there'],
  ['within === undefined', 'within === undefined', 'false', 'the last bracket has no end'],
  ['the last bracket has no end', null, ';', 'the last bracket has no end'],
  ['+ 500n', '500n', '501n', 'what is rounded is even'],
  ['paymentFen <= 0n', '<=', '<', 'of nothing nothing is withheld'],
  ['month.slice(0, 4)', '4', '5', 'the hyphen goes with the year'],
  ['courierFen: 0n,', '0n', '1n', 'of shares alone nobody reads it'],
  ['isAccrued ? before.heldFen', 'isAccrued', 'false', 'nothing is held of a completed order'],
  ['position.lines.find(', 'find', 'findLast', 'a line has its own id'],
  ['if (fundedFen > 0n) add(coupons', 'fundedFen > 0n', 'true', 'nothing makes no posting'],
  ['if (fundedFen > 0n) add(coupons', '>', '>=', 'nothing makes no posting'],
  ['line.floor === undefined || was === undefined', '||', '&&', 'a line has its floor before and after'],
];

const SWAPS = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};
const CALLS = { minFen: 'maxFen', maxFen: 'minFen', some: 'every', every: 'some', find: 'findLast' };

/** Every single change of a file: from where to where, and what stands there instead. */
function changesOf(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const changes = [];
  const add = (node, to) => {
    const [from, end] = [node.getStart(source), node.getEnd()];
    const { line } = source.getLineAndCharacterOfPosition(from);
    const was = text.slice(from, end);
    const whole = text.split('\n')[line] ?? '';
    const isSame = SAME.some(
      ([part, what, other]) => whole.includes(part) && (what ?? was) === was && other === to,
    );
    if (!isSame) changes.push({ file, from, end, to, at: `${file}:${line + 1}`, was });
  };
  const walk = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    // What a broken promise of the code itself says is no rule of money.
    if (ts.isThrowStatement(node)) {
      add(node, ';');
      return;
    }
    changesAt(node, add, source);
    // `parts[index] ?? 0n` is for the compiler: every index has its part, so what would stand instead is never read.
    if (isForCompiler(node)) walk(node.left);
    else ts.forEachChild(node, walk);
  };
  walk(source);
  return changes;
}

function isForCompiler(node) {
  const isOr = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isOr && ts.isElementAccessExpression(node.left);
}

function changesAt(node, add, source) {
  if (ts.isBinaryExpression(node)) {
    for (const to of SWAPS[node.operatorToken.getText(source)] ?? []) add(node.operatorToken, to);
  } else if (ts.isConditionalExpression(node)) both(node.condition, add);
  else if (ts.isIfStatement(node)) both(node.expression, add);
  else if (ts.isBigIntLiteral(node)) add(node, `${BigInt(node.text.replace('n', '')) + 1n}n`);
  else if (ts.isNumericLiteral(node)) add(node, `${Number(node.text) + 1}`);
  else if (ts.isPrefixUnaryExpression(node)) {
    const sign = node.operator;
    if (sign === ts.SyntaxKind.MinusToken || sign === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source));
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
  else if (ts.isExpressionStatement(node)) add(node, ';');
  else if (ts.isCallExpression(node)) changesOfCall(node, add, source);
}

function both(condition, add) {
  add(condition, 'true');
  add(condition, 'false');
}

function changesOfCall({ expression }, add, source) {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const other = CALLS[name.getText(source)];
  if (other) add(name, other);
  if (ts.isPropertyAccessExpression(expression) && name.text === 'filter')
    add(expression.parent, expression.expression.getText(source));
}

/** Tries the changes in processes of their own, and says which of them nobody noticed. */
async function survivorsOf(changes, specs) {
  const survivors = [];
  const reasons = [];
  const waiting = [...changes];
  const one = async () => {
    let worker = null;
    for (let change = waiting.shift(); change; change = waiting.shift()) {
      worker ??= fork(join(ROOT, 'tools/mutant.mjs'), [ROOT, ...specs]);
      const said = await answerOf(worker, change);
      if (said === 'late') {
        worker.kill('SIGKILL');
        worker = null;
      } else if (said.survived) survivors.push(change);
      else reasons.push(said.why);
      process.stdout.write(said.survived && change.to !== '' ? `\n  ${describeChange(change)}\n` : '.');
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, one));
  process.stdout.write('\n');
  return { survivors, reasons };
}

function describeChange({ at, was, to }) {
  return `${at}  ${was.replaceAll(/\s+/g, ' ')}  ->  ${to}`;
}

function answerOf(worker, change) {
  return new Promise((done, fail) => {
    const began = secondsOf(worker.pid);
    const timer = setInterval(() => {
      if (secondsOf(worker.pid) - began > PATIENCE_SECONDS) end('late');
    }, 500);
    const end = (said) => {
      clearInterval(timer);
      worker.removeAllListeners();
      done(said);
    };
    worker.once('message', end);
    worker.once('exit', (code) => {
      clearInterval(timer);
      fail(new Error(`a process that tries changes ended with ${code}`));
    });
    worker.send(change);
  });
}

/** What a process has had of the processor. */
function secondsOf(pid) {
  const [, , ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(rest[11]) + Number(rest[12])) / TICKS_A_SECOND;
}

const args = process.argv.slice(2);
const after = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const least = Number(after('--least') ?? 0);
const only = after('--of');
let isEnough = true;
for (const [name, { files, specs }] of Object.entries(GROUPS)) {
  if (only !== undefined && only !== name) continue;
  const unchanged = { file: files[0], from: 0, end: 0, to: '', at: 'nothing', was: '' };
  const sound = await survivorsOf([unchanged], specs);
  if (sound.survivors.length === 0) throw new Error(`without any change: ${sound.reasons.join()}`);
  const changes = files.flatMap(changesOf);
  const { survivors } = await survivorsOf(changes, specs);
  const score = (100 * (changes.length - survivors.length)) / changes.length;
  process.stdout.write(
    `${name}: ${changes.length - survivors.length} of ${changes.length} noticed, ${score.toFixed(1)} %\n`,
  );
  isEnough &&= score >= least;
}
process.exit(isEnough ? 0 : 1);
