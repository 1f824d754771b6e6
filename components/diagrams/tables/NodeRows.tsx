"use client";
import { CellValue } from "./Cells";
import type { Noted } from "./Notes";
import { nodeLines } from "./nodes";
import { useOp } from "./useOp";
import type { Row, View } from "./view";

interface Props {
  readonly row: Row;
  readonly view: View;
  readonly full: ReadonlyMap<string, number>;
  readonly noted: Noted;
}

/** What a row is made of: its nodes in the order in which they run. */
export function NodeRows({ row, view, full, noted }: Props) {
  const say = useOp();
  const [, ...rest] = view.columns;
  const priced = rest.filter(({ id }) => id === "params" || id === "macs");
  const first = rest[0]?.kind === "bar";
  return nodeLines(row, view, say).map(({ id: node, name, cells, whole }) => {
    const prices = priced.map(({ id }) => (
      <td key={id}>
        <CellValue cell={cells[id]} full={full.get(id) ?? 0} noted={noted} />
      </td>
    ));
    return (
      <tr key={node} data-node={node} className="bg-card text-[13px] text-ink-2">
        <th
          scope="row"
          className="sticky left-0 z-[1] bg-card pl-8! text-left font-normal whitespace-nowrap max-lg:pl-10!"
        >
          {name}
        </th>
        {whole === null ? (
          rest.map(({ id, words }) => (
            <td key={id} className={words ? "text-left!" : ""}>
              <CellValue cell={cells[id]} full={full.get(id) ?? 0} noted={noted} />
            </td>
          ))
        ) : (
          <>
            {first && prices}
            <td colSpan={rest.length - priced.length} className="text-left!">
              {whole}
            </td>
            {!first && prices}
          </>
        )}
      </tr>
    );
  });
}
