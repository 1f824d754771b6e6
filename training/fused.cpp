// Two layers that PyTorch runs slowly on a CPU in bfloat16, written for channels-last memory (rows of C channels):
// batch normalisation with its ReLU in two passes each way, and the depthwise convolution. Sums are kept in float32,
// over many rows in double. Same mathematics as torch.nn.functional.batch_norm, relu and conv2d: see test_training.py.
#include <torch/extension.h>
#include <cstdint>
#include <cstring>
#include <vector>

using at::Tensor;
using bf16 = uint16_t;  // the upper half of a float32

static inline float get(float v) { return v; }
static inline float get(bf16 v) { uint32_t u = uint32_t(v) << 16; float f; std::memcpy(&f, &u, 4); return f; }
static inline void put(float* p, float v) { *p = v; }
static inline void put(bf16* p, float v) {  // round to nearest, ties to even
  uint32_t u; std::memcpy(&u, &v, 4);
  *p = bf16((u + 0x7fff + ((u >> 16) & 1)) >> 16);
}

static Tensor rows(const Tensor& x) { return x.contiguous(at::MemoryFormat::ChannelsLast); }
template <class T> static T* ptr(const Tensor& x) { return reinterpret_cast<T*>(x.data_ptr()); }

#define BOTH(x, ...)                                                                        \
  if ((x).scalar_type() == at::kBFloat16) { using T = bf16; __VA_ARGS__ }                   \
  else { TORCH_CHECK((x).scalar_type() == at::kFloat, "float32 or bfloat16"); using T = float; __VA_ARGS__ }

// ---------------------------------------------------------------------------------- batch norm and ReLU

constexpr int64_t BLOCK = 256;  // rows summed in float32 before they go to the double sums

template <class T> void sums(const T* x, int64_t R, int64_t C, double* s, double* q) {
  std::vector<float> a(C), b(C);
  float *A = a.data(), *B = b.data();
  for (int64_t r0 = 0; r0 < R; r0 += BLOCK) {
    std::fill(a.begin(), a.end(), 0.f); std::fill(b.begin(), b.end(), 0.f);
    for (int64_t r = r0; r < std::min(R, r0 + BLOCK); r++) {
      const T* p = x + r * C;
#pragma GCC ivdep
      for (int64_t c = 0; c < C; c++) { float v = get(p[c]); A[c] += v; B[c] += v * v; }
    }
    for (int64_t c = 0; c < C; c++) { s[c] += A[c]; q[c] += B[c]; }
  }
}

template <class T> void affine(const T* x, T* y, int64_t R, int64_t C, const float* k, const float* d, float floor) {
  for (int64_t r = 0; r < R; r++) {
    const T* p = x + r * C; T* o = y + r * C;
#pragma GCC ivdep
    for (int64_t c = 0; c < C; c++) { float v = get(p[c]) * k[c] + d[c]; put(o + c, v > floor ? v : floor); }
  }
}

// x [N, C, H, W] -> [y, mean [C], 1/sqrt(variance + eps) [C]]; variance is the batch's, divided by the number of rows
std::vector<Tensor> norm_forward(Tensor x, Tensor gamma, Tensor beta, double eps, bool relu) {
  x = rows(x);
  int64_t C = x.size(1), R = x.numel() / C;
  Tensor y = at::empty_like(x), mean = at::empty({C}, gamma.options()), inv = at::empty({C}, gamma.options());
  std::vector<double> s(C, 0.), q(C, 0.);
  std::vector<float> k(C), d(C);
  const float *g = gamma.data_ptr<float>(), *b = beta.data_ptr<float>();
  BOTH(x, sums<T>(ptr<T>(x), R, C, s.data(), q.data());)
  for (int64_t c = 0; c < C; c++) {
    double m = s[c] / R, v = std::max(0., q[c] / R - m * m), i = 1 / std::sqrt(v + eps);
    mean.data_ptr<float>()[c] = m; inv.data_ptr<float>()[c] = i;
    k[c] = g[c] * i; d[c] = b[c] - g[c] * i * m;
  }
  BOTH(x, affine<T>(ptr<T>(x), ptr<T>(y), R, C, k.data(), d.data(), relu ? 0.f : -INFINITY);)
  return {y, mean, inv};
}

template <class T>
void norm_sums(const T* x, const T* dy, int64_t R, int64_t C, const float* k, const float* d, const float* m, bool relu, double* s, double* q) {
  std::vector<float> a(C), b(C);
  float *A = a.data(), *B = b.data();
  for (int64_t r0 = 0; r0 < R; r0 += BLOCK) {
    std::fill(a.begin(), a.end(), 0.f); std::fill(b.begin(), b.end(), 0.f);
    for (int64_t r = r0; r < std::min(R, r0 + BLOCK); r++) {
      const T *p = x + r * C, *g = dy + r * C;
#pragma GCC ivdep
      for (int64_t c = 0; c < C; c++) {
        float v = get(p[c]), z = get(g[c]);
        z = !relu || v * k[c] + d[c] > 0.f ? z : 0.f;
        A[c] += z; B[c] += z * (v - m[c]);
      }
    }
    for (int64_t c = 0; c < C; c++) { s[c] += A[c]; q[c] += B[c]; }
  }
}

template <class T>
void norm_dx(const T* x, const T* dy, T* dx, int64_t R, int64_t C, const float* k, const float* d, const float* u, const float* w, bool relu) {
  for (int64_t r = 0; r < R; r++) {
    const T *p = x + r * C, *g = dy + r * C; T* o = dx + r * C;
#pragma GCC ivdep
    for (int64_t c = 0; c < C; c++) {
      float v = get(p[c]), z = get(g[c]);
      z = !relu || v * k[c] + d[c] > 0.f ? z : 0.f;
      put(o + c, k[c] * z + u[c] + w[c] * v);
    }
  }
}

// -> [dx, dgamma, dbeta]
std::vector<Tensor> norm_backward(Tensor dy, Tensor x, Tensor gamma, Tensor beta, Tensor mean, Tensor inv, bool relu) {
  x = rows(x); dy = rows(dy.to(x.scalar_type()));
  int64_t C = x.size(1), R = x.numel() / C;
  Tensor dx = at::empty_like(x), dg = at::empty_like(gamma), db = at::empty_like(gamma);
  std::vector<double> s(C, 0.), q(C, 0.);
  std::vector<float> k(C), d(C), u(C), w(C);
  const float *g = gamma.data_ptr<float>(), *b = beta.data_ptr<float>(), *m = mean.data_ptr<float>(), *i = inv.data_ptr<float>();
  for (int64_t c = 0; c < C; c++) { k[c] = g[c] * i[c]; d[c] = b[c] - k[c] * m[c]; }
  BOTH(x, norm_sums<T>(ptr<T>(x), ptr<T>(dy), R, C, k.data(), d.data(), m, relu, s.data(), q.data());)
  for (int64_t c = 0; c < C; c++) {  // dx = k (z - mean(z) - xhat mean(z xhat)), written as k z + u + w x
    db.data_ptr<float>()[c] = s[c]; dg.data_ptr<float>()[c] = q[c] * i[c];
    w[c] = -k[c] * i[c] * i[c] * q[c] / R; u[c] = -k[c] * s[c] / R - w[c] * m[c];
  }
  BOTH(x, norm_dx<T>(ptr<T>(x), ptr<T>(dy), ptr<T>(dx), R, C, k.data(), d.data(), u.data(), w.data(), relu);)
  return {dx, dg, db};
}

// ---------------------------------------------------------------------------------- depthwise convolution, 3 x 3, padding 1

constexpr int64_t CHUNK = 32;  // channels whose sums stay in registers

// Adds up at most nine rows of CHUNK channels: y[c] = sum over taps of p[tap][c] w[tap][c].
template <class T, class P> static inline void taps(int n, const P* const* p, const float* const* w, T* y, int64_t c0, int64_t C) {
  int64_t m = std::min(CHUNK, C - c0);
  float acc[CHUNK] = {0};
  for (int t = 0; t < n; t++) {
    const P* q = p[t] + c0; const float* k = w[t] + c0;
    if (m == CHUNK) {
#pragma GCC ivdep
      for (int64_t c = 0; c < CHUNK; c++) acc[c] += get(q[c]) * k[c];
    } else {
#pragma GCC ivdep
      for (int64_t c = 0; c < m; c++) acc[c] += get(q[c]) * k[c];
    }
  }
  for (int64_t c = 0; c < m; c++) put(y + c0 + c, acc[c]);
}

// w: [9][C]. Forward: y[oy, ox] = sum w[ky, kx] x[oy s + ky - 1, ox s + kx - 1].
template <class T> void dw_forward(const T* x, T* y, const float* w, int64_t N, int64_t H, int64_t W, int64_t C, int64_t OH, int64_t OW, int64_t s) {
  for (int64_t n = 0; n < N; n++) for (int64_t oy = 0; oy < OH; oy++) for (int64_t ox = 0; ox < OW; ox++) {
    const T* p[9]; const float* k[9]; int t = 0;
    for (int a = 0; a < 3; a++) for (int b = 0; b < 3; b++) {
      int64_t iy = oy * s + a - 1, ix = ox * s + b - 1;
      if (iy >= 0 && iy < H && ix >= 0 && ix < W) { p[t] = x + ((n * H + iy) * W + ix) * C; k[t++] = w + (a * 3 + b) * C; }
    }
    for (int64_t c = 0; c < C; c += CHUNK) taps<T, T>(t, p, k, y + ((n * OH + oy) * OW + ox) * C, c, C);
  }
}

// dx[iy, ix] = sum over the outputs that read it.
template <class T> void dw_dx(const T* dy, T* dx, const float* w, int64_t N, int64_t H, int64_t W, int64_t C, int64_t OH, int64_t OW, int64_t s) {
  for (int64_t n = 0; n < N; n++) for (int64_t iy = 0; iy < H; iy++) for (int64_t ix = 0; ix < W; ix++) {
    const T* p[9]; const float* k[9]; int t = 0;
    for (int a = 0; a < 3; a++) for (int b = 0; b < 3; b++) {
      int64_t ny = iy + 1 - a, nx = ix + 1 - b;
      if (ny < 0 || nx < 0 || ny % s || nx % s || ny / s >= OH || nx / s >= OW) continue;
      p[t] = dy + ((n * OH + ny / s) * OW + nx / s) * C; k[t++] = w + (a * 3 + b) * C;
    }
    for (int64_t c = 0; c < C; c += CHUNK) taps<T, T>(t, p, k, dx + ((n * H + iy) * W + ix) * C, c, C);
  }
}

// dw[ky, kx, c] = sum over photos and outputs; one photo's row is summed in float32, then added to the total.
template <class T> void dw_dw(const T* x, const T* dy, float* dw, int64_t N, int64_t H, int64_t W, int64_t C, int64_t OH, int64_t OW, int64_t s) {
  for (int64_t c0 = 0; c0 < C; c0 += CHUNK) {
    int64_t m = std::min(CHUNK, C - c0);
    for (int64_t n = 0; n < N; n++) for (int64_t oy = 0; oy < OH; oy++) for (int a = 0; a < 3; a++) {
      int64_t iy = oy * s + a - 1;
      if (iy < 0 || iy >= H) continue;
      float acc[3][CHUNK] = {{0}};
      for (int64_t ox = 0; ox < OW; ox++) {
        const T* g = dy + ((n * OH + oy) * OW + ox) * C + c0;
        for (int b = 0; b < 3; b++) {
          int64_t ix = ox * s + b - 1;
          if (ix < 0 || ix >= W) continue;
          const T* p = x + ((n * H + iy) * W + ix) * C + c0;
          float* A = acc[b];
          if (m == CHUNK) {
#pragma GCC ivdep
            for (int64_t c = 0; c < CHUNK; c++) A[c] += get(p[c]) * get(g[c]);
          } else {
#pragma GCC ivdep
            for (int64_t c = 0; c < m; c++) A[c] += get(p[c]) * get(g[c]);
          }
        }
      }
      for (int b = 0; b < 3; b++) for (int64_t c = 0; c < m; c++) dw[(a * 3 + b) * C + c0 + c] += acc[b][c];
    }
  }
}

static int64_t out_size(int64_t n, int64_t s) { return (n - 1) / s + 1; }  // kernel 3, padding 1

// x [N, C, H, W], kernel [C, 1, 3, 3] float32 -> y
Tensor depthwise_forward(Tensor x, Tensor kernel, int64_t s) {
  x = rows(x);
  int64_t N = x.size(0), C = x.size(1), H = x.size(2), W = x.size(3), OH = out_size(H, s), OW = out_size(W, s);
  Tensor w = kernel.reshape({C, 9}).t().contiguous();
  Tensor y = at::empty({N, C, OH, OW}, x.options(), at::MemoryFormat::ChannelsLast);
  BOTH(x, dw_forward<T>(ptr<T>(x), ptr<T>(y), w.data_ptr<float>(), N, H, W, C, OH, OW, s);)
  return y;
}

// -> [dx, dkernel]
std::vector<Tensor> depthwise_backward(Tensor dy, Tensor x, Tensor kernel, int64_t s) {
  x = rows(x); dy = rows(dy.to(x.scalar_type()));
  int64_t N = x.size(0), C = x.size(1), H = x.size(2), W = x.size(3), OH = dy.size(2), OW = dy.size(3);
  Tensor w = kernel.reshape({C, 9}).t().contiguous(), dw = at::zeros({9, C}, kernel.options()), dx = at::empty_like(x);
  BOTH(x, dw_dx<T>(ptr<T>(dy), ptr<T>(dx), w.data_ptr<float>(), N, H, W, C, OH, OW, s);
          dw_dw<T>(ptr<T>(x), ptr<T>(dy), dw.data_ptr<float>(), N, H, W, C, OH, OW, s);)
  return {dx, dw.t().reshape(kernel.sizes())};
}

PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("norm_forward", &norm_forward); m.def("norm_backward", &norm_backward);
  m.def("depthwise_forward", &depthwise_forward); m.def("depthwise_backward", &depthwise_backward);
}
