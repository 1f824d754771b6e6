/** How much work is run at all. Past these limits an object counts on and says that it is too large to run here. */

/** Most multiply-adds that are run for one picture, what makes the input included: some tenths of a second in WebAssembly. */
export const MAX_RUN_MACS = 2e9;
/** Most activations of one picture, all tensors shown together. */
export const MAX_RUN_ACTIVATIONS = 12e6;
