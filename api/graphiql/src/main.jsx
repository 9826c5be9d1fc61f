// The page at /graphql: GraphiQL on the endpoint of the same address, with examples in its tabs.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { editor } from "monaco-graphql/esm/monaco-editor.js";
import { createRoot } from "react-dom/client";

import { examples } from "./examples.js";
import "graphiql/style.css";
import "./page.css";

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = ["json", "graphql"].includes(label) ? label : "editor";
    return new Worker(`/graphiql/${name}.worker.js`);
  },
};

// Operations are read more often than written: a line that is too long goes on below.
editor.onDidCreateEditor((created) => created.updateOptions({ wordWrap: "on" }));

createRoot(document.getElementById("graphiql")).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: "/graphql" })}
    defaultQuery={examples[0].query}
    defaultTabs={examples}
    defaultEditorToolsVisibility={false}
  >
    <GraphiQL.Logo>
      <span className="product">newsgraph</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
