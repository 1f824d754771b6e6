/** The layers that TensorFlow.js does not have, as source text for those who need them. */

/** Kernels are [k, k, channels in per group, filters], as in Keras. */
export const GROUP_CONV = `// tf.layers has no group convolution: this layer splits the channels, convolves each group by itself and joins the results.
class GroupConv2D extends tf.layers.Layer {
  static className = "GroupConv2D";

  constructor({ filters, kernelSize, strides = 1, padding = "valid", groups, useBias = true, ...rest }) {
    super(rest);
    this.settings = { filters, kernelSize, strides, padding, groups, useBias };
  }

  build(inputShape) {
    const { filters, kernelSize, groups, useBias } = this.settings;
    const shape = [kernelSize, kernelSize, inputShape[3] / groups, filters];
    this.kernel = this.addWeight("kernel", shape, "float32", tf.initializers.glorotUniform({}));
    if (useBias) this.bias = this.addWeight("bias", [filters], "float32", tf.initializers.zeros());
    super.build(inputShape);
  }

  computeOutputShape([batch, height, width]) {
    const { filters, kernelSize, strides, padding } = this.settings;
    const size = (n) => (padding === "same" ? Math.ceil(n / strides) : Math.floor((n - kernelSize) / strides) + 1);
    return [batch, size(height), size(width), filters];
  }

  call(inputs) {
    const { strides, padding, groups } = this.settings;
    return tf.tidy(() => {
      const parts = tf.split(Array.isArray(inputs) ? inputs[0] : inputs, groups, 3);
      const kernels = tf.split(this.kernel.read(), groups, 3);
      const joined = tf.concat(parts.map((part, g) => tf.conv2d(part, kernels[g], strides, padding)), 3);
      return this.bias ? tf.add(joined, this.bias.read()) : joined;
    });
  }

  getConfig() {
    return { ...super.getConfig(), ...this.settings };
  }
}
tf.serialization.registerClass(GroupConv2D);`;

/** `padding` is [[above, below], [left, right]]. */
export const PADDED_POOL = `// tf.layers pools with padding "valid" or "same" alone: this layer takes rows and columns, which count in no maximum and no mean.
class PaddedPool2D extends tf.layers.Layer {
  static className = "PaddedPool2D";

  constructor({ mode, poolSize, strides, padding, ...rest }) {
    super(rest);
    this.settings = { mode, poolSize, strides, padding };
  }

  computeOutputShape([batch, height, width, channels]) {
    const { poolSize, strides, padding } = this.settings;
    const size = (n, [before, after]) => Math.floor((n + before + after - poolSize) / strides) + 1;
    return [batch, size(height, padding[0]), size(width, padding[1]), channels];
  }

  call(inputs) {
    const { mode, poolSize, strides, padding } = this.settings;
    const pool = mode === "max" ? tf.maxPool : tf.avgPool;
    return pool(Array.isArray(inputs) ? inputs[0] : inputs, poolSize, strides, [[0, 0], ...padding, [0, 0]]);
  }

  getConfig() {
    return { ...super.getConfig(), ...this.settings };
  }
}
tf.serialization.registerClass(PaddedPool2D);`;
