// Tantivy through its npm binding, in the line protocol of external.py. argv: the .node file, verb, folder[,
// documents].
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");

const [binding, verb, folder, documents] = process.argv.slice(2);
const t = require(path.resolve(binding));
const HEAP = 256 * 1024 * 1024;
const FIELDS = ["titel", "namen", "tekst"];

function dutch() {
  return new t.TextAnalyzerBuilder(t.TokenizerStatic.simple())
    .filter(t.FilterStatic.removeLong(40))
    .filter(t.FilterStatic.lowercase())
    .filter(t.FilterStatic.asciiFold())
    .filter(t.FilterStatic.stemmer("dutch"))
    .build();
}

function schema() {
  const builder = new t.SchemaBuilder().addTextField("nummer", { stored: true, tokenizerName: "raw" });
  return FIELDS.reduce((b, name) =>
    b.addTextField(name, { tokenizerName: "nl", indexOption: "position" }), builder).build();
}

async function build() {
  const index = new t.Index(schema(), folder, false);
  index.registerTokenizer("nl", dutch());
  const writer = index.writer(HEAP, 1);
  for await (const line of readline.createInterface({ input: fs.createReadStream(documents), crlfDelay: Infinity })) {
    const [nummer, titel, namen, vraag, antwoord] = line.split("\t");
    const doc = new t.Document();
    doc.addText("nummer", nummer);
    doc.addText("titel", titel);
    doc.addText("namen", namen);
    doc.addText("tekst", vraag + "\n" + antwoord);
    writer.addDocument(doc);
  }
  writer.commit();
  writer.waitMergingThreads();
}

async function search() {
  const index = t.Index.open(folder);
  index.registerTokenizer("nl", dutch());
  index.reload();
  const searcher = index.searcher();
  console.log("ready");
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [n, words] = line.split("\t");
    // Quoted, so that nothing in a word is an operator.
    const text = words.split(" ").map((word) => '"' + word.replace(/["\\]/g, " ") + '"').join(" ");
    const found = searcher.search(index.parseQuery(text, FIELDS), Number(n));
    console.log(found.hits.map((hit) => searcher.doc(hit.docAddress).getFirst("nummer") + " " + hit.score).join("\t"));
  }
}

(verb === "build" ? build() : search()).catch((error) => {
  console.error(error);
  process.exit(1);
});
