import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LaidPanel, nearestMark, plotLayout, SIGN } from "@/components/diagrams/plots/layout";
import { costOf, ownMobile, printedPoints } from "@/components/diagrams/plots/mobile";
import { inOrder, linearAxis, logAxis, movedTo, type PlotPanel, type PlotSpot } from "@/components/diagrams/plots/plot";
import { textWidth } from "@/components/marks/text";
import { defaults } from "@/lib/spec/frame";
import { MOBILE_PLOT } from "@/lib/spec/plot-mobile";

const ROOMS = [
  [{ width: 990, height: 446 }, "wide"],
  [{ width: 1112, height: 690 }, "large"],
  [{ width: 343, height: 380 }, "phone"],
] as const;

/** M6 as it stands at first, labels by ids. */
function defaultPanel(): PlotPanel {
  const printed = printedPoints();
  const points = [ownMobile(defaults(MOBILE_PLOT), printed), ...printed.filter(({ sets }) => sets.includes("all"))];
  const spots = points.map((point): PlotSpot => {
    const { id, top1, own, counted } = point;
    return { id, x: costOf(point, "macs"), y: top1, label: id, series: 0, own, hollow: counted === null };
  });
  return {
    id: "accuracy",
    x: logAxis(
      spots.map(({ x }) => x),
      "mult-adds",
      String,
    ),
    y: linearAxis(
      spots.flatMap(({ y }) => y ?? []),
      "top-1",
      String,
      { step: 5 },
    ),
    spots,
    links: [{ from: "0.5-224", to: "1-224", kind: "line" }],
    edge: ["no accuracy printed, or not trained", "not trained"],
  };
}

const spot = fc.record({
  x: fc.double({ min: 1, max: 20_000, noNaN: true }),
  y: fc.option(fc.double({ min: 24, max: 71, noNaN: true })),
  label: fc.constantFrom("g = 8", "1.0-224", "SqueezeNet", ""),
  series: fc.nat(4),
  own: fc.boolean(),
  hollow: fc.boolean(),
});
const panels = fc.array(spot, { minLength: 1, maxLength: 24 }).map((some): PlotPanel => {
  const spots = some.map((each, i): PlotSpot => ({ ...each, id: `p${i}` }));
  const ys = spots.flatMap(({ y }) => y ?? []);
  return {
    id: "any",
    x: logAxis(
      spots.map(({ x }) => x),
      "x",
      String,
    ),
    y: linearAxis(ys.length > 0 ? ys : [0, 100], "y", String, { step: 5 }),
    spots,
    edge: ["edge"],
  };
});
const room = fc.constantFrom(...ROOMS.map(([each]) => each));
const box = (label: LaidPanel["labels"][number]) => ({
  left: label.x,
  right: label.x + textWidth(label.text, 13, label.own),
  top: label.y - 12,
  bottom: label.y + 3,
});

/** Of places computed with logarithms, in pixels. */
const ROUNDING = 1e-6;

describe("a plot's layout", () => {
  test.each(ROOMS)("the default scene in %o (%s)", (size) => {
    const layout = plotLayout([defaultPanel()], size);
    expect(
      JSON.parse(JSON.stringify(layout, (_, v) => (typeof v === "number" ? Math.round(v * 10) / 10 : v))),
    ).toMatchSnapshot();
  });

  test("marks keep the order of their numbers, inside the axes or on the edge", () => {
    fc.assert(
      fc.property(panels, room, (panel, size) => {
        const [laid] = plotLayout([panel], size).panels;
        if (!laid) throw new Error("no panel");
        const { frame, edge, marks } = laid;
        for (const [i, mark] of marks.entries()) {
          const spotted = panel.spots[i];
          expect(mark.x).toBeGreaterThanOrEqual(frame.x + SIGN - ROUNDING);
          expect(mark.x).toBeLessThanOrEqual(frame.x + frame.width - SIGN + ROUNDING);
          expect(mark.edge).toBe(spotted?.y === null);
          if (mark.edge) expect(mark.y).toBeGreaterThan(frame.y + frame.height);
          else expect(mark.y).toBeLessThanOrEqual(frame.y + frame.height - SIGN + ROUNDING);
          for (const [j, other] of marks.entries()) {
            const there = panel.spots[j];
            if (!spotted || !there) continue;
            if (spotted.x < there.x) expect(mark.x).toBeLessThanOrEqual(other.x + ROUNDING);
            if (spotted.y !== null && there.y !== null && spotted.y < there.y)
              expect(mark.y).toBeGreaterThanOrEqual(other.y - ROUNDING);
          }
        }
        expect(edge === null).toBe(panel.spots.every(({ y }) => y !== null));
        // What is written on the edge touches none of its marks.
        if (edge?.text)
          for (const mark of marks.filter((each) => each.edge))
            expect(mark.x + 10 < edge.x || mark.x - 10 > edge.x + textWidth(edge.text, 13)).toBe(true);
      }),
    );
  });

  test("no label lies on another, and none is cut", () => {
    fc.assert(
      fc.property(panels, room, (panel, size) => {
        const [laid] = plotLayout([panel], size).panels;
        const boxes = (laid?.labels ?? []).map(box);
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(size.width);
          for (const b of boxes.slice(i + 1))
            expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
      }),
    );
  });

  test("a pointer on a mark finds it, or one that lies on it", () => {
    fc.assert(
      fc.property(panels, room, (panel, size) => {
        const [laid] = plotLayout([panel], size).panels;
        if (!laid) throw new Error("no panel");
        for (const mark of laid.marks) {
          const found = laid.marks.find(({ id }) => id === nearestMark(laid, mark));
          expect(Math.hypot((found?.x ?? 1e9) - mark.x, (found?.y ?? 1e9) - mark.y)).toBeLessThan(1e-6);
        }
        expect(nearestMark(laid, { x: -500, y: -500 })).toBeNull();
      }),
    );
  });
});

describe("keys", () => {
  test("right and up from the first reach every point once, and end at the last", () => {
    fc.assert(
      fc.property(panels, fc.constantFrom("ArrowRight", "ArrowUp"), (panel, key) => {
        const seen = new Set<string>();
        let at: string | null = movedTo(key, panel, null);
        while (at !== null && !seen.has(at)) {
          seen.add(at);
          at = movedTo(key, panel, at);
        }
        expect(seen.size).toBe(panel.spots.length);
      }),
    );
  });

  test("left undoes right; Home and End are the ends; other keys lead nowhere", () => {
    const panel = defaultPanel();
    const order = inOrder(panel.spots).map(({ id }) => id);
    expect(movedTo("ArrowRight", panel, order[2] ?? "")).toBe(order[3]);
    expect(movedTo("ArrowLeft", panel, order[3] ?? "")).toBe(order[2]);
    expect(movedTo("Home", panel, null)).toBe(order[0]);
    expect(movedTo("End", panel, null)).toBe(order.at(-1));
    expect(movedTo("a", panel, null)).toBeNull();
  });
});

test("a logarithmic axis has its ticks inside, at whole steps of its decades", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { minLength: 1 }), (values) => {
      const { domain, ticks } = logAxis(values, "x", String);
      expect(domain[0]).toBeLessThan(Math.min(...values));
      expect(domain[1]).toBeGreaterThan(Math.max(...values));
      for (const { at } of ticks) {
        expect(at).toBeGreaterThanOrEqual(domain[0]);
        expect(at).toBeLessThanOrEqual(domain[1]);
      }
    }),
  );
});
