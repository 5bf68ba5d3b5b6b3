import { escape, page } from "./base.js";

export const render = (data) => page(data, `<h1>${escape(data.title)}</h1>`);
