import { useFormatter, useTranslations } from "next-intl";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost, type NodeCost } from "@/lib/readings/cost";

/** The side the papers give, and the one their printed sizes need. */
const PRINTED_SIDE = 224;
export const FITTING_SIDE = 227;

interface Row {
  readonly layer: string;
  readonly shape: string;
  readonly params: number;
}

const partOf = (node: NodeCost): string => (node.scope || node.id).split("/")[0] ?? node.id;

/** One row a layer or module: what comes out of it, and its parameters. */
function rows(version: "1.0" | "1.1", resolution: number): ReadonlyMap<string, Row> {
  const shown = new Map<string, Row>();
  for (const node of cost(squeezenet({ version, resolution })).nodes) {
    if (["input", "dropout", "flatten"].includes(node.op.kind)) continue;
    const layer = partOf(node);
    const params = (shown.get(layer)?.params ?? 0) + node.params;
    shown.set(layer, { layer, shape: node.shape.join(" × "), params });
  }
  return shown;
}

/** conv1, maxpool1, fire2 … in the order in which both versions have them. */
function order(...tables: readonly ReadonlyMap<string, Row>[]): readonly string[] {
  const names = [...new Set(tables.flatMap((table) => [...table.keys()]))];
  const place = (name: string) => Number(/\d+$/.exec(name)?.[0] ?? 0) + (/pool/.test(name) ? 0.5 : 0);
  return names.sort((a, b) => place(a) - place(b));
}

/** How the modules are stacked in both versions, counted on the graphs. */
export function Stack() {
  const t = useTranslations("squeezenet");
  const format = useFormatter();
  const v10 = rows("1.0", PRINTED_SIDE);
  const v10fitting = rows("1.0", FITTING_SIDE);
  const v11 = rows("1.1", PRINTED_SIDE);
  const sum = (table: ReadonlyMap<string, Row>) => [...table.values()].reduce((total, row) => total + row.params, 0);
  const params = (row: Row | undefined) => (row === undefined ? "–" : row.params > 0 ? format.number(row.params) : "0");
  const cell = "py-1.5 pr-6 text-right whitespace-nowrap";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by key
    <section className="mt-4 overflow-x-auto" tabIndex={0} aria-label={t("stack.caption")}>
      <table className="text-[15px] tabular-nums">
        <caption className="sr-only">{t("stack.caption")}</caption>
        <thead className="text-ink-2">
          <tr>
            <th className="text-left font-normal" scope="col" rowSpan={2}>
              {t("stack.layer")}
            </th>
            <th className={`${cell} font-semibold text-ink`} scope="colgroup" colSpan={3}>
              SqueezeNet 1.0
            </th>
            <th className={`${cell} font-semibold text-ink`} scope="colgroup" colSpan={2}>
              SqueezeNet 1.1
            </th>
          </tr>
          <tr className="border-b border-ink">
            {[
              t("stack.output", { side: PRINTED_SIDE }),
              t("stack.output", { side: FITTING_SIDE }),
              t("stack.params"),
              t("stack.output", { side: PRINTED_SIDE }),
              t("stack.params"),
            ].map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
              <th key={i} className={`${cell} font-normal`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order(v10, v11).map((layer) => (
            <tr key={layer} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-8 text-left font-normal">
                {layer}
              </th>
              <td className={cell}>{v10.get(layer)?.shape ?? "–"}</td>
              <td className={`${cell} text-ink-2`}>{v10fitting.get(layer)?.shape ?? "–"}</td>
              <td className={cell}>{params(v10.get(layer))}</td>
              <td className={cell}>{v11.get(layer)?.shape ?? "–"}</td>
              <td className={cell}>{params(v11.get(layer))}</td>
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row" className="py-1.5 text-left">
              {t("stack.total")}
            </th>
            <td />
            <td />
            <td className={cell}>{format.number(sum(v10))}</td>
            <td />
            <td className={cell}>{format.number(sum(v11))}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** A total counted on a version's graph: `<Count version="1.0" of="params" />`; mult-adds in millions (亿 in Chinese). */
export function Count({ version, of }: { readonly version: "1.0" | "1.1"; readonly of: "params" | "macs" }) {
  const format = useFormatter();
  const total = cost(squeezenet({ version, resolution: PRINTED_SIDE }))[of];
  const rounded = { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 } as const;
  return (
    <span className="tabular whitespace-nowrap">
      {of === "params" ? format.number(total) : format.number(total, rounded)}
    </span>
  );
}
