// Lucene in the line protocol of external.py, in several set-ups. Arguments: the set-up's name, verb, folder[,
// documents].
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;

public final class LucenePeer {
  /** How documents become fields, and words a query. */
  interface Setup {
    Analyzer analyzer();

    Similarity similarity();

    /** Field name to text, from the columns of documents.tsv. */
    Map<String, String> fields(String[] columns);

    /** Any of the words; null where nothing is left of them. */
    Query query(IndexReader reader, String[] words) throws Exception;
  }

  /** As people begin: DutchAnalyzer on every field, the parser for several fields, everything as it comes. */
  static final class Stock implements Setup {
    private static final String[] FIELDS = {"titel", "namen", "tekst"};
    private final Analyzer analyzer = new DutchAnalyzer();

    public Analyzer analyzer() {
      return analyzer;
    }

    public Similarity similarity() {
      return new BM25Similarity();
    }

    public Map<String, String> fields(String[] columns) {
      Map<String, String> out = new LinkedHashMap<>();
      out.put("titel", columns[1]);
      out.put("namen", columns[2]);
      out.put("tekst", columns[3] + "\n" + columns[4]);
      return out;
    }

    public Query query(IndexReader reader, String[] words) throws Exception {
      String text = Arrays.stream(words).map(QueryParserBase::escape).collect(Collectors.joining(" "));
      return new MultiFieldQueryParser(FIELDS, analyzer).parse(text);
    }
  }

  static void build(Setup setup, Path folder, Path documents) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(setup.analyzer()).setSimilarity(setup.similarity())
        .setRAMBufferSizeMB(256);
    try (FSDirectory directory = FSDirectory.open(folder);
         IndexWriter writer = new IndexWriter(directory, config);
         BufferedReader lines = Files.newBufferedReader(documents, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        Document document = new Document();
        document.add(new StoredField("nummer", columns[0]));
        setup.fields(columns).forEach((name, text) -> document.add(new TextField(name, text, Field.Store.NO)));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  static void search(Setup setup, Path folder) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(setup.similarity());
      out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] asked = line.split("\t");
        Query query = setup.query(reader, asked[1].split(" "));
        StringBuilder answer = new StringBuilder();
        if (query != null) {
          for (ScoreDoc hit : searcher.search(query, Integer.parseInt(asked[0])).scoreDocs) {
            if (answer.length() > 0) answer.append('\t');
            answer.append(searcher.doc(hit.doc).get("nummer")).append(' ').append(hit.score);
          }
        }
        out.println(answer);
      }
    }
  }

  /** stock, expert, or like2 and like5: MoreLikeThis of terms in at least so many documents. */
  private static Setup setup(String name) throws Exception {
    if (name.startsWith("like")) {
      return new LuceneLike(Integer.parseInt(name.substring("like".length())));
    }
    return name.equals("expert") ? new LuceneExpert() : new Stock();
  }

  public static void main(String[] arguments) throws Exception {
    Setup setup = setup(arguments[0]);
    Path folder = Path.of(arguments[2], "index");
    if (arguments[1].equals("build")) {
      build(setup, folder, Path.of(arguments[3]));
    } else {
      search(setup, folder);
    }
  }
}
