// The stages of indexing and searching, each against what bounds it on this machine:
//
//   bench_stages STORE INDEX ROUNDS
//
// A line of JSON a stage: {stage, unit, rate, limit, limit_rate}. A rate is that of the best of so many rounds (what
// disturbs the machine only ever adds time), on one core, files in the cache. Publications: up to 2,000 of the store,
// evenly; records: one of each publication.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <numeric>
#include <string>
#include <unistd.h>
#include <vector>

#include <libxml/parser.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "corpus/store/store.hh"
#include "indexer/join/merge.hh"
#include "indexer/read/reader.hh"
#include "indexer/write/document.hh"
#include "schema/layout/terms.hh"
#include "searcher/finder/search.hh"
#include "searcher/query/parser.hh"

using namespace kamervragen;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_publications = 2000;
constexpr std::size_t records_a_database = 100;
constexpr std::array queries = {"gemeente", "onderzoek", "veiligheid", "kinderen",
                                "europese", "bedrijven", "provincie",  "kosten"};

std::size_t rounds = 1;
volatile std::size_t sink = 0;
/// Keeps a result from being optimised away.
void use(std::size_t n) { sink = sink + n; }

[[noreturn]] void stop(const std::string& message) {
  std::fprintf(stderr, "bench_stages: %s\n", message.c_str());
  std::exit(1);
}

template <class T>
T value(Result<T> result) {
  if (!result) stop(result.error().message());
  return std::move(*result);
}

/// Seconds of the best round.
double best(const std::function<void()>& work) {
  double least = 1e300;
  for (std::size_t i = 0; i < rounds; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return least;
}

/// `amount` in units of which each rate is so many a second.
void row(const char* stage, const char* unit, double amount, double seconds, const char* limit, double limit_seconds) {
  const nlohmann::ordered_json line = {{"stage", stage},
                                       {"unit", unit},
                                       {"rate", amount / seconds / 1e6},
                                       {"limit", limit},
                                       {"limit_rate", amount / limit_seconds / 1e6}};
  std::printf("%s\n", line.dump().c_str());
  std::fflush(stdout);
}

/// The least that one can do with text: look at each byte, and count words.
std::size_t scan(std::string_view text) {
  static const auto letters = [] {
    std::array<unsigned char, 256> out{};
    for (std::size_t c = 0; c < 256; ++c)
      out[c] = c >= 128 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return out;
  }();
  std::size_t words = 0;
  unsigned char before = 0;
  for (const char c : text) {
    const auto now = letters[static_cast<unsigned char>(c)];
    words += now & ~before;
    before = now;
  }
  return words;
}

std::size_t read_plainly(const fs::path& path) {
  if (path.empty()) return 0;
  static std::vector<char> buffer(1 << 20);
  const int file = ::open(path.c_str(), O_RDONLY);
  if (file < 0) stop("cannot read " + path.string());
  std::size_t all = 0;
  for (ssize_t got = 0; (got = ::read(file, buffer.data(), buffer.size())) > 0;) all += static_cast<std::size_t>(got);
  ::close(file);
  return all;
}

void write_plainly(const fs::path& path, std::size_t bytes) {
  static const std::vector<char> block(1 << 20, 'x');
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  for (std::size_t done = 0; done < bytes;) {
    const auto wrote = ::write(file, block.data(), std::min(block.size(), bytes - done));
    if (wrote <= 0) stop("cannot write " + path.string());
    done += static_cast<std::size_t>(wrote);
  }
  ::close(file);
}

std::vector<std::string> texts_of(const Kamervraag& record) {
  std::vector<std::string> out;
  for (const auto& field : layout::fields())
    if (field.kind == layout::Kind::text)
      for (auto& text : field.values(record)) out.push_back(std::move(text));
  return out;
}

std::size_t size_of(const std::vector<std::string>& texts) {
  std::size_t all = 0;
  for (const auto& text : texts) all += text.size();
  return all;
}

/// From files to documents of the engine.
void indexing(const fs::path& store) {
  auto stored = value(store::scan_store(store)).publications;
  std::erase_if(stored, [](const store::StoredPublicatie& p) { return p.withdrawn || !p.has_xml; });
  if (stored.empty()) stop("no publications in " + store.string());
  std::vector<store::StoredPublicatie> chosen;
  const auto step = std::max<std::size_t>(1, stored.size() / most_publications);
  for (std::size_t i = 0; i < stored.size() && chosen.size() < most_publications; i += step)
    chosen.push_back(stored[i]);

  std::vector<store::StoredContent> contents;
  for (const auto& p : chosen) contents.push_back(value(read_stored(p)));
  std::size_t bytes = 0;
  for (const auto& content : contents) bytes += content.xml.size() + content.metadata.size() + content.html.size();
  row("read", "MB/s", static_cast<double>(bytes), best([&] {
        for (const auto& p : chosen) use(value(read_stored(p)).xml.size());
      }),
      "read(2)", best([&] {
        for (const auto& p : chosen) use(read_plainly(p.xml()) + read_plainly(p.metadata()) + read_plainly(p.html()));
      }));

  std::vector<Publicatie> publications;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    publications.push_back(value(read::read_publicatie(chosen[i].id, contents[i])));
  const auto parsed = best([&] {
    for (std::size_t i = 0; i < chosen.size(); ++i)
      use(value(read::read_publicatie(chosen[i].id, contents[i])).vragen.size());
  });
  const auto events = best([&] {
    xmlSAXHandler nothing{};
    nothing.initialized = XML_SAX2_MAGIC;
    for (const auto& content : contents)
      for (const auto* text : {&content.xml, &content.metadata})
        if (!text->empty()) xmlSAXUserParseMemory(&nothing, nullptr, text->data(), static_cast<int>(text->size()));
  });
  row("parse", "MB/s of XML", static_cast<double>(bytes), parsed, "libxml2's events, ignored", events);

  std::vector<Kamervraag> records;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    records.push_back(join::merge({chosen[i].id.kamer(), chosen[i].id}, {publications[i]}));
  std::vector<std::string> texts;
  for (const auto& record : records)
    for (auto& text : texts_of(record)) texts.push_back(std::move(text));
  const auto text_bytes = static_cast<double>(size_of(texts));
  dutch::Analyser analyser;
  std::vector<dutch::Token> words;
  const auto analysed = best([&] {
    for (const auto& text : texts) {
      analyser.words(text, words);
      use(words.size());
    }
  });
  const auto scanned = best([&] {
    for (const auto& text : texts) use(scan(text));
  });
  row("analyse", "MB/s of text", text_bytes, analysed, "a look at each byte", scanned);

  std::vector<Xapian::Document> documents;
  const auto built = best([&] {
    documents.clear();
    for (const auto& record : records) documents.push_back(write::make_document(record, layout::fields(), analyser));
  });
  row("build", "MB/s of text", text_bytes, built, "analyse", analysed);

  const auto folder = fs::temp_directory_path() / ("bench_stages-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const auto written = best([&] {
    for (std::size_t at = 0; at < documents.size(); at += records_a_database) {
      Xapian::WritableDatabase database((folder / std::to_string(at)).string(),
                                        Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC);
      for (auto i = at; i < std::min(at + records_a_database, documents.size()); ++i)
        database.add_document(documents[i]);
      database.commit();
    }
  });
  std::size_t made = 0;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) made += file.file_size();
  row("write", "MB/s of text", text_bytes, written, "write(2) of as many bytes",
      best([&] { write_plainly(folder / "plain", made); }));
  fs::remove_all(folder);
}

/// From a query to its hits, by the difference that each part of an answer makes.
void searching(const fs::path& folder) {
  auto index = value(index::Index::open(folder));
  std::size_t matches = 0, values = 0;
  std::vector<Sleutel> shown;
  const auto ask = [&](std::size_t limit, std::size_t snippets, std::vector<std::string> facets) {
    matches = values = 0;
    shown.clear();
    for (const auto* text : queries) {
      finder::SearchOptions options;
      options.limit = limit;
      options.snippets = snippets;
      options.facets = facets;
      const auto found = value(search(index, value(query::parse_query(text)), options));
      matches += found.count;
      for (const auto& facet : found.facets)
        for (const auto& one : facet.values) values += one.count;
      for (const auto& hit : found.hits) shown.push_back(hit.record.sleutel());
    }
  };
  ask(10, 3, {"indiener", "fractie", "minister", "dagen", "jaar"});
  ask(10, 3, {"indiener", "fractie", "minister", "dagen", "jaar"});
  const auto counted = static_cast<double>(values);
  double text_bytes = 0;
  for (const auto& sleutel : shown)
    text_bytes += static_cast<double>(size_of(texts_of(value(index.record(sleutel)).value())));
  const auto match = best([&] { ask(0, 0, {}); });
  const auto with_facets = best([&] { ask(0, 0, {"indiener", "fractie", "minister", "dagen", "jaar"}); });
  const auto hits = best([&] { ask(10, 0, {}); });
  const auto page = best([&] { ask(10, 3, {}); });

  // The postings of the same words in the fields that they are looked for in.
  const Xapian::Database database(folder.string());
  dutch::Analyser analyser;
  std::size_t postings = 0;
  const auto listed = best([&] {
    postings = 0;
    for (const auto* text : queries)
      for (const auto& field : layout::fields())
        if (field.kind == layout::Kind::text) {
          const auto term = layout::stem_term(field.prefix, analyser.stem(text));
          for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) ++postings;
        }
  });
  row("match and rank", "million matches/s", static_cast<double>(matches), match, "a walk over as many postings",
      listed * static_cast<double>(matches) / static_cast<double>(std::max<std::size_t>(1, postings)));

  std::vector<std::uint16_t> numbers(std::max<std::size_t>(1, static_cast<std::size_t>(counted)));
  for (std::size_t i = 0; i < numbers.size(); ++i)
    numbers[i] = static_cast<std::uint16_t>(static_cast<std::uint32_t>(i) * 2654435761u >> 22);
  std::vector<std::uint32_t> counts(1u << 10);
  const auto summed = best([&] {
    for (const auto n : numbers) ++counts[n];
    use(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  });
  row("count five facets", "million values/s", counted, std::max(1e-9, with_facets - match), "counters in an array",
      summed);

  const std::string text(static_cast<std::size_t>(text_bytes), 'a');
  row("snippets", "MB/s of the hits' text", text_bytes, std::max(1e-9, page - hits), "a look at each byte",
      best([&] { use(scan(text)); }));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: bench_stages STORE INDEX ROUNDS\n");
    return 2;
  }
  rounds = std::max<std::size_t>(1, std::stoul(arguments[3]));
  try {
    indexing(arguments[1]);
    searching(arguments[2]);
  } catch (const Xapian::Error& error) {
    stop(error.get_description());
  } catch (const std::exception& error) {
    stop(error.what());
  }
}
