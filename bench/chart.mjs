/*
 * Draws what `npm run bench -- DIR --json FILE` has found: node bench/chart.mjs FILE > docs/performance.svg. ECharts writes
 * SVG without a browser.
 */
import { readFileSync } from "node:fs";
import * as echarts from "echarts";

const NAMES = {
  cleancopy: "cleancopy",
  readability: "Readability on jsdom",
  defuddle: "Defuddle",
  "article-extractor": "article-extractor",
};

const { warm, pages, meanKb } = JSON.parse(readFileSync(process.argv[2], "utf8"));
// The first category stands at the bottom.
const rows = warm.toReversed();
const bars = (name, value) => ({
  name,
  type: "bar",
  data: rows.map((row) => Math.round(value(row))),
  label: { show: true, position: "right" },
});

const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 760, height: 340 });
chart.setOption({
  animation: false,
  backgroundColor: "#ffffff",
  color: ["#1f6f8b", "#b8c4cc"],
  title: {
    text: `Processor time for one page, warm (ms): ${pages} pages of ${Math.round(meanKb)} kB on average`,
    textStyle: { fontSize: 14 },
  },
  legend: { bottom: 0 },
  grid: { left: 150, right: 60, top: 40, bottom: 50 },
  xAxis: { type: "value" },
  yAxis: { type: "category", data: rows.map(({ engine }) => NAMES[engine] ?? engine) },
  series: [bars("median", (row) => row.medianMs), bars("95th percentile", (row) => row.p95Ms)],
});
const svg = chart.renderToSVGString();
// It keeps a timer for animations, and the process with it.
chart.dispose();
process.stdout.write(`${svg}\n`);
