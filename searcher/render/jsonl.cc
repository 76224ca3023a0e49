// jsonl: typed lines, written as the hits come, in constant memory.
//   {"type": "begin", schema_version, index, query, source, [explain], [read]}
//   {"type": "hit", rank, …}
//   {"type": "similar", asked_vraag, row, reason, …}
//   {"type": "end", count, offset, shown, facets, relaxed, suggestions}
//   {"type": "kamervraag", nummer, …}, or {"type": "chain", …}, between begin and {"type": "end", shown, missing, near}
//   {"type": "count", schema_version, index, query, source, count}
//   {"type": "facets", schema_version, index, query, source, count, facets}
//   {"type": "error", schema_version, error}
// A stream without its end line is not whole. Of a batch each line has the key `line` as well, and an error that of the
// query: {"type": "error", schema_version, line, query: {text}, error}.
#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "schema/record/record_json.hh"
#include "searcher/render/format.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/similar_keys.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

/// What is handed out piece by piece, between a line that begins it and one that ends it.
constexpr std::array in_pieces = {ask::Kind::hits, ask::Kind::records, ask::Kind::chain, ask::Kind::similar};

class JsonlSink : public ask::Sink {
 public:
  explicit JsonlSink(Write write) : write_(std::move(write)) {}

  ask::Habits habits() const override { return {.hits = {}, .top = {}}; }

  void begin(const ask::Envelope& envelope) override {
    envelope_ = envelope;
    shown_ = 0;
    if (std::ranges::find(in_pieces, envelope_.kind) == in_pieces.end()) return;
    auto keys = common_keys(envelope);
    if (envelope.explanation) keys["explain"] = to_json(*envelope.explanation);
    if (envelope.draft) keys["read"] = to_json(*envelope.draft);
    line("begin", keys);
  }

  bool hit(const finder::Hit& hit) override {
    ++shown_;
    return line("hit", to_json(hit));
  }

  bool similar(const similar::Section& section) override {
    return each_similar(section, [&](const similar::Match& match, const SimilarPlace& place) {
      return line("similar", to_json(match, place));
    });
  }

  bool record(const finder::Shown& shown) override {
    ++shown_;
    return line("kamervraag", to_json(shown));
  }

  bool chain(const links::Link& root) override {
    ++shown_;
    return line("chain", to_json(root));
  }

  void end(const ask::Closing& closing) override {
    if (envelope_.kind == ask::Kind::similar) {
      line("end", {{"count", closing.count}});
      return;
    }
    if (ask::names_records(envelope_.kind)) {
      line("end", {{"shown", shown_}, {"missing", closing.missing}, {"near", to_json(closing.near)}});
      return;
    }
    if (envelope_.kind == ask::Kind::hits) {
      Json keys = {{"count", closing.count},
                   {"offset", envelope_.offset},
                   {"shown", shown_},
                   {"facets", to_json(closing.facets)},
                   {"relaxed", to_json(closing.relaxed)},
                   {"suggestions", to_json(closing.suggestions)}};
      if (closing.related) keys["related"] = to_json(*closing.related);
      line("end", keys);
      return;
    }
    auto keys = common_keys(envelope_);
    keys["count"] = closing.count;
    if (envelope_.kind == ask::Kind::facets) keys["facets"] = to_json(closing.facets);
    line(envelope_.kind == ask::Kind::facets ? "facets" : "count", keys);
  }

  void misread(const ask::Request& request, const Error& error) override {
    envelope_.line = request.line;
    line("error", {{"schema_version", json_version}, {"query", {{"text", request.text}}}, {"error", to_json(error)}});
  }

  void end_batch() override { envelope_.line = 0; }

  void error(const Error& error) override {
    line("error", {{"schema_version", json_version}, {"error", to_json(error)}});
  }

 private:
  bool line(std::string_view type, const Json& keys) {
    Json out = {{"type", type}};
    if (envelope_.line > 0) out["line"] = envelope_.line;
    out.update(keys);
    return write_(record::to_line(out) + "\n");
  }

  Write write_;
  ask::Envelope envelope_;
  std::size_t shown_ = 0;
};

}  // namespace

std::unique_ptr<ask::Sink> make_jsonl(Write write, const Look&) {
  return std::make_unique<JsonlSink>(std::move(write));
}

}  // namespace kamervragen::render
