"use client";
import type { Opened } from "../map/contract";

/** What opens in place of a block of the map. */
export function OpenedBlock({ graph, scope }: Opened) {
  const nodes = graph.nodes.filter((node) => node.scope === scope || node.id === scope);
  return (
    <ul className="p-3 text-sm">
      {nodes.map(({ id, shape }) => (
        <li key={id}>
          {id} {shape.join(" × ")}
        </li>
      ))}
    </ul>
  );
}
