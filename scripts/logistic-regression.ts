/** Marks of one origin, by name: 1 or 0, or a share between them. */
export type MarkGroup = Readonly<Record<string, number>>;
/** All marks of a sample, in groups; a name stands in one group only. */
export type Marks = readonly MarkGroup[];

export interface Sample {
  readonly marks: Marks;
  readonly label: boolean;
  readonly weight: number;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
  chance(marks: Marks): number;
}

const MAX_STEPS = 25;
/** Ridge penalty on each weight, for samples of mean weight 1. */
const PENALTY = 2;

/**
 * Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares: Hastie,
 * Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1).
 * @param start a fit of nearly the same samples, from where fewer steps are left; the result is the same
 */
export function fitLogistic(samples: readonly Sample[], start: Logistic | null = null): Logistic {
  const known = new Set(start?.weights.keys());
  for (const { marks } of samples) for (const group of marks) for (const name in group) known.add(name);
  const names = [...known];
  const matrix = sparse(samples, new Map(names.map((name, i) => [name, i])));
  const size = names.length + 1;
  const theta = new Float64Array(size);
  names.forEach((name, i) => {
    theta[i] = start?.weights.get(name) ?? 0;
  });
  theta[size - 1] = start?.bias ?? 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { slope, curve } = derivatives(theta, matrix);
    for (let i = 0; i < size - 1; i += 1) {
      slope[i] = (slope[i] ?? 0) + PENALTY * (theta[i] ?? 0);
      curve[i * size + i] = (curve[i * size + i] ?? 0) + PENALTY;
    }
    curve[size * size - 1] = (curve[size * size - 1] ?? 0) + 1e-6;
    const change = solve(curve, slope);
    let largest = 0;
    for (let i = 0; i < size; i += 1) {
      const move = Math.max(-3, Math.min(3, change[i] ?? 0));
      theta[i] = (theta[i] ?? 0) - move;
      largest = Math.max(largest, Math.abs(move));
    }
    if (largest < 1e-4) break;
  }
  const bias = theta[size - 1] ?? 0;
  const weights = new Map(names.map((name, i) => [name, theta[i] ?? 0]));
  const chance = (marks: Marks) => {
    let sum = bias;
    for (const group of marks) for (const name in group) sum += (group[name] ?? 0) * (weights.get(name) ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };
  return { bias, weights, chance };
}

interface Matrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** The marks that are not nought, sample after sample, each with a 1 for the bias at its end. */
function sparse(samples: readonly Sample[], column: ReadonlyMap<string, number>): Matrix {
  const starts = new Int32Array(samples.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  samples.forEach((sample, k) => {
    for (const [name, value] of sample.marks.flatMap((group) => Object.entries(group))) {
      if (value === 0) continue;
      columns.push(column.get(name) ?? 0);
      values.push(value);
    }
    columns.push(column.size);
    values.push(1);
    starts[k + 1] = columns.length;
  });
  const mean = samples.reduce((sum, sample) => sum + sample.weight, 0) / samples.length;
  return {
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    labels: Uint8Array.from(samples, (sample) => (sample.label ? 1 : 0)),
    weights: Float64Array.from(samples, (sample) => sample.weight / mean),
  };
}

function derivatives(theta: Float64Array, { starts, columns, values, labels, weights }: Matrix) {
  const size = theta.length;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size * size);
  for (let k = 0; k < labels.length; k += 1) {
    const [from, to] = [starts[k] ?? 0, starts[k + 1] ?? 0];
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += (values[at] ?? 0) * (theta[columns[at] ?? 0] ?? 0);
    const chance = 1 / (1 + Math.exp(-sum));
    const error = (chance - (labels[k] ?? 0)) * (weights[k] ?? 0);
    const spread = chance * (1 - chance) * (weights[k] ?? 0);
    for (let at = from; at < to; at += 1) {
      const [a, value] = [columns[at] ?? 0, values[at] ?? 0];
      slope[a] = (slope[a] ?? 0) + error * value;
      const share = spread * value;
      for (let other = from; other <= at; other += 1) {
        const b = columns[other] ?? 0;
        const cell = a * size + b;
        curve[cell] = (curve[cell] ?? 0) + share * (values[other] ?? 0);
        if (a !== b) curve[b * size + a] = curve[cell] ?? 0;
      }
    }
  }
  return { slope, curve };
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const at = (i: number, j: number) => matrix[i * n + j] ?? 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const out = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) out[i] = (out[i] ?? 0) - at(i, k) * (out[k] ?? 0);
    out[i] = (out[i] ?? 0) / at(i, i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) out[i] = (out[i] ?? 0) - at(k, i) * (out[k] ?? 0);
    out[i] = (out[i] ?? 0) / at(i, i);
  }
  return out;
}
