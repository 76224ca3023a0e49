// Lucene's MoreLikeThis over DutchAnalyzer: titel twice as heavy as the text, 25 terms of each, a term from its first
// occurrence on, in at least so many documents.
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

final class LuceneLike implements LucenePeer.Setup {
  private static final float TITLE_WEIGHT = 2;
  private final Analyzer analyzer = new DutchAnalyzer();
  private final int fewestDocuments;

  LuceneLike(int fewestDocuments) {
    this.fewestDocuments = fewestDocuments;
  }

  public Analyzer analyzer() {
    return analyzer;
  }

  public Similarity similarity() {
    return new BM25Similarity();
  }

  public Map<String, String> fields(String[] columns) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("titel", columns[1]);
    out.put("tekst", columns[1] + "\n" + columns[3]);
    return out;
  }

  private Query like(IndexReader reader, String field, String text) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {field});
    like.setMinTermFreq(1);
    like.setMinDocFreq(fewestDocuments);
    like.setMaxDocFreqPct(10);
    like.setMaxQueryTerms(25);
    return like.like(field, new StringReader(text));
  }

  public Query query(IndexReader reader, String[] words) throws IOException {
    String text = String.join(" ", words);
    return new BooleanQuery.Builder()
        .add(new BoostQuery(like(reader, "titel", text), TITLE_WEIGHT), BooleanClause.Occur.SHOULD)
        .add(like(reader, "tekst", text), BooleanClause.Occur.SHOULD)
        .build();
  }
}
