/** What a line of an import file can say. */
export const IMPORT_FIELDS = [
  'day',
  'word',
  'number',
  'summary',
  'code',
  'name',
  'debit',
  'credit',
  'aux',
  'order',
  'attachments',
  'maker',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export interface ImportColumn {
  readonly field: ImportField;
  readonly head: string;
}

/** Heads as two wide-spread programs name them when they take vouchers from a table. Each book may rename them. */
export const IMPORT_PROGRAMS: Readonly<Record<'yonyou' | 'kingdee', readonly ImportColumn[]>> = {
  yonyou: [
    { field: 'day', head: '制单日期' },
    { field: 'word', head: '凭证类别' },
    { field: 'number', head: '凭证号' },
    { field: 'summary', head: '摘要' },
    { field: 'code', head: '科目编码' },
    { field: 'name', head: '科目名称' },
    { field: 'debit', head: '借方金额' },
    { field: 'credit', head: '贷方金额' },
    { field: 'aux', head: '辅助核算' },
    { field: 'order', head: '单据号' },
    { field: 'attachments', head: '附单据数' },
    { field: 'maker', head: '制单人' },
  ],
  kingdee: [
    { field: 'day', head: '日期' },
    { field: 'word', head: '凭证字' },
    { field: 'number', head: '凭证号' },
    { field: 'attachments', head: '附件数' },
    { field: 'summary', head: '摘要' },
    { field: 'code', head: '科目代码' },
    { field: 'name', head: '科目名称' },
    { field: 'debit', head: '借方金额' },
    { field: 'credit', head: '贷方金额' },
    { field: 'aux', head: '核算项目' },
    { field: 'order', head: '业务编号' },
    { field: 'maker', head: '制单' },
  ],
};
export type ImportProgram = keyof typeof IMPORT_PROGRAMS;

export function isImportProgram(name: string): name is ImportProgram {
  return Object.hasOwn(IMPORT_PROGRAMS, name);
}

/** A program's columns with a book's own heads; an empty head leaves the column out. */
export function importColumns(
  program: ImportProgram,
  own: Readonly<Partial<Record<ImportField, string>>> = {},
): ImportColumn[] {
  return IMPORT_PROGRAMS[program]
    .map(({ field, head }) => ({ field, head: own[field] ?? head }))
    .filter((column) => column.head !== '');
}
