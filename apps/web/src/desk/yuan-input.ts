const YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Fen of what was typed as yuan, commas allowed; undefined when it is no amount above 0. */
export function fenOfYuan(text: string): bigint | undefined {
  const [, whole, part = ''] = YUAN.exec(text.trim().replaceAll(',', '')) ?? [];
  if (whole === undefined) return undefined;
  const fen = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return fen > 0n ? fen : undefined;
}
