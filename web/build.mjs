// Builds what plugins/phakhi/assets holds from the packages pinned in package-lock.json,
// and notes in outputs.json which bytes came from which package.
// A second run gives the same bytes.

import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const WEB = import.meta.dirname;
const ROOT = path.dirname(WEB);
const FONTS = path.join(ROOT, "plugins/phakhi/assets/fonts");
const FONT_PACKAGE = "@fontsource/sarabun";
const SUBSETS = ["thai", "latin"];
const FACES = [
  { weight: 400, style: "normal" },
  { weight: 400, style: "italic" },
  { weight: 700, style: "normal" },
];

const ICONS = path.join(ROOT, "plugins/phakhi/assets/icons");
const ICON_PACKAGE = "@mdi/svg";
// A type's folder, and the drawing that stands for it everywhere.
const ICON_NAMES = {
  activities: "calendar-star",
  decisions: "scale-balance",
  goals: "bullseye-arrow",
  innovations: "sprout",
  lessons: "lightbulb-on-outline",
  "linked-networks": "transit-connection-variant",
  network: "graph-outline",
  news: "bullhorn-outline",
  organisations: "home-group",
  people: "account-group-outline",
  plans: "clipboard-text-clock-outline",
  requests: "handshake-outline",
  resources: "toolbox-outline",
};

function fontFace({ weight, style }, range, file) {
  return `@font-face {
  font-family: "Sarabun";
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url("${file}") format("woff2");
  unicode-range: ${range.replaceAll(",", ", ")};
}
`;
}

async function buildFonts() {
  const source = path.join(WEB, "node_modules", FONT_PACKAGE);
  const ranges = JSON.parse(await readFile(path.join(source, "unicode.json"), "utf8"));
  await rm(FONTS, { recursive: true, force: true });
  await mkdir(FONTS, { recursive: true });
  const rules = [];
  for (const face of FACES) {
    for (const subset of SUBSETS) {
      const file = `sarabun-${subset}-${face.weight}-${face.style}.woff2`;
      await copyFile(path.join(source, "files", file), path.join(FONTS, file));
      rules.push(fontFace(face, ranges[subset], file));
    }
  }
  await writeFile(path.join(FONTS, "fonts.css"), rules.join("\n"));
  await copyFile(path.join(source, "LICENSE"), path.join(FONTS, "OFL.txt"));
}

async function buildIcons() {
  const source = path.join(WEB, "node_modules", ICON_PACKAGE);
  await rm(ICONS, { recursive: true, force: true });
  await mkdir(ICONS, { recursive: true });
  const rules = [];
  for (const [name, drawing] of Object.entries(ICON_NAMES)) {
    const svg = await readFile(path.join(source, "svg", `${drawing}.svg`), "utf8");
    const d = /\sd="([^"]+)"/.exec(svg)[1];
    const plain = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='${d}'/></svg>`;
    const address = plain.replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E");
    rules.push(`.ph-icon--${name} {\n  --ph-icon: url("data:image/svg+xml,${address}");\n}\n`);
  }
  await writeFile(path.join(ICONS, "icons.css"), rules.join("\n"));
  const licence = await readFile(path.join(source, "LICENSE"), "utf8");
  await writeFile(path.join(ICONS, "LICENSE.txt"), licence.replaceAll("\r\n", "\n"));
}

async function checksums(folder) {
  const sums = {};
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name);
    const key = path.relative(ROOT, file).split(path.sep).join("/");
    sums[key] = createHash("sha256").update(await readFile(file)).digest("hex");
  }
  return sums;
}

async function noteOutputs() {
  const lock = JSON.parse(await readFile(path.join(WEB, "package-lock.json"), "utf8"));
  const packages = {};
  for (const name of [FONT_PACKAGE, ICON_PACKAGE]) {
    const { version, integrity } = lock.packages[`node_modules/${name}`];
    packages[name] = { version, integrity };
  }
  const note = { packages, files: { ...(await checksums(FONTS)), ...(await checksums(ICONS)) } };
  await writeFile(path.join(WEB, "outputs.json"), `${JSON.stringify(note, null, 2)}\n`);
}

await buildFonts();
await buildIcons();
await noteOutputs();
