/* Preloaded into a program: names every module that is loaded, one a line, on standard error. */
import { register } from "node:module";

register(
  `data:text/javascript,${encodeURIComponent(`
    import { writeSync } from "node:fs";
    export async function load(url, context, next) {
      writeSync(2, url + "\\n");
      return next(url, context);
    }
  `)}`,
);
