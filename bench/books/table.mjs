// The figures as rows of docs/figures.md.
const GOALS = {
  lives: ({ perSecond, barePerSecond, ratio, ratioTolikePostings }) => [
    'whole lives of orders booked',
    `${n(perSecond)} postings/s`,
    `${n(barePerSecond)}/s: bulk insert, 1,000 rows a statement`,
    `${ratio} (0.40); ${ratioTolikePostings} to rows like postings`,
  ],
  bookedOrders: ({ perSecond, barePerSecond, ratio }) => [
    'paid orders booked',
    `${n(perSecond)} orders/s`,
    `${n(barePerSecond)}/s: single-row inserts, 32 connections`,
    `${ratio} (1.0)`,
  ],
  hotAccount: ({ perSecond, barePerSecond, ratio }) => [
    'all sales of one grower',
    `${n(perSecond)} postings/s`,
    `${n(barePerSecond)}/s: of 1,000 growers`,
    `${ratio} (0.9)`,
  ],
  chain: ({ entries, entriesPerSecond }) => [
    `chain of ${n(entries)} entries verified`,
    `${n(entriesPerSecond)} entries/s`,
    '',
    '100,000/s',
  ],
  allLaws: ({ entries, seconds }) => [
    `all laws, \`books:verify\`, ${n(entries)} entries`,
    `${seconds} s`,
    '',
    '',
  ],
  settlement: ({ orderLines, computedSeconds, approvedSeconds }) => [
    `settlement over ${n(orderLines)} order lines`,
    `${computedSeconds} s, approved in ${approvedSeconds} s`,
    '',
    '60 s for 100,000',
  ],
  asOfDays: ({ postings, p50Ms, p99Ms }) => [
    `balances as of any day, ${n(postings)} postings`,
    `p50 ${p50Ms} ms, p99 ${p99Ms} ms`,
    '',
    '100 ms',
  ],
};

export function tableOf(figures) {
  const rows = Object.entries(figures).flatMap(([size, found]) =>
    Object.entries(GOALS)
      .filter(([name]) => found[name])
      .map(([name, row]) => [size.replace('orders', ''), ...row(found[name])]),
  );
  return [
    ['orders', 'figure', 'ours', 'beside it, same run', 'ratio or goal'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function n(value) {
  return value.toLocaleString('en-US');
}
