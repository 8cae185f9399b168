export interface Arc {
  path: string;
  fibres: string;
  /** Where the share stands, for arcs over 20°. */
  label: { x: number; y: number } | undefined;
}

const OUTER = 90;
const INNER = 50;
const GAP_DEG = 1.8;
const LABEL_FROM_DEG = 20;
const LABEL_CLEAR_DEG = 10;
const FIBRE_EVERY_DEG = 5.6;

function at(radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
}

function arcPath(from: number, to: number): string {
  const large = to - from > 180 ? '1' : '0';
  const outer = `M${at(OUTER, from)}A${String(OUTER)} ${String(OUTER)} 0 ${large} 1 ${at(OUTER, to)}`;
  return `${outer}L${at(INNER, to)}A${String(INNER)} ${String(INNER)} 0 ${large} 0 ${at(INNER, from)}Z`;
}

/** Short strokes outwards, two depths in turn, as in the flesh of a radish. */
function fibresOf(from: number, to: number, clear: number): string {
  let path = '';
  let deep = false;
  for (let angle = from + FIBRE_EVERY_DEG; angle < to - FIBRE_EVERY_DEG / 2; angle += FIBRE_EVERY_DEG) {
    deep = !deep;
    if (Math.abs(angle - (from + to) / 2) < clear) continue; // room for the number
    path += `M${at(deep ? 56 : 63, angle)}L${at(deep ? 74 : 80, angle + (deep ? 0.6 : -0.4))}`;
  }
  return path;
}

/** Arcs from 12 o'clock in the given order, each as wide as its part of the sum. Parts are not below zero. */
export function arcsOf(amounts: readonly bigint[]): Arc[] {
  const sum = amounts.reduce((total, amount) => total + amount, 0n);
  let before = 0n;
  return amounts.map((amount) => {
    const from = degreesOf(before, sum);
    before += amount;
    const to = degreesOf(before, sum);
    const gap = Math.min(GAP_DEG, (to - from) / 2) / 2;
    const [start, end] = [from + gap, to - gap];
    const middle = at(72, (from + to) / 2)
      .split(' ')
      .map(Number);
    const label = to - from > LABEL_FROM_DEG ? { x: middle[0] ?? 0, y: (middle[1] ?? 0) + 4.4 } : undefined;
    return {
      path: end > start ? arcPath(start, end) : '',
      fibres: fibresOf(start, end, label ? LABEL_CLEAR_DEG : 0),
      label,
    };
  });
}

function degreesOf(part: bigint, sum: bigint): number {
  return sum <= 0n ? 0 : Number((part * 3_600_000n) / sum) / 10_000;
}

/** 7200 of 10,000 → `72%`; 33.3% keeps one decimal. */
export function percentOf(part: bigint, sum: bigint): string {
  if (sum <= 0n) return '0%';
  const tenths = Number((part * 2_000n + sum) / (sum * 2n));
  return `${tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)}%`;
}
