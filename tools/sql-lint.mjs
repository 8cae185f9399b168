// Our SQL keeps to what MySQL 8 and MariaDB 10.11 share (MySQL is not in Debian, so this stands in for running on it).
import { readdirSync, readFileSync } from 'node:fs';

const RULES = [
  [/\bRETURNING\b/, 'RETURNING is MariaDB only: use insertId or read the row'],
  [/->>?\s*'\$/, 'the -> operators are MySQL only: use JSON_EXTRACT or JSON_VALUE'],
  [/\bCREATE\s+SEQUENCE\b|\bNEXTVAL\b/i, 'sequences are MariaDB only'],
  [/\bFOR SHARE\b/, 'FOR SHARE is MySQL only: use a pessimistic_read of TypeORM'],
  [/\bLATERAL\b|\bMEMBER OF\b|\bANY_VALUE\b/, 'MySQL only'],
  [/utf8mb4_0900/, 'a collation that MariaDB does not know'],
  [/\bAS new\b[^;`]*ON DUPLICATE KEY/i, 'MySQL 8 only: use VALUES(column)'],
  [
    /\b(NOW|CURRENT_TIMESTAMP|SYSDATE|UTC_TIMESTAMP)\s*\(\)/,
    "SQL never asks the server's clock: pass the instant in",
  ],
  [/\bOFFSET\s+[:?\d]/, 'pages go by key, never by OFFSET'],
];

let faults = 0;
for (const root of ['libs', 'apps', 'deploy', 'demo', 'bench']) {
  for (const name of readdirSync(root, { recursive: true }).map(String)) {
    if (!name.endsWith('.ts') || name.includes('node_modules') || name.startsWith('web/')) continue;
    const file = `${root}/${name}`;
    const text = readFileSync(file, 'utf8');
    for (const [pattern, why] of RULES) {
      const found = pattern.exec(text);
      if (!found) continue;
      faults += 1;
      console.error(`${file}:${text.slice(0, found.index).split('\n').length}: ${found[0].trim()}: ${why}`);
    }
  }
}
process.exit(faults === 0 ? 0 : 1);
