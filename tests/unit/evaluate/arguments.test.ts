import { describe, expect, test } from "vitest";
import { asked, Misuse } from "@/scripts/evaluate/arguments";

const KNOWN = ["squeezenet", "mobilenet"];
const ask = (line: string) => asked(line.split(" ").filter(Boolean), KNOWN);

describe("what is asked of evaluate", () => {
  test("without more, all networks in all formats on the validation photos", () => {
    expect(ask("--data photos")).toMatchObject({
      data: "photos",
      split: "validation",
      networks: KNOWN,
      formats: ["float16", "uint8", "float32"],
      limit: undefined,
    });
  });

  test("networks, formats and a limit", () => {
    expect(
      ask("--data photos --split aside --network mobilenet --format uint8 --format float16 --limit 20"),
    ).toMatchObject({ split: "aside", networks: ["mobilenet"], formats: ["float16", "uint8"], limit: 20 });
  });

  test.each([
    ["", "--data is missing"],
    ["--data photos --split train", "--split is validation or aside, not train"],
    ["--data photos --network resnet", "there is no network resnet; there are squeezenet, mobilenet"],
    ["--data photos --format int4", "formats are float16, uint8, float32"],
    ["--data photos --limit 0", "--limit is a whole number from 1, not 0"],
    ["--data photos --limit many", "--limit is a whole number from 1, not many"],
    ["--data photos --fast", "--fast"],
    ["--data photos --split aside --pair exports", "--pair is measured on the validation photos"],
  ])("%j is refused in words", (line, words) => {
    expect(() => ask(line)).toThrow(Misuse);
    expect(() => ask(line)).toThrow(words);
  });
});
