// Tuned for speed: templates are plain functions, Markdown is not run through a template language,
// lists come from one pass over all pages.
import markdownIt from "markdown-it";
import footnote from "markdown-it-footnote";

export default function (config) {
  config.setLibrary("md", markdownIt({ html: false }).use(footnote));
  config.addGlobalData("layout", "record");
  config.addPassthroughCopy({ "style.css": "style.css" });
  config.addCollection("bySection", (api) => {
    const sections = new Map();
    for (const page of api.getAll()) {
      const section = page.url.slice(0, page.url.slice(0, -1).lastIndexOf("/") + 1);
      if (!sections.has(section)) sections.set(section, []);
      sections.get(section).push(page);
    }
    for (const pages of sections.values()) pages.sort((a, b) => b.date - a.date);
    return sections;
  });
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "site" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
  };
}
