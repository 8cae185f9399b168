import { fen, formatYuan, sumFen } from '@app/money';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { Money } from './money';
import { arcsOf, percentOf } from './slice-geometry';

export interface SliceParty {
  key: string;
  name: ReactNode;
  note?: ReactNode;
  fen: string;
  /** The agreed share, 72%; without it the share of the sum. */
  share?: string | undefined;
}

export interface SliceProps {
  /** In the rule's order; at most seven colours, the eighth begins again. */
  parties: readonly SliceParty[];
  /** Under the sum in the heart: 可分配，元. */
  heart: string;
  size?: number;
}

const COLOURS = ['--c1', '--c2', '--c3', '--c5', '--c6', '--c7', '--c4'];

export function sliceColour(at: number): string {
  return `var(${COLOURS[at % COLOURS.length] ?? '--c1'})`;
}

/** The radish slice alone, for a place where the same table already stands beside it. */
export function SliceChart({ parties, heart, size = 216 }: SliceProps) {
  const { t } = useWords();
  const amounts = parties.map((party) => fen(party.fen));
  const sum = sumFen(amounts);
  return (
    <svg viewBox="-100 -100 200 200" width={size} height={size} role="img" aria-label={t('ui.slice.label')}>
      <circle r="98" fill="var(--leaf-700)" />
      <circle r="94.5" fill="var(--leaf-300)" />
      <circle r="92" fill="var(--card)" />
      {arcsOf(amounts).map((arc, at) => (
        <g key={parties[at]?.key}>
          <path d={arc.path} fill={sliceColour(at)} />
          <path d={arc.fibres} className="ui-fibre" />
          {arc.label && (
            <text x={arc.label.x} y={arc.label.y} className="ui-slice-share">
              {parties[at]?.share ?? percentOf(amounts[at] ?? 0n, sum)}
            </text>
          )}
        </g>
      ))}
      <circle r="46" fill="var(--leaf-50)" />
      <text y="3" className="ui-slice-sum">
        {formatYuan(sum)}
      </text>
      <text y="20" className="ui-slice-heart">
        {heart}
      </text>
    </svg>
  );
}

/** 这一单怎么分: the slice over its table, same colours, same order. */
export function Slice(props: SliceProps) {
  const { t } = useWords();
  const amounts = props.parties.map((party) => fen(party.fen));
  const sum = sumFen(amounts);
  return (
    <div className="ui-slice">
      <SliceChart {...props} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.slice.who')}</th>
            <th scope="col">{t('ui.slice.share')}</th>
            <th scope="col">{t('ui.slice.yuan')}</th>
          </tr>
        </thead>
        <tbody>
          {props.parties.map((party, at) => (
            <tr key={party.key}>
              <th scope="row">
                <span className="ui-slice-name">
                  <span className="ui-swatch" style={{ background: sliceColour(at) }} />
                  <span>
                    {party.name}
                    {party.note && <span className="meta ui-slice-note">{party.note}</span>}
                  </span>
                </span>
              </th>
              <td>{party.share ?? percentOf(amounts[at] ?? 0n, sum)}</td>
              <td className="b">
                <Money fen={party.fen} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="b">
              <span className="ui-slice-name">
                <span className="ui-swatch" />
                {t('ui.slice.sum')}
              </span>
            </th>
            <td>100%</td>
            <td className="b">
              <Money fen={sum} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
