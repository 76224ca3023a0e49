// SQLite's FTS5 with our analyser as its tokenizer, as somebody sets it up who knows SQLite: texts once, in a table
// that the full-text index refers to; facets in narrow side tables; what matches is found and ranked once for all parts
// of an answer.
//
//   bench_fts5 build INDEX DOCUMENTS     DOCUMENTS as bench_search exports them
//   bench_fts5 search INDEX              answers questions (protocol.hh)
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>

#include <sqlite3.h>

#include "schema/dutch/analyser.hh"
#include "tests/bench/speed/protocol.hh"

using namespace kamervragen;

namespace {

[[noreturn]] void stop(const char* message) {
  std::fprintf(stderr, "bench_fts5: %s\n", message);
  std::exit(1);
}

/// One prepared statement, used again.
class Statement {
 public:
  Statement(sqlite3* db, const std::string& sql) : db_(db) {
    if (sqlite3_prepare_v3(db, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) != SQLITE_OK) fail();
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Texts are bound where they are: they must outlive the run.
  Statement& bind(int at, std::string_view text) {
    sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    return *this;
  }
  Statement& bind(int at, std::int64_t number) {
    sqlite3_bind_int64(statement_, at, number);
    return *this;
  }
  /// Runs it, with `row` for each row.
  void run(const std::function<void(sqlite3_stmt*)>& row = {}) {
    int said = 0;
    while ((said = sqlite3_step(statement_)) == SQLITE_ROW)
      if (row) row(statement_);
    if (said != SQLITE_DONE) fail();
    sqlite3_reset(statement_);
  }

 private:
  [[noreturn]] void fail() const { stop(sqlite3_errmsg(db_)); }
  sqlite3* db_;
  sqlite3_stmt* statement_ = nullptr;
};

struct Tokenizer {
  dutch::Analyser analyser;
  std::vector<dutch::Token> words;
};

int make_tokenizer(void*, const char**, int, Fts5Tokenizer** out) {
  *out = reinterpret_cast<Fts5Tokenizer*>(new Tokenizer);
  return SQLITE_OK;
}
void delete_tokenizer(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<Tokenizer*>(tokenizer); }

/// The stems; of a prefix the letters as written, since the stem of half a word is not the beginning of a stem.
int tokenize(Fts5Tokenizer* self, void* context, int flags, const char* text, int size,
             int (*token)(void*, int, const char*, int, int, int)) {
  auto& [analyser, words] = *reinterpret_cast<Tokenizer*>(self);
  analyser.words(std::string_view(text, static_cast<std::size_t>(size)), words);
  for (const auto& word : words) {
    const auto& term = (flags & FTS5_TOKENIZE_PREFIX) ? word.written : word.stem;
    const int said = token(context, 0, term.data(), static_cast<int>(term.size()), static_cast<int>(word.begin),
                           static_cast<int>(word.end));
    if (said != SQLITE_OK) return said;
  }
  return SQLITE_OK;
}

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, Close>;

Database open(const char* path) {
  sqlite3* db = nullptr;
  if (sqlite3_open(path, &db) != SQLITE_OK) stop(sqlite3_errmsg(db));
  fts5_api* api = nullptr;
  sqlite3_stmt* asks = nullptr;
  if (sqlite3_prepare_v2(db, "select fts5(?1)", -1, &asks, nullptr) != SQLITE_OK) stop("this SQLite has no FTS5");
  sqlite3_bind_pointer(asks, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  sqlite3_step(asks);
  sqlite3_finalize(asks);
  fts5_tokenizer ours{make_tokenizer, delete_tokenizer, tokenize};
  if (!api || api->xCreateTokenizer(api, "kamervragen", nullptr, &ours, nullptr) != SQLITE_OK)
    stop("cannot register the tokenizer");
  return Database(db);
}

void execute(sqlite3* db, const char* sql) {
  if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) stop(sqlite3_errmsg(db));
}

/// The same as the facet `dagen` of ours.
constexpr const char* bucket_of =
    "case when ?1 = '' then null when ?1 + 0 <= 21 then 0 when ?1 + 0 <= 42 then 22 when ?1 + 0 <= 84 then 43 else 85 "
    "end";

void build(const char* path, const char* documents) {
  const auto database = open(path);
  auto* const db = database.get();
  execute(db, R"(pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -262144;
    create table docs(id integer primary key, nummer text, titel text, namen text, tekst text);
    create virtual table words using fts5(titel, namen, tekst, content='docs',
      content_rowid='id', tokenize='kamervragen');
    create table numbers(doc integer primary key, dagen integer, bucket integer, jaar integer);
    create table names(id integer primary key, name text unique);
    create table indiener(doc integer, value integer, primary key(doc, value)) without rowid;
    create table fractie(doc integer, value integer, primary key(doc, value)) without rowid;
    create table minister(doc integer, value integer, primary key(doc, value)) without rowid;
    begin)");
  {
    Statement doc(db, "insert into docs values (?, ?, ?, ?, ?)"),
        text(db, "insert into words(rowid, titel, namen, tekst) values (?, ?, ?, ?)"),
        bucket(db, std::string("select ") + bucket_of), numbers(db, "insert into numbers values (?, ?, ?, ?)"),
        name(db, "insert into names values (?, ?)");
    Statement labels[] = {{db, "insert into indiener values (?, ?)"},
                          {db, "insert into fractie values (?, ?)"},
                          {db, "insert into minister values (?, ?)"}};
    std::map<std::string, std::int64_t, std::less<>> known;
    const auto id_of = [&](const std::string& value) {
      const auto [at, fresh] = known.try_emplace(value, static_cast<std::int64_t>(known.size()) + 1);
      if (fresh) name.bind(1, at->second).bind(2, at->first).run();
      return at->second;
    };
    std::ifstream lines(documents);
    std::int64_t id = 0;
    for (std::string line; std::getline(lines, line);) {
      const auto d = bench::columns(line);
      if (d.size() != 10) stop("the documents have ten columns");
      ++id;
      const auto both = d[3] + '\n' + d[4];
      doc.bind(1, id).bind(2, d[0]).bind(3, d[1]).bind(4, d[2]).bind(5, both).run();
      text.bind(1, id).bind(2, d[1]).bind(3, d[2]).bind(4, both).run();
      for (int i = 0; i < 3; ++i)
        for (auto rest = std::string_view(d[5 + i]); !rest.empty();) {
          const auto end = std::min(rest.find('\x1f'), rest.size());
          labels[i].bind(1, id).bind(2, id_of(std::string(rest.substr(0, end)))).run();
          rest.remove_prefix(std::min(end + 1, rest.size()));
        }
      std::int64_t in = -1;
      bucket.bind(1, d[8]).run([&](sqlite3_stmt* row) {
        in = sqlite3_column_type(row, 0) == SQLITE_NULL ? -1 : sqlite3_column_int64(row, 0);
      });
      const auto number = [](const std::string& value) -> std::int64_t {
        return value.empty() ? -1 : std::stol(value);
      };
      numbers.bind(1, id).bind(2, number(d[8])).bind(3, in).bind(4, number(d[9])).run();
    }
  }
  execute(db, "insert into words(words) values ('optimize'); commit; analyze");
}

std::string quoted(const std::string& word) { return '"' + word + '"'; }

/// The words in FTS5's language.
std::string match_of(const bench::Question& q) {
  if (q.kind == "filter") return quoted(q.words.at(0));
  if (q.kind == "prefix") return quoted(q.words.at(0)) + " *";
  std::string out;
  for (const auto& word : q.words) {
    if (!out.empty()) out += q.kind == "phrase" ? " " : q.kind == "or" ? " OR " : " AND ";
    out += q.kind == "phrase" ? word : quoted(word);
  }
  return q.kind == "phrase" ? quoted(out) : out;
}

constexpr const char* filtered =
    " from words cross join numbers n on n.doc = words.rowid where words match ?1 and n.dagen between ?3 and ?4"
    " and exists (select 1 from fractie f where f.doc = words.rowid and f.value = (select id from names where name = "
    "?2))";
constexpr const char* plain = " from words where words match ?1";

class Searcher {
 public:
  explicit Searcher(sqlite3* db) : db_(db) {
    execute(db,
            "pragma cache_size = -262144; pragma mmap_size = 8589934592; pragma temp_store = memory;"
            "create temp table hits(doc integer primary key, rank real)");
    for (const auto* label : {"indiener", "fractie", "minister"})
      facets_.push_back(std::string("select name, n from (select value, count(*) as n from hits cross join ") + label +
                        " l on l.doc = hits.doc group by value) join names on names.id = value");
    for (const auto* number : {"bucket", "jaar"})
      facets_.push_back(std::string("select ") + number +
                        ", count(*) from hits cross join numbers n on n.doc = hits.doc where " + number +
                        " >= 0 group by " + number);
  }

  bench::Reply answer(const bench::Question& q) {
    const auto match = match_of(q);
    const std::string from = q.kind == "filter" ? filtered : plain;
    const auto ask = [&](const std::string& sql) -> Statement& {
      auto& statement = prepared(sql).bind(1, match);
      if (q.kind == "filter")
        statement.bind(2, q.words.at(1)).bind(3, std::stol(q.words.at(2))).bind(4, std::stol(q.words.at(3)));
      return statement;
    };
    bench::Reply reply;
    if (!q.facets()) {
      ask("select nummer from (select words.rowid as id, rank as r" + from +
          " order by rank limit 10) t join docs on docs.id = t.id order by r")
          .run();
      return reply;
    }
    prepared("delete from hits").run();
    ask("insert into hits select words.rowid, rank" + from).run();
    reply.matches = sqlite3_changes(db_);
    for (const auto& facet : facets_)
      prepared(facet).run(
          [&](sqlite3_stmt* row) { reply.facets += static_cast<std::uint64_t>(sqlite3_column_int64(row, 1)); });
    std::vector<std::int64_t> best;
    prepared(
        "select id, nummer, titel from (select doc, rank from hits order by rank, doc limit 10) t join docs on docs.id "
        "= t.doc order by rank")
        .run([&](sqlite3_stmt* row) { best.push_back(sqlite3_column_int64(row, 0)); });
    if (q.page())
      for (const auto doc : best)
        prepared("select snippet(words, -1, '<b>', '</b>', '…', 64) from words where words match ?1 and rowid = ?2")
            .bind(1, match)
            .bind(2, doc)
            .run(
                [&](sqlite3_stmt* row) { reply.snippets += static_cast<std::uint64_t>(sqlite3_column_bytes(row, 0)); });
    return reply;
  }

 private:
  Statement& prepared(const std::string& sql) { return statements_.try_emplace(sql, db_, sql).first->second; }
  sqlite3* db_;
  std::vector<std::string> facets_;
  std::map<std::string, Statement> statements_;
};

}  // namespace

int main(int count, char** arguments) {
  const std::string verb = count > 1 ? arguments[1] : "";
  if (verb == "build" && count == 4) {
    build(arguments[2], arguments[3]);
  } else if (verb == "search" && count == 3) {
    const auto database = open(arguments[2]);
    Searcher searcher(database.get());
    bench::serve([&](const bench::Question& question) { return searcher.answer(question); });
  } else {
    std::fprintf(stderr, "usage: bench_fts5 build INDEX DOCUMENTS | search INDEX\n");
    return 2;
  }
}
