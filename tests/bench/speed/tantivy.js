// Tantivy through its npm binding, in the protocol of the benchmark of speed (protocol.hh): Snowball's dutch on titel,
// namen and tekst, labels and numbers in fast fields. argv: the .node file, then build FOLDER DOCUMENTS or search
// FOLDER. The binding runs a collector a call, so that facets are a second pass over the matches (an aggregation).
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");

const [binding, verb, folder, documents] = process.argv.slice(2);
const t = require(path.resolve(binding));
const HEAP = 256 * 1024 * 1024;
const HITS = 10;
const FIELDS = ["titel", "namen", "tekst"];
const LABELS = ["indiener", "fractie", "minister"];
const FACETS = JSON.stringify({
  ...Object.fromEntries(LABELS.map((name) => [name, { terms: { field: name, size: 10000, segment_size: 10000 } }])),
  dagen: { range: { field: "dagen", ranges: [{ to: 22 }, { from: 22, to: 43 }, { from: 43, to: 85 }, { from: 85 }] } },
  jaar: { histogram: { field: "jaar", interval: 1, min_doc_count: 1 } },
});

function dutch() {
  return new t.TextAnalyzerBuilder(t.TokenizerStatic.simple())
    .filter(t.FilterStatic.removeLong(40))
    .filter(t.FilterStatic.lowercase())
    .filter(t.FilterStatic.asciiFold())
    .filter(t.FilterStatic.stemmer("dutch"))
    .build();
}

function schema() {
  let builder = new t.SchemaBuilder().addTextField("nummer", { stored: true, tokenizerName: "raw" });
  for (const name of FIELDS)
    builder = builder.addTextField(name, { stored: true, tokenizerName: "nl", indexOption: "position" });
  for (const name of LABELS)
    builder = builder.addTextField(name, { fast: true, tokenizerName: "raw", indexOption: "basic" });
  for (const name of ["dagen", "jaar"]) builder = builder.addIntegerField(name, { fast: true, indexed: true });
  return builder.build();
}

async function build() {
  const index = new t.Index(schema(), folder, false);
  index.registerTokenizer("nl", dutch());
  const writer = index.writer(HEAP, 1);
  for await (const line of readline.createInterface({ input: fs.createReadStream(documents), crlfDelay: Infinity })) {
    const columns = line.split("\t");
    const doc = new t.Document();
    doc.addText("nummer", columns[0]);
    doc.addText("titel", columns[1]);
    doc.addText("namen", columns[2]);
    doc.addText("tekst", columns[3] + "\n" + columns[4]);
    LABELS.forEach((name, i) =>
      columns[5 + i].split("\x1f").filter(Boolean).forEach((value) => doc.addText(name, value)));
    if (columns[8]) doc.addInteger("dagen", Number(columns[8]));
    if (columns[9]) doc.addInteger("jaar", Number(columns[9]));
    writer.addDocument(doc);
  }
  writer.commit();
  writer.waitMergingThreads();
}

class Searcher {
  constructor() {
    this.index = t.Index.open(folder);
    this.analyzer = dutch();
    this.index.registerTokenizer("nl", this.analyzer);
    this.index.reload();
    this.schema = this.index.schema;
    this.searcher = this.index.searcher();
  }

  anywhere(of) {
    return t.Query.booleanQuery(FIELDS.map((name) => ({ occur: t.Occur.Should, query: of(name) })));
  }

  word(word) {
    const stem = this.analyzer.analyze(word)[0];
    return this.anywhere((name) => t.Query.termQuery(this.schema, name, stem, "freq"));
  }

  query(kind, words) {
    const all = (queries, occur) => t.Query.booleanQuery(queries.map((query) => ({ occur, query })));
    if (kind === "phrase") {
      const stems = this.analyzer.analyze(words.join(" "));
      return this.anywhere((name) => t.Query.phraseQuery(this.schema, name, stems));
    }
    if (kind === "prefix") return this.anywhere((name) => t.Query.regexQuery(this.schema, name, words[0] + ".*"));
    if (kind === "filter") {
      const least = Number(words[2]), most = Number(words[3]);
      const narrow = [
        t.Query.termQuery(this.schema, "fractie", words[1], "basic"),
        t.Query.rangeQuery(this.schema, "dagen", t.FieldType.I64, least, most, true, true),
      ].map((query) => t.Query.boostQuery(query, 0));
      return all([this.word(words[0]), ...narrow], t.Occur.Must);
    }
    return all(words.map((word) => this.word(word)), kind === "or" ? t.Occur.Should : t.Occur.Must);
  }

  answer(form, kind, words) {
    const query = this.query(kind, words);
    const found = this.searcher.search(query, HITS, form !== "top");
    const docs = found.hits.map((hit) => this.searcher.doc(hit.docAddress));
    docs.forEach((doc) => doc.getFirst("nummer"));
    let facets = 0, snippets = 0;
    if (form !== "top") {
      const said = this.searcher.aggregate(query, FACETS);
      const counted = typeof said === "string" ? JSON.parse(said) : said;
      for (const facet of Object.values(counted)) for (const bucket of facet.buckets) facets += bucket.doc_count;
    }
    if (form === "page") {
      const generator = t.SnippetGenerator.create(this.searcher, query, this.schema, "tekst");
      generator.setMaxNumChars(240);
      for (const doc of docs) {
        doc.getFirst("titel");
        snippets += generator.snippetFromDoc(doc).toHtml().length;
      }
    }
    return [form === "top" ? -1 : found.count, facets, snippets];
  }
}

async function search() {
  const searcher = new Searcher();
  console.log("ready");
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [form, kind, ...words] = line.split("\t");
    const begin = process.hrtime.bigint();
    const answer = searcher.answer(form, kind, words);
    const taken = Number(process.hrtime.bigint() - begin) / 1000;
    process.stdout.write([taken, ...answer].join("\t") + "\n");
  }
}

(verb === "build" ? build() : search()).catch((error) => {
  console.error(error);
  process.exit(1);
});
