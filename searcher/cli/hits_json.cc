// json: one document, also for no hits.
//   {schema_version, index, query, source, [explain], count, offset, hits: […], facets: […], relaxed: […]}
#include <nlohmann/json.hpp>

#include "searcher/cli/answer_json.hh"
#include "searcher/cli/hits.hh"

namespace kamervragen::cli {
namespace {

class JsonWriter : public HitWriter {
 public:
  explicit JsonWriter(cli::Session& session) : session_(session) {}

  void hit(const ask::Hit& hit) override { hits_.push_back(to_json(hit)); }

  void end(const Opening& opening, const ask::Answer& answer) override {
    auto document = common_keys(&answer.index, &opening.asked);
    if (opening.explanation) document["explain"] = to_json(*opening.explanation);
    document["count"] = answer.count;
    document["offset"] = opening.asked.options.offset;
    document["hits"] = std::move(hits_);
    document["facets"] = to_json(ask::view(answer.facets, opening.top));
    document["relaxed"] = to_json(answer.relaxed);
    session_.out().write(to_document(document));
  }

 private:
  cli::Session& session_;
  nlohmann::ordered_json hits_ = nlohmann::ordered_json::array();
};

}  // namespace

std::unique_ptr<HitWriter> make_json_writer(cli::Session& session) { return std::make_unique<JsonWriter>(session); }

}  // namespace kamervragen::cli
