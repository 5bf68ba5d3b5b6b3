import { escape, page } from "./base.js";

const card = ({ url, date, data }) =>
  `<li><a href="${url}">${escape(data.title)}</a> <span class="when">${date.toISOString().slice(0, 10)}</span><p>${escape(data.description)}</p></li>`;

export const render = (data) => {
  const years = new Map();
  for (const one of data.collections.bySection.get(data.page.url) ?? []) {
    const year = one.date.getUTCFullYear();
    if (!years.has(year)) years.set(year, []);
    years.get(year).push(card(one));
  }
  const parts = [...years].map(
    ([year, cards]) => `<h2>${year}</h2>\n<ul class="cards">\n${cards.join("\n")}\n</ul>`,
  );
  return page(data, `<h1>${escape(data.title)}</h1>\n${parts.join("\n")}`);
};
