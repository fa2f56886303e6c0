import type { SourceEffects } from "../source/settings.js";
import type { Completed } from "./outcome.js";
import type { Reporter } from "./reporter.js";
import type { ExtractRequest } from "./request.js";

/** A page as it was read, and no more. */
export const asRead: Completed = (page) => Promise.resolve(page);

/**
 * A page with those that its article goes on on. To a page that was not fetched nothing is added, and that is told once.
 */
export function allPages(
  { settings }: Pick<ExtractRequest, "settings">,
  effects: SourceEffects,
  reporter: Pick<Reporter, "notice">,
): Completed {
  let told = false;
  return async (page, signal) => {
    if (page.fetched === null || page.archived === true) {
      if (!told) reporter.notice("--all-pages has no effect on pages that are not fetched");
      told = true;
      return page;
    }
    const [{ withAllPages }, { pageFromAddress }] = await Promise.all([
      import("../pages/follow-pages.js"),
      import("../source/page-from-address.js"),
    ]);
    const { source, id } = page;
    return withAllPages(page, (address) =>
      pageFromAddress(address, { source, id, url: address }, settings, effects, signal),
    );
  };
}
