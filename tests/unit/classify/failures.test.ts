import { expect, test } from "vitest";
import { commonestConfusions, TOLD, worstClasses } from "@/components/classify/measured/failureRows";
import { MEASURED_OF } from "@/components/classify/trained";

test("the worst classes come first, equal ones by index, classes without photos not at all", () => {
  const classes = [80, 20, 60, 20, 0, 40, 100].map((top1, cls) => ({ n: cls === 4 ? 0 : 50, top1 }));
  expect(worstClasses({ classes })).toEqual([
    { cls: 1, right: 10, n: 50 },
    { cls: 3, right: 10, n: 50 },
    { cls: 5, right: 20, n: 50 },
    { cls: 2, right: 30, n: 50 },
    { cls: 0, right: 40, n: 50 },
  ]);
});

test("the commonest confusions are the first of the list, which is sorted", () => {
  for (const measured of Object.values(MEASURED_OF)) {
    if (!measured?.validated) throw new Error("not measured");
    const told = commonestConfusions(measured.validated);
    expect(told).toHaveLength(TOLD);
    const most = Math.max(...measured.validated.confusions.map(({ photos }) => photos));
    expect(told[0]?.photos).toBe(most);
  }
});
