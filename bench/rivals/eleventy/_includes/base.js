const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const frames = new Map();

export const escape = (text) => String(text ?? "").replace(/[&<>"]/g, (c) => ENTITIES[c]);

function makeFrame(data) {
  const lang = data.params.lang;
  const items = data.nav[lang].map((n) => `<li><a href="${n.url}">${escape(n.name)}</a></li>`);
  const header = `<header class="top">
<a class="skip" href="#content">↓</a>
<a class="name" href="${lang === "en" ? "/en/" : "/"}">${escape(data.site.name)}</a>
<nav>
<ul>
${items.join("\n")}
</ul>
</nav>
</header>`;
  return { header, footer: `<footer><p>${escape(data.site.name)}</p></footer>` };
}

export function page(data, main) {
  const lang = data.params.lang;
  if (!frames.has(lang)) frames.set(lang, makeFrame(data));
  const { header, footer } = frames.get(lang);
  const thai = data.page.url.replace(/^\/en(?=\/)/, "");
  const about = data.description
    ? `<meta name="description" content="${escape(data.description)}">`
    : "";
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(data.title)} - ${escape(data.site.name)}</title>
${about}
<link rel="canonical" href="https://measured.example.org${data.page.url}">
<link rel="alternate" hreflang="th" href="${thai}">
<link rel="alternate" hreflang="en" href="/en${thai}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
${header}
<main>
${main}
</main>
${footer}
</body>
</html>
`;
}
