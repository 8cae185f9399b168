import { isValidElement, type ReactNode } from 'react';
import { useWords } from '../words';

export interface DeskColumn<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular. Money columns carry （¥） in the head. */
  numeric?: boolean;
  /** Sentences and names of things, which may take two lines where the table is too wide. */
  wraps?: boolean;
  /** In the total row. */
  total?: ReactNode;
  /** One of the three fields of the card a row becomes on a phone; the first column is always the card's title. */
  onPhone?: boolean;
}

export interface DeskTableProps<Row> {
  /** What the table holds, for ears. */
  caption: string;
  columns: readonly DeskColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selected?: string | undefined;
  /** Press on a row; the first cell should hold the real link or button for keys. */
  onRow?: (row: Row) => void;
  /** Rows of the whole filter: 合计（全部 {n} 条）. Without it there is no total row. */
  totalCount?: number | undefined;
  /** In place of rows when there are none. */
  empty?: ReactNode;
}

/** A plain table with a head that stays, a total of the whole filter, and cards on a phone. */
export function DeskTable<Row>(props: DeskTableProps<Row>) {
  const { caption, columns, rows, rowKey, selected, onRow, totalCount, empty } = props;
  const { t } = useWords();
  if (rows.length === 0 && empty) return <div className="ui-table-box">{empty}</div>;
  return (
    <div className="ui-table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="ui-table" role="table">
        <caption className="sr">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, at) => (
              <th key={column.key} role="columnheader" scope="col" className={classOf(column, at, true)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                role="row"
                className={key === selected ? 'is-selected' : undefined}
                aria-current={key === selected || undefined}
                data-press={onRow ? '' : undefined}
                onClick={({ target }) => {
                  // A link in the row goes where it leads; the row's own act would call it back.
                  if (!(target instanceof Element && target.closest('a'))) onRow?.(row);
                }}
              >
                {columns.map((column, at) => (
                  <Cell key={column.key} column={column} at={at}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
            );
          })}
        </tbody>
        {totalCount !== undefined && (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column, at) => (
                <Cell key={column.key} column={column} at={at}>
                  {at === 0 ? t('ui.table.total', { n: totalCount }) : column.total}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type Look = Pick<DeskColumn<never>, 'head' | 'numeric' | 'wraps' | 'onPhone'>;

function classOf({ numeric, wraps, onPhone }: Look, at: number, isSaying: boolean): string {
  const isOnPhone = isSaying && (at === 0 || onPhone);
  return [numeric ? 'is-number' : '', wraps ? 'is-words' : '', isOnPhone ? '' : 'is-wide-only']
    .filter(Boolean)
    .join(' ');
}

/** One figure; what is empty or does not apply is no line of a card on a phone. */
function Cell({ column, at, children }: { column: Look; at: number; children: ReactNode }) {
  const isNothing = [undefined, null, false, ''].some((each) => each === children);
  const isSaying = !isNothing && !(isValidElement(children) && children.type === None);
  return (
    <td role="cell" className={classOf(column, at, isSaying)}>
      <span className="ui-table-head meta" aria-hidden="true">
        {column.head}
      </span>
      <span>{children}</span>
    </td>
  );
}

/** A count for the table's foot, or — where a figure does not apply. */
export function None() {
  return <span className="mute">—</span>;
}
