import type { Fen } from '@app/money';
import { html, type Markup } from './markup';

interface Slice {
  readonly role: string;
  readonly amountFen: Fen;
}

const OUTER = 90;
const INNER = 50;
const GAP = 0.9;
const STREAK_EVERY = 6;
const LABEL_FROM = 0.05;

/** A cut radish: rind, flesh and the parts of the split, from the top clockwise. The table beside it has the same figures. */
export function sliceChart(slices: readonly Slice[], label: string, middle: string, unit: string): Markup {
  const total = Number(slices.reduce((sum, slice) => sum + slice.amountFen, 0n));
  let turned = 0;
  const parts = slices.map(({ role, amountFen }) => {
    const share = total === 0 ? 0 : Number(amountFen) / total;
    const part = slicePart(role, turned * 360, share * 360, share);
    turned += share;
    return part;
  });
  return html`<svg viewBox="-100 -100 200 200" role="img" aria-label="${label}">
    <circle r="98" fill="#1f5a34" />
    <circle r="94.5" fill="#7fc796" />
    <circle r="92" fill="#fff" />
    ${parts}
    <circle r="46" fill="#eff6ed" />
    <text y="3" font-size="21" font-weight="700" fill="#1b2a20" text-anchor="middle">${middle}</text>
    <text y="20" font-size="11" fill="#5c685f" text-anchor="middle">${unit}</text>
  </svg>`;
}

function slicePart(role: string, from: number, width: number, share: number): Markup {
  if (width <= 0) return html``;
  const [start, end] = width >= 359.9 ? [0, 359.9] : [from + GAP, from + Math.max(width - GAP, GAP + 0.2)];
  const isLarge = end - start > 180 ? 1 : 0;
  const path = `M${at(OUTER, start)}A${OUTER} ${OUTER} 0 ${isLarge} 1 ${at(OUTER, end)}L${at(INNER, end)}A${INNER} ${INNER} 0 ${isLarge} 0 ${at(INNER, start)}Z`;
  const middle = (start + end) / 2;
  const [x, y] = at(71, middle).split(' ');
  return html`<path class="${role}" d="${path}" /><path
      d="${streaks(start, end)}"
      stroke="#fff"
      stroke-opacity=".34"
      stroke-linecap="round"
    />${
      share < LABEL_FROM
        ? null
        : html`<text
            x="${x}"
            y="${Number(y) + 4}"
            font-size="12.5"
            font-weight="700"
            fill="#fff"
            text-anchor="middle"
          >
            ${Math.round(share * 100)}%
          </text>`
    }`;
}

/** The fibres of the flesh, longer and shorter in turn. */
function streaks(start: number, end: number): string {
  const lines: string[] = [];
  for (let angle = start + STREAK_EVERY, turn = 0; angle < end - 3; angle += STREAK_EVERY, turn += 1) {
    const [near, far] = turn % 2 === 0 ? [62, 79] : [56, 73];
    lines.push(`M${at(near, angle)}L${at(far, angle)}`);
  }
  return lines.join('');
}

function at(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
}
