import { groupSign } from "@/components/marks/groups";
import { LABEL_SIZE, type LaidPanel, type Mark, SIGN, TICK_SIZE } from "./layout";

/** One sign: filled, or its outline alone; the reader's own has a ring around it. */
export function Sign({ mark, chosen = false }: { readonly mark: Mark; readonly chosen?: boolean }) {
  const { x, y, series, own, hollow, edge } = mark;
  const outline = hollow || edge;
  return (
    <g transform={`translate(${x} ${y})`}>
      {chosen && <circle r={SIGN + 7} fill="none" stroke="var(--focus)" strokeWidth={2.5} />}
      {own && <circle r={SIGN + 4} fill="none" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="3 2.5" />}
      <path
        d={groupSign(series, SIGN)}
        fill={outline ? "var(--bg)" : "var(--ink)"}
        stroke="var(--ink)"
        strokeWidth={1.75}
        strokeLinejoin="round"
      />
    </g>
  );
}

/** Axes, lines, signs and labels of one panel, and the lines that lead from the chosen point to both axes. */
export function Panel({ panel, chosen }: { readonly panel: LaidPanel; readonly chosen: string | null }) {
  const { frame, edge, x, y, marks, labels, links, curves } = panel;
  const bottom = frame.y + frame.height;
  const at = marks.find(({ id }) => id === chosen);
  return (
    <g>
      {y.ticks.map(({ at: tick, label }) => (
        <g key={label}>
          <path d={`M${frame.x} ${tick}h${frame.width}`} stroke="var(--line)" strokeWidth={1} />
          <text
            x={frame.x - 8}
            y={tick + 4.5}
            fontSize={TICK_SIZE}
            textAnchor="end"
            fill="var(--ink-2)"
            className="tabular"
          >
            {label}
          </text>
        </g>
      ))}
      {x.ticks.map(({ at: tick, label }) => (
        <g key={label}>
          <path d={`M${tick} ${frame.y}V${x.y}`} stroke="var(--line)" strokeWidth={1} />
          {label.split("\n").map((line, i) => (
            <text
              key={line}
              x={tick}
              y={x.y + 17 + 16 * i}
              fontSize={TICK_SIZE}
              textAnchor="middle"
              fill="var(--ink-2)"
              className="tabular"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {edge && (
        <>
          <rect x={frame.x} y={bottom} width={frame.width} height={edge.height} fill="var(--card)" />
          <text x={edge.x} y={bottom + edge.height / 2 + 4.5} fontSize={LABEL_SIZE} fill="var(--ink-3)">
            {edge.text}
          </text>
        </>
      )}
      <path
        d={`M${frame.x} ${frame.y}V${x.y}M${frame.x} ${bottom}h${frame.width}`}
        stroke="var(--ink-3)"
        strokeWidth={1}
      />
      <text x={4} y={frame.y - 12} fontSize={LABEL_SIZE} fill="var(--ink-2)">
        {y.title}
      </text>
      <text
        x={frame.x + frame.width}
        y={x.y + 20 + 16 * x.lines}
        fontSize={LABEL_SIZE}
        textAnchor="end"
        fill="var(--ink-2)"
      >
        {x.title}
      </text>
      {curves.map(({ id, path, faint }) => (
        <path
          key={id}
          d={path}
          fill="none"
          stroke={faint ? "var(--ink-3)" : "var(--ink)"}
          strokeWidth={faint ? 1.25 : 2}
          {...(faint && { strokeDasharray: "5 4" })}
        />
      ))}
      {links.map(({ id, kind, from, to, label }) => (
        <g key={id} data-link={id}>
          <path
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
            stroke={kind === "bar" ? "var(--track)" : "var(--ink-3)"}
            strokeWidth={kind === "bar" ? 9 : 1.25}
          />
          {label && (
            <text x={label.x} y={label.y} fontSize={LABEL_SIZE} fontWeight={650} fill="var(--ink)" className="tabular">
              {label.text}
            </text>
          )}
        </g>
      ))}
      {at && (
        <path
          d={`M${frame.x} ${at.y}H${at.x}V${x.y}`}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={1.25}
          strokeDasharray="2 3"
        />
      )}
      {marks.map((mark) => (
        <Sign key={mark.id} mark={mark} chosen={mark.id === chosen} />
      ))}
      {labels.map(({ id, x: left, y: base, text, own }) => (
        <text
          key={id}
          data-label={id}
          x={left}
          y={base}
          fontSize={LABEL_SIZE}
          fontWeight={own || id === chosen ? 650 : 400}
          fill="var(--ink)"
          stroke="var(--bg)"
          strokeWidth={3}
          paintOrder="stroke"
          className="tabular"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
