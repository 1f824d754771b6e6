/** A graph as ONNX: a file for other runtimes, and its text for people. */
export { onnxBytes } from "./file";
export { type OnnxModel, OPSET, onnxModel } from "./model";
export { onnxText } from "./text";
