const { charCodeAt, codePointAt } = String.prototype as {
  charCodeAt: (this: string, at: number) => number;
  codePointAt: (this: string, at: number) => number | undefined;
};

/*
 * V8 has some ten kinds of string (one or two bytes a unit; whole, cut from another, joined of others), knows at most four
 * of them in one place of the code, and looks up the method of every other one at each call. What is taken from the
 * prototype once is not looked up. So loops over texts of all kinds ask these, and take the length before the loop.
 *
 * They are for indexes within the text alone: V8 makes them part of the loop until one of them is asked beyond an end,
 * and from then on calls them everywhere.
 */

/** The UTF-16 unit at an index within a text, as `charCodeAt`. */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** The code point that begins at an index within a text, as `codePointAt`. */
export function pointAt(text: string, at: number): number | undefined {
  return codePointAt.call(text, at);
}
