// jsonl: typed lines, written as the hits come, in constant memory.
//   {"type": "begin", schema_version, index, query, source, [explain]}
//   {"type": "hit", rank, …}
//   {"type": "end", count, offset, shown, facets, relaxed}
// A stream without its end line is not whole.
#include <nlohmann/json.hpp>

#include "schema/record/record_json.hh"
#include "searcher/cli/answer_json.hh"
#include "searcher/cli/hits.hh"

namespace kamervragen::cli {
namespace {

using Json = nlohmann::ordered_json;

class JsonlWriter : public HitWriter {
 public:
  explicit JsonlWriter(cli::Session& session) : session_(session) {}

  void begin(const Opening& opening) override {
    auto keys = common_keys(&opening.index, &opening.asked);
    if (opening.explanation) keys["explain"] = to_json(*opening.explanation);
    line("begin", keys);
  }

  void hit(const ask::Hit& hit) override {
    line("hit", to_json(hit));
    ++shown_;
  }

  void end(const Opening& opening, const ask::Answer& answer) override {
    Json keys = {{"count", answer.count},
                 {"offset", opening.asked.options.offset},
                 {"shown", shown_},
                 {"facets", to_json(ask::view(answer.facets, opening.top))},
                 {"relaxed", to_json(answer.relaxed)}};
    line("end", keys);
  }

 private:
  void line(std::string_view type, const Json& keys) {
    Json out = {{"type", type}};
    out.update(keys);
    session_.out().write(record::to_line(out) + "\n");
  }

  cli::Session& session_;
  std::size_t shown_ = 0;
};

}  // namespace

std::unique_ptr<HitWriter> make_jsonl_writer(cli::Session& session) { return std::make_unique<JsonlWriter>(session); }

}  // namespace kamervragen::cli
