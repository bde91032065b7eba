import type { Node, TemplateLiteral } from '@babel/types';

/** A row of a tagged `it.each` table. */
interface Row {
  readonly columns: readonly string[];
  readonly cells: readonly Node[];
}

/** The first line of the template names the columns; its expressions are the cells, row after row. */
export function readTaggedTable({ quasis, expressions }: TemplateLiteral): Row[] {
  const head = quasis[0]?.value.raw.trim().split('\n', 1)[0] ?? '';
  const columns = head.split('|').map((column) => column.trim());
  const rows: Row[] = [];
  for (let i = 0; i + columns.length <= expressions.length; i += columns.length) rows.push({ columns, cells: expressions.slice(i, i + columns.length) });
  return rows;
}
