// Lucene 8 in the protocol of the benchmark of speed (protocol.hh), as somebody sets it up who knows it: DutchAnalyzer
// on titel, namen and tekst; one segment; offsets in the postings of tekst, so that UnifiedHighlighter need not analyse
// again; what a list of hits shows in doc values, since a stored field is read with the whole text beside it; facets
// counted by a collector of its own over doc values, in the pass that finds the best ten. The query cache is off: no
// engine may remember the answers of an earlier round.
//
//   LuceneSpeed build FOLDER DOCUMENTS | search FOLDER
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

public final class LuceneSpeed {
  private static final String[] FIELDS = {"titel", "namen", "tekst"};
  private static final String[] LABELS = {"indiener", "fractie", "minister"};
  private static final int HITS = 10;
  private static final int PASSAGES = 3;
  private static final Analyzer ANALYZER = new DutchAnalyzer();

  static void build(Path folder, Path documents) throws IOException {
    FieldType offsets = new FieldType(TextField.TYPE_STORED);
    offsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    offsets.freeze();
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(256);
    try (FSDirectory directory = FSDirectory.open(folder);
         IndexWriter writer = new IndexWriter(directory, config);
         BufferedReader lines = Files.newBufferedReader(documents, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        Document document = new Document();
        document.add(new BinaryDocValuesField("nummer", new BytesRef(columns[0])));
        document.add(new BinaryDocValuesField("titel_kort", new BytesRef(columns[1])));
        document.add(new TextField("titel", columns[1], Field.Store.NO));
        document.add(new TextField("namen", columns[2], Field.Store.NO));
        document.add(new Field("tekst", columns[3] + "\n" + columns[4], offsets));
        for (int i = 0; i < LABELS.length; ++i) {
          for (String value : columns[5 + i].isEmpty() ? new String[0] : columns[5 + i].split("\u001f")) {
            document.add(new SortedSetDocValuesField(LABELS[i], new BytesRef(value)));
            if (LABELS[i].equals("fractie")) document.add(new StringField("fractie_term", value, Field.Store.NO));
          }
        }
        if (!columns[8].isEmpty()) {
          document.add(new NumericDocValuesField("dagen", Integer.parseInt(columns[8])));
          document.add(new IntPoint("dagen_punt", Integer.parseInt(columns[8])));
        }
        if (!columns[9].isEmpty()) document.add(new NumericDocValuesField("jaar", Integer.parseInt(columns[9])));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** Counts every value of the five facets among the matches. */
  static final class Facets extends SimpleCollector {
    private final int[][] counts = new int[LABELS.length][];
    private final int[] dagen = new int[4];
    private final int[] jaren = new int[300];
    private final SortedSetDocValues[] labels = new SortedSetDocValues[LABELS.length];
    private NumericDocValues days;
    private NumericDocValues years;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      LeafReader reader = context.reader();
      for (int i = 0; i < LABELS.length; ++i) {
        labels[i] = reader.getSortedSetDocValues(LABELS[i]);
        if (counts[i] != null) throw new IllegalStateException("several segments: the counts are per segment");
        counts[i] = new int[(int) labels[i].getValueCount()];
      }
      days = reader.getNumericDocValues("dagen");
      years = reader.getNumericDocValues("jaar");
    }

    @Override
    public void collect(int doc) throws IOException {
      for (int i = 0; i < LABELS.length; ++i) {
        if (!labels[i].advanceExact(doc)) continue;
        for (long ord = labels[i].nextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS;
            ord = labels[i].nextOrd()) ++counts[i][(int) ord];
      }
      if (days.advanceExact(doc)) {
        long n = days.longValue();
        ++dagen[n <= 21 ? 0 : n <= 42 ? 1 : n <= 84 ? 2 : 3];
      }
      if (years.advanceExact(doc)) ++jaren[(int) years.longValue() - 1800];
    }

    /** Names every value that occurs, as an answer needs it; gives the sum of the counts. */
    long total() throws IOException {
      long sum = 0;
      List<String> names = new ArrayList<>();
      for (int i = 0; i < LABELS.length; ++i) {
        for (int ord = 0; counts[i] != null && ord < counts[i].length; ++ord) {
          if (counts[i][ord] == 0) continue;
          names.add(labels[i].lookupOrd(ord).utf8ToString());
          sum += counts[i][ord];
        }
      }
      return sum + Arrays.stream(dagen).sum() + Arrays.stream(jaren).sum();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private static List<String> terms(String word) throws IOException {
    List<String> out = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("tekst", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) out.add(term.toString());
      stream.end();
    }
    return out;
  }

  /** A query in any of the fields. */
  private interface InField {
    Query of(String field) throws IOException;
  }

  private static Query anywhere(InField in) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : FIELDS) any.add(in.of(field), BooleanClause.Occur.SHOULD);
    return any.build();
  }

  private static void add(BooleanQuery.Builder to, String word, BooleanClause.Occur occur) throws IOException {
    for (String term : terms(word)) to.add(anywhere(field -> new TermQuery(new Term(field, term))), occur);
  }

  private static Query query(String kind, String[] words) throws IOException {
    switch (kind) {
      case "phrase": {
        List<String> all = terms(String.join(" ", words));
        return anywhere(field -> new PhraseQuery(field, all.toArray(new String[0])));
      }
      case "prefix":
        return anywhere(field -> new PrefixQuery(new Term(field, words[0])));
      case "filter": {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        add(all, words[0], BooleanClause.Occur.MUST);
        all.add(new TermQuery(new Term("fractie_term", words[1])), BooleanClause.Occur.FILTER);
        all.add(IntPoint.newRangeQuery("dagen_punt", Integer.parseInt(words[2]),
            Integer.parseInt(words[3])), BooleanClause.Occur.FILTER);
        return all.build();
      }
      default: {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words)
          add(all, word, kind.equals("or") ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
        return all.build();
      }
    }
  }

  /** A column of every hit, in the hits' order. */
  private static List<String> columnsOf(IndexSearcher searcher, TopDocs top, String name) throws IOException {
    List<String> out = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) {
      BinaryDocValues values = searcher.getIndexReader().leaves().get(0).reader().getBinaryDocValues(name);
      values.advanceExact(hit.doc);
      out.add(values.binaryValue().utf8ToString());
    }
    return out;
  }

  /** An answer's columns after the time. */
  private static String answer(IndexSearcher searcher, UnifiedHighlighter highlighter, String[] question)
      throws IOException {
    String form = question[0];
    Query query = query(question[1], Arrays.copyOfRange(question, 2, question.length));
    long matches = -1;
    long counted = 0;
    long snippets = 0;
    TopDocs top;
    if (form.equals("top")) {
      top = searcher.search(query, HITS);
    } else {
      TopScoreDocCollector best = TopScoreDocCollector.create(HITS, Integer.MAX_VALUE);
      Facets facets = new Facets();
      searcher.search(query, MultiCollector.wrap(best, facets));
      top = best.topDocs();
      matches = top.totalHits.value;
      counted = facets.total();
    }
    columnsOf(searcher, top, "nummer");
    if (form.equals("page")) {
      columnsOf(searcher, top, "titel_kort");
      for (String snippet : highlighter.highlight("tekst", query, top, PASSAGES))
        snippets += snippet == null ? 0 : snippet.length();
    }
    return matches + "\t" + counted + "\t" + snippets;
  }

  static void search(Path folder) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      UnifiedHighlighter highlighter = new UnifiedHighlighter(searcher, ANALYZER);
      out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] question = line.split("\t");
        if (question.length < 3) continue;
        long begin = System.nanoTime();
        String answer = answer(searcher, highlighter, question);
        out.println((System.nanoTime() - begin) / 1000.0 + "\t" + answer);
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("build")) {
      build(folder, Path.of(arguments[2]));
    } else {
      search(folder);
    }
  }
}
