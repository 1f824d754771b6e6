/** Copies TensorFlow.js's WebAssembly files to public/tfjs, where the worker fetches them from this origin. */
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = fileURLToPath(new URL("../node_modules/@tensorflow/tfjs-backend-wasm/dist/", import.meta.url));
const to = fileURLToPath(new URL("../public/tfjs/", import.meta.url));
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((name) => name.endsWith(".wasm"))) copyFileSync(from + name, to + name);
