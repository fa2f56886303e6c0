import type { Marks } from "../src/evidence/marks.js";

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

const STEPS = 400;
const STEP_SIZE = 0.08;
/** Ridge penalty on each weight, per sample of weight 1. */
const PENALTY = 2e-5;

/** Logistic regression with a ridge penalty, by full-batch gradient descent with Adam (Kingma and Ba, 2015). */
export function fitLogistic(samples: readonly Sample[]): Logistic {
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample.marks)))];
  const column = new Map(names.map((name, i) => [name, i]));
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0);
  const { starts, columns, values } = sparse(samples, column);
  const theta = new Float64Array(names.length + 1);
  const [first, second] = [new Float64Array(theta.length), new Float64Array(theta.length)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientOf(theta, samples, starts, columns, values, total);
    const rate = STEP_SIZE * (step < STEPS / 2 ? 1 : 0.3);
    theta.forEach((value, i) => {
      const slope = (gradient[i] ?? 0) + (i < names.length ? PENALTY * value : 0);
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
      const mean = (first[i] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      theta[i] = value - (rate * mean) / spread;
    });
  }
  const bias = theta[names.length] ?? 0;
  const weights = new Map(names.map((name, i) => [name, theta[i] ?? 0]));
  const chance = (marks: Marks) => {
    let sum = bias;
    for (const name in marks) sum += (marks[name] ?? 0) * (weights.get(name) ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };
  return { bias, weights, chance };
}

/** The marks that are not nought, sample after sample. */
function sparse(samples: readonly Sample[], column: ReadonlyMap<string, number>) {
  const starts = new Int32Array(samples.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  samples.forEach((sample, k) => {
    for (const name in sample.marks) {
      const value = sample.marks[name] ?? 0;
      if (value === 0) continue;
      columns.push(column.get(name) ?? 0);
      values.push(value);
    }
    starts[k + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

function gradientOf(
  theta: Float64Array,
  samples: readonly Sample[],
  starts: Int32Array,
  columns: Int32Array,
  values: Float64Array,
  total: number,
): Float64Array {
  const gradient = new Float64Array(theta.length);
  const bias = theta.length - 1;
  samples.forEach((sample, k) => {
    let sum = theta[bias] ?? 0;
    const [from, to] = [starts[k] ?? 0, starts[k + 1] ?? 0];
    for (let at = from; at < to; at += 1) sum += (values[at] ?? 0) * (theta[columns[at] ?? 0] ?? 0);
    const error = ((1 / (1 + Math.exp(-sum)) - (sample.label ? 1 : 0)) * sample.weight) / total;
    for (let at = from; at < to; at += 1) {
      const c = columns[at] ?? 0;
      gradient[c] = (gradient[c] ?? 0) + error * (values[at] ?? 0);
    }
    gradient[bias] = (gradient[bias] ?? 0) + error;
  });
  return gradient;
}
