/**
 * How a model loads a plugin's pages: `guide` is the plugin's one listed skill, a page's name its
 * args. One page at a time.
 */
export function loadPages(plugin: string, pages: readonly string[]): string {
  return `Skill tool: ${plugin}:guide, args: ${pages.join(" or ")}`;
}
