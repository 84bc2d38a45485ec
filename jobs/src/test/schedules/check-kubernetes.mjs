// Checks the manifests of a file against the API of Kubernetes: node check-kubernetes.mjs FILE.
// The published schemas tell wrong values and missing fields, but let unknown fields pass, which a
// cluster would refuse or drop; the types generated from them, given a literal, tell those.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { parseAllDocuments } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const problems = [];

const manifests = parseAllDocuments(readFileSync(process.argv[2], "utf8")).map((document) => {
  problems.push(...document.errors.map((error) => error.message));
  return document.toJS();
});

const module = (manifest) => `kubernetes-models/${manifest.apiVersion}`;
const name = (manifest) => `${manifest.kind} ${manifest.metadata?.name}`;

for (const manifest of manifests) {
  const model = (await import(module(manifest)))[manifest.kind];
  try {
    new model(manifest).validate();
  } catch (error) {
    problems.push(`${name(manifest)}: ${error.message}`);
  }
}

const folder = mkdtempSync(join(here, "types-"));
try {
  const files = manifests.map((manifest, i) => {
    const file = join(folder, `manifest${i}.ts`);
    writeFileSync(
      file,
      `import type { I${manifest.kind} } from "${module(manifest)}";\n` +
        `export const manifest: I${manifest.kind} = ${JSON.stringify(manifest, null, 2)};\n`,
    );
    return file;
  });
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
  });
  for (const found of ts.getPreEmitDiagnostics(program)) {
    const manifest = manifests[files.indexOf(found.file?.fileName)];
    const text = ts.flattenDiagnosticMessageText(found.messageText, " ");
    problems.push(manifest ? `${name(manifest)}: ${text}` : text);
  }
} finally {
  rmSync(folder, { recursive: true });
}

problems.forEach((problem) => console.error(problem));
console.log(`${manifests.length} manifests: ${manifests.map(name).join(", ")}`);
process.exit(problems.length === 0 && manifests.length > 0 ? 0 : 1);
