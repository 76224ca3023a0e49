// Lucene as somebody sets it up who knows it and Dutch: the title three times (Snowball's stems; Kraaij-Pohlmann's
// stems with those of compound parts; the folded words), names folded in a field of their own, the text little. A word
// that the index does not know is replaced by the nearest one of the titles and names. The word list is Debian's wdutch
// (OpenTaal).
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.KpStemmer;

final class LuceneExpert implements LucenePeer.Setup {
  static final Path WORDS = Path.of("/usr/share/dict/dutch");
  private static final Map<String, Float> WEIGHTS = new LinkedHashMap<>();

  static {
    WEIGHTS.put("titel_stam", 1.5f);
    WEIGHTS.put("titel_delen", 1.5f);
    WEIGHTS.put("titel", 0.5f);
    WEIGHTS.put("tekst", 0.4f);
    WEIGHTS.put("namen", 3f);
  }

  private final Analyzer plain = chain(false, false, null);
  private final Analyzer stems = chain(true, false, null);
  private final Analyzer wholes = chain(false, true, null);

  public Analyzer analyzer() {
    Map<String, Analyzer> of = new HashMap<>();
    of.put("titel_stam", stems);
    of.put("titel_delen", chain(false, true, dictionary()));
    of.put("tekst", stems);
    return new PerFieldAnalyzerWrapper(plain, of);
  }

  public Similarity similarity() {
    return new BM25Similarity(0.6f, 0.5f);
  }

  public Map<String, String> fields(String[] columns) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String name : new String[] {"titel_stam", "titel_delen", "titel"}) out.put(name, columns[1]);
    out.put("namen", columns[2]);
    out.put("tekst", columns[3] + "\n" + columns[4]);
    return out;
  }

  public Query query(IndexReader reader, String[] words) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean some = false;
    for (String typed : words) {
      for (String word : terms(plain, typed)) {
        String known = corrected(reader, word);
        for (Map.Entry<String, Float> weight : WEIGHTS.entrySet()) {
          for (Term term : termsOf(weight.getKey(), known)) {
            any.add(new BoostQuery(new TermQuery(term), weight.getValue()), BooleanClause.Occur.SHOULD);
            some = true;
          }
        }
      }
    }
    return some ? any.build() : null;
  }

  /** What a folded word is looked up as in a field; the query's compounds stay whole. */
  private List<Term> termsOf(String field, String word) throws IOException {
    Analyzer analyzer = field.equals("titel_delen") ? wholes
        : field.equals("titel") || field.equals("namen") ? plain : stems;
    List<Term> out = new ArrayList<>();
    for (String term : terms(analyzer, word)) out.add(new Term(field, term));
    return out;
  }

  private String corrected(IndexReader reader, String word) throws IOException {
    for (String field : WEIGHTS.keySet()) {
      for (Term term : termsOf(field, word)) {
        if (reader.docFreq(term) > 0) return word;
      }
    }
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(0);
    checker.setAccuracy(0.5f);
    SuggestWord best = null;
    for (String field : new String[] {"titel", "namen"}) {
      for (SuggestWord found : checker.suggestSimilar(new Term(field, word), 1, reader,
          SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
        if (best == null || found.score > best.score) best = found;
      }
    }
    return best == null ? word : best.string;
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> out = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) out.add(term.toString());
      stream.end();
    }
    return out;
  }

  private static Analyzer chain(boolean snowball, boolean kraaijPohlmann, Set<String> dictionary) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
        if (dictionary != null) stream = new Parts(stream, dictionary);
        if (snowball) stream = new SnowballFilter(stream, new DutchStemmer());
        if (kraaijPohlmann) stream = new SnowballFilter(stream, new KpStemmer());
        return new TokenStreamComponents(tokenizer, stream);
      }
    };
  }

  private static Set<String> dictionary() {
    try {
      Set<String> out = new HashSet<>();
      char[] folded = new char[512];
      for (String word : Files.readAllLines(WORDS, StandardCharsets.UTF_8)) {
        String lower = word.toLowerCase();
        if (lower.length() < Parts.SHORTEST || lower.length() > 100
            || !lower.chars().allMatch(Character::isLetter)) continue;
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
        out.add(new String(folded, 0, length));
      }
      return out;
    } catch (IOException error) {
      throw new IllegalStateException("the word list: " + error, error);
    }
  }

  /** Adds, at a word's position, the parts of every way to split it into words of the list, without links. */
  private static final class Parts extends TokenFilter {
    static final int SHORTEST = 3;
    private static final String[] LINKS = {"", "s", "en", "er", "e"};
    private final Set<String> words;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    Parts(TokenStream input, Set<String> words) {
      super(input);
      this.words = words;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!waiting.isEmpty()) {
        term.setEmpty().append(waiting.poll());
        position.setPositionIncrement(0);
        return true;
      }
      if (!input.incrementToken()) return false;
      Set<String> parts = new LinkedHashSet<>();
      split(term.toString(), parts, 3);
      waiting.addAll(parts);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      waiting.clear();
    }

    /** Adds the parts of the word's splits into at most so many; true where there is one. */
    private boolean split(String word, Set<String> parts, int most) {
      boolean any = false;
      for (int cut = 4; most > 1 && cut <= word.length() - 4; ++cut) {
        String head = bare(word.substring(0, cut));
        if (head == null) continue;
        String tail = word.substring(cut);
        boolean ends = words.contains(tail);
        if (split(tail, parts, most - 1) || ends) {
          parts.add(head);
          if (ends) parts.add(tail);
          any = true;
        }
      }
      return any;
    }

    /** The word of the list that a head is, with or without a link after it; null where there is none. */
    private String bare(String head) {
      for (String link : LINKS) {
        String word = head.substring(0, head.length() - (head.endsWith(link) ? link.length() : 0));
        if (head.endsWith(link) && word.length() >= SHORTEST && words.contains(word)) return word;
      }
      return null;
    }
  }
}
