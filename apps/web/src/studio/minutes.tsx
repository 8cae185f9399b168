import { clockOf } from '../ui/time-format';
import { useWords } from '../words';
import { everyMinute, type Span } from './review-numbers';
import type { Sums } from './session.screen';
import s from './minutes.module.css';
import { useWide } from './use-wide';

/** In its own pixels, so that its words are as large on a phone as elsewhere. */
const WIDTH = { wide: 620, phone: 342 } as const;
const TIMES = { wide: 6, phone: 4 } as const;
const HEIGHT = 240;
const LEFT = 36;
const TOP = 14;
const FOOT = 210;
/** An hour of them is drawn, the newest. */
export const MINUTES_SHOWN = 60;
const BAND = { y: TOP, height: FOOT - TOP } as const;
const PLACES = {
  pin: { y: 2, height: 8 },
  drop: { y: TOP, height: 4 },
  flash: BAND,
  violation: BAND,
} as const;

/** The next round number, so that the scale does not jump with each order. */
function scaleOf(highest: number): number {
  return [4, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].find((each) => each >= highest) ?? highest;
}

interface MinutesProps {
  minutes: Sums['minutes'];
  /** What was explained and which flash deals ran meanwhile. */
  spans?: readonly Span[];
  isOver?: boolean;
}

/** Paid orders a minute as bars, viewers as a line, each with its own full height named; over them what went on. */
export function Minutes({ minutes, spans = [], isOver = false }: MinutesProps) {
  const { t } = useWords();
  const size = useWide() ? 'wide' : 'phone';
  const width = WIDTH[size];
  const shown = everyMinute(minutes, MINUTES_SHOWN);
  if (shown.length < 2)
    return <p className="small mute">{t(isOver ? 'studio.minutes.too_few' : 'studio.minutes.none')}</p>;
  const orders = scaleOf(Math.max(...shown.map((each) => each.orders)));
  const viewers = scaleOf(Math.max(...shown.map((each) => each.viewers)));
  const step = (width - LEFT - 8) / shown.length;
  const x = (at: number) => LEFT + step * (at + 0.5);
  const y = (part: number) => FOOT - (FOOT - TOP) * part;
  const line = shown
    .map((each, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(each.viewers / viewers)}`)
    .join('');
  const label = t('studio.minutes.label', {
    n: shown.length,
    orders: shown.reduce((sum, each) => sum + each.orders, 0),
    viewers: Math.max(...shown.map((each) => each.viewers)),
  });
  const every = Math.ceil(shown.length / TIMES[size]);
  return (
    <figure className={s.minutes}>
      <figcaption className={s.minutesHead}>
        <b>{t('studio.minutes')}</b>
        <span className={s.legend}>
          <span>
            <i className={s.legendBar} aria-hidden="true" />
            {t('studio.minutes.orders')}
          </span>
          <span>
            <i className={s.legendLine} aria-hidden="true" />
            {t('studio.minutes.viewers', { n: viewers })}
          </span>
          <SpanLegend spans={spans} />
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <path d={`M${LEFT} ${y(part)}H${width - 8}`} className={s.gridLine} />
            <text x={LEFT - 8} y={y(part) + 4} textAnchor="end">
              {orders * part}
            </text>
          </g>
        ))}
        <Spans spans={spans} wide={width - LEFT - 8} />
        {shown.map((each, at) => (
          <g key={each.at}>
            {each.orders > 0 && (
              <rect
                x={x(at) - Math.min(9, step * 0.7) / 2}
                y={y(each.orders / orders)}
                width={Math.min(9, step * 0.7)}
                height={FOOT - y(each.orders / orders)}
                rx={2}
                className={s.gridBar}
              />
            )}
            {at % every === 0 && (
              <text x={x(at)} y={HEIGHT - 8} textAnchor="middle">
                {clockOf(each.at)}
              </text>
            )}
          </g>
        ))}
        <path d={line} className={s.gridCurve} />
      </svg>
    </figure>
  );
}

const LOOKS = {
  pin: { legend: s.legendPin, span: s.spanPin },
  flash: { legend: s.legendFlash, span: s.spanFlash },
  drop: { legend: s.legendDrop, span: s.spanDrop },
  violation: { legend: s.legendViolation, span: s.spanViolation },
} as const;
const KINDS = ['pin', 'flash', 'drop', 'violation'] as const;

function SpanLegend({ spans }: { spans: readonly Span[] }) {
  const { t } = useWords();
  const kinds = KINDS.filter((kind) => spans.some((span) => span.kind === kind));
  return kinds.map((kind) => (
    <span key={kind}>
      <i className={LOOKS[kind].legend} aria-hidden="true" />
      {t(`studio.minutes.${kind}`)}
    </span>
  ));
}

/** Stretches at the top edge for explanations and, below them, coupons; a whole band for a flash deal; a line for a violation. */
function Spans({ spans, wide }: { spans: readonly Span[]; wide: number }) {
  return spans.map(({ kind, label, from, to }) => (
    <rect
      key={`${kind}${from}${label}`}
      x={LEFT + wide * from}
      width={Math.max(2, wide * (to - from) - 2)}
      {...PLACES[kind]}
      rx={2}
      className={LOOKS[kind].span}
    >
      <title>{label}</title>
    </rect>
  ));
}
