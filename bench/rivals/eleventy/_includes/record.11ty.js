import { escape, page } from "./base.js";

const WORDS = {
  th: ["ความเชื่อมโยง", "บันทึกที่กล่าวถึงเรื่องนี้", "บันทึกที่เรื่องนี้กล่าวถึง"],
  en: ["Connections", "Records that mention this", "Records this mentions"],
};

const show = ({ text, url }) => (url ? `<a href="${url}">${escape(text)}</a>` : escape(text));

const fact = ({ label, values }) =>
  `<div><dt>${escape(label)}</dt><dd>${values.map(show).join(", ")}</dd></div>`;

const connection = (one) => {
  const context = one.context ? ` <q>${escape(one.context)}</q>` : "";
  return `<li>${show(one)} <span class="when">${escape(one.day)}</span>${context}</li>`;
};

const group = ({ meaning, records }) => `<h4>${escape(meaning)}</h4>
<ul>
${records.map(connection).join("\n")}
</ul>`;

export const render = (data) => {
  const { lang, facts, incoming, outgoing } = data.params;
  const [title, to, from] = WORDS[lang];
  const summary = data.description ? `<p class="summary">${escape(data.description)}</p>` : "";
  return page(
    data,
    `<article>
<header>
<h1>${escape(data.title)}</h1>
${summary}
</header>
<dl class="facts">
${facts.map(fact).join("\n")}
</dl>
${data.content}
<section class="connections">
<h2>${title}</h2>
<h3>${to}</h3>
${incoming.map(group).join("\n")}
<h3>${from}</h3>
${outgoing.map(group).join("\n")}
</section>
</article>`,
  );
};
