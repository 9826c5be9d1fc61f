// Bundles GraphiQL, Monaco and its workers into the folder named by the first argument.
// Nothing in the result is fetched from another host: fonts are embedded, workers are files here.
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const [outdir] = process.argv.slice(2);

await build({
  entryPoints: {
    graphiql: "src/main.jsx",
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
  },
  outdir,
  bundle: true,
  minify: true,
  // A classic script, not a module: workers of that kind start in every browser.
  format: "iife",
  target: ["chrome109", "firefox115", "safari16"],
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".graphql": "text", ".ttf": "dataurl", ".woff2": "dataurl" },
  legalComments: "linked",
  logLevel: "warning",
});
await copyFile("src/index.html", join(outdir, "index.html"));
