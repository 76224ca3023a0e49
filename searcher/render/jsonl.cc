// jsonl: typed lines, written as the hits come, in constant memory.
//   {"type": "begin", schema_version, index, query, source, [explain]}
//   {"type": "hit", rank, …}
//   {"type": "end", count, offset, shown, facets, relaxed, suggestions}
//   {"type": "error", schema_version, error}
// A stream without its end line is not whole. Of counts each query has a line: {schema_version, index, query, source,
// count}.
#include <nlohmann/json.hpp>

#include "schema/record/record_json.hh"
#include "searcher/render/format.hh"
#include "searcher/render/json_keys.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

class JsonlSink : public ask::Sink {
 public:
  explicit JsonlSink(Write write) : write_(std::move(write)) {}

  ask::Habits habits() const override { return {.hits = {}, .top = {}}; }

  void begin(const ask::Envelope& envelope) override {
    kind_ = envelope.kind;
    offset_ = envelope.offset;
    if (kind_ != ask::Kind::hits) return;
    auto keys = common_keys(envelope);
    if (envelope.explanation) keys["explain"] = to_json(*envelope.explanation);
    line("begin", keys);
  }

  bool hit(const finder::Hit& hit) override {
    ++shown_;
    return line("hit", to_json(hit));
  }

  bool count(const ask::AskedQuery& query, const index::IndexInfo& index, std::uint64_t count) override {
    auto keys = common_keys({.kind = ask::Kind::count, .index = index, .query = query});
    keys["count"] = count;
    return write_(record::to_line(keys) + "\n");
  }

  void end(const ask::Closing& closing) override {
    if (kind_ != ask::Kind::hits) return;
    line("end", {{"count", closing.count},
                 {"offset", offset_},
                 {"shown", shown_},
                 {"facets", to_json(closing.facets)},
                 {"relaxed", to_json(closing.relaxed)},
                 {"suggestions", to_json(closing.suggestions)}});
  }

  void error(const Error& error) override {
    line("error", {{"schema_version", json_version}, {"error", to_json(error)}});
  }

 private:
  bool line(std::string_view type, const Json& keys) {
    Json out = {{"type", type}};
    out.update(keys);
    return write_(record::to_line(out) + "\n");
  }

  Write write_;
  ask::Kind kind_ = ask::Kind::hits;
  std::size_t offset_ = 0, shown_ = 0;
};

}  // namespace

std::unique_ptr<ask::Sink> make_jsonl(Write write, const Look&) {
  return std::make_unique<JsonlSink>(std::move(write));
}

}  // namespace kamervragen::render
