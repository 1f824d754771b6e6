import { describe, expect, it } from "vitest";
import { ImageError, type ImageFault, MAX_BYTES, MAX_PIXELS } from "@/lib/image/fault";
import { checkLength, readHeader } from "@/lib/image/header";
import * as files from "@/tests/fixtures/files";

const flat = () => files.png(4, 3, () => [9, 9, 9, 255]);

function faultOf(bytes: Buffer): ImageFault {
  try {
    readHeader(bytes);
  } catch (error) {
    if (error instanceof ImageError) return error.fault;
    throw error;
  }
  throw new Error("accepted");
}

describe("a sound file", () => {
  it("says its format, size and orientation", () => {
    const upright = { format: "jpeg", size: { width: 48, height: 32 }, orientation: 1, animated: false };
    expect(readHeader(files.quadrants)).toMatchObject(upright);
    expect(readHeader(files.withOrientation(files.quadrants, 6))).toMatchObject({ ...upright, orientation: 6 });
    expect(readHeader(flat())).toMatchObject({ format: "png", size: { width: 4, height: 3 }, animated: false });
  });
  it("may be as large as is stated", () => {
    expect(readHeader(files.promising(MAX_PIXELS / 5000, 5000)).size).toMatchObject({ width: 10_000, height: 5000 });
  });
  it("says that it moves", () => {
    const red = [200, 0, 0] as const;
    const blue = [0, 0, 200] as const;
    expect(readHeader(files.gif(30, 20, [red])).animated).toBe(false);
    expect(readHeader(files.gif(30, 20, [red, blue])).animated).toBe(true);
    expect(
      readHeader(
        files.apng(6, 5, [
          [...red, 255],
          [...blue, 255],
        ]),
      ).animated,
    ).toBe(true);
    expect(readHeader(files.animatedWebp)).toMatchObject({ animated: true, size: { width: 64, height: 32 } });
  });
  it("need not end with a GIF's trailer, nor with a JPEG's last byte", () => {
    expect(readHeader(files.gif(30, 20, [[1, 2, 3]]).subarray(0, -1)).format).toBe("gif");
    expect(readHeader(Buffer.concat([files.quadrants, Buffer.from("a phone's own notes")])).format).toBe("jpeg");
  });
});

describe("a file that is refused", () => {
  it("is empty", () => expect(faultOf(Buffer.alloc(0))).toEqual({ kind: "empty" }));
  it.each([
    ["text", files.text],
    ["pdf", Buffer.from("%PDF-1.7\n%\xb5", "latin1")],
    ["video", Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isommp42", "latin1")],
    ["other", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ] as const)("is no picture: %s", (found, bytes) => expect(faultOf(bytes)).toEqual({ kind: "not-an-image", found }));
  it("is a word that begins like a bitmap", () => {
    expect(faultOf(Buffer.from("BMW, Benz, Borgward"))).toEqual({ kind: "not-an-image", found: "text" });
  });
  it("has no pixels of its own", () => {
    expect(faultOf(files.svg)).toEqual({ kind: "unsupported", format: "svg" });
  });
  it.each([
    ["jpeg", files.quadrants.subarray(0, -60)],
    ["jpeg", files.quadrants.subarray(0, 60)],
    ["png", flat().subarray(0, -12)],
    ["png", flat().subarray(0, 20)],
    ["gif", files.gif(30, 20, [[1, 2, 3]]).subarray(0, 500)],
    ["webp", files.animatedWebp.subarray(0, -4)],
    ["heic", files.heic.subarray(0, -8)],
  ] as const)("ends too early: %s", (format, bytes) => {
    expect(faultOf(bytes)).toEqual({ kind: "broken", how: "cut-short", format });
  });
  it("is cut anywhere", () => {
    for (const whole of [files.quadrants, flat(), files.gif(9, 7, [[1, 2, 3]])]) {
      for (let length = 0; length < whole.length - 1; length++) {
        const { kind } = faultOf(whole.subarray(0, length));
        expect(["empty", "not-an-image", "broken"]).toContain(kind);
      }
    }
  });
  it("promises too many pixels", () => {
    const fault = { kind: "too-many-pixels", width: 60_000, height: 50_000, limit: MAX_PIXELS };
    expect(faultOf(files.promising(60_000, 50_000))).toEqual(fault);
    expect(faultOf(files.promising(10_000, 5001))).toMatchObject({ kind: "too-many-pixels" });
  });
  it("is too long to be read", () => {
    expect(() => checkLength(MAX_BYTES)).not.toThrow();
    expect(() => checkLength(MAX_BYTES + 1)).toThrow(ImageError);
  });
});
