/** By a message of one word a test makes the worker that imports this die, hang or lose its graphics context. */
const contexts: WebGL2RenderingContext[] = [];

if (typeof OffscreenCanvas !== "undefined") {
  const getContext = OffscreenCanvas.prototype.getContext;
  Object.defineProperty(OffscreenCanvas.prototype, "getContext", {
    value(this: OffscreenCanvas, ...args: Parameters<typeof getContext>) {
      const context = getContext.apply(this, args);
      if (context instanceof WebGL2RenderingContext) contexts.push(context);
      return context;
    },
  });
}

const BREAKS: Readonly<Record<string, () => void>> = {
  die: () => {
    throw new Error("killed by the test");
  },
  hang: () => {
    for (;;);
  },
  lose: () => {
    for (const context of contexts) context.getExtension("WEBGL_lose_context")?.loseContext();
  },
};

self.addEventListener("message", ({ data }) => {
  if (typeof data === "string") BREAKS[data]?.();
});

export {};
