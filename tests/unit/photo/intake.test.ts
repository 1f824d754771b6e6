import { expect, it } from "vitest";
import { nameOf, take } from "@/components/photo/intake";

const photo = new File(["x"], "image.png", { type: "image/png" });
const other = new File(["y"], "b.png");

it("takes the first of several files and counts the rest", () => {
  expect(take({ files: [photo, other, other], types: ["Files"] }, "drop")).toEqual({ file: photo, left: 2 });
});
it("says why there is none", () => {
  expect(take({ files: [], types: ["text/plain"] }, "paste")).toEqual({ kind: "nothing-pasted" });
  expect(take({ files: [], types: ["text/uri-list"] }, "drop")).toEqual({ kind: "address-dropped" });
  expect(take({ files: [], types: [] }, "drop")).toEqual({ kind: "nothing-dropped" });
});
it("gives no name to what the browser named", () => {
  expect(nameOf(photo, "paste")).toBeNull();
  expect(nameOf(photo, "camera")).toBeNull();
  expect(nameOf(photo, "drop")).toBe("image.png");
});
