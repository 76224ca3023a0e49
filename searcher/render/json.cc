// json: one document, also for nothing and for an error. Keys of each kind: render/json_schema.cc.
#include <nlohmann/json.hpp>

#include "searcher/render/format.hh"
#include "searcher/render/index_page.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/json_schema.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/overview.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

class JsonSink : public ask::Sink {
 public:
  explicit JsonSink(Write write) : write_(std::move(write)) {}

  void begin(const ask::Envelope& envelope) override {
    envelope_ = envelope;
    pieces_ = Json::array();
    body_ = Json::object();
  }
  bool hit(const finder::Hit& hit) override { return keep(to_json(hit)); }
  bool record(const finder::Shown& shown) override { return keep(to_json(shown)); }
  bool count(const ask::AskedQuery& query, const index::IndexInfo&, std::uint64_t count) override {
    return keep({{"query", to_json(query)}, {"count", count}});
  }
  void fields(const layout::FieldTable& table) override { body_["fields"] = screen::fields_json(table); }
  void table(const ask::Table& table) override {
    const auto json = to_json(table);
    for (const auto key : {table.kind.name_key, table.kind.rows_key})
      body_[std::string(key)] = json.at(std::string(key));
  }
  void facet_fields(const std::vector<finder::FacetField>& facets) override {
    body_["facets"] = screen::facet_fields_json(facets);
  }
  void index(const ask::IndexPage& page) override { body_.update(index_json(page)); }
  void overview(const finder::Overview& overview) override {
    body_["overview"] = screen::to_json(overview);
    body_["harvest"] = overview.harvest.empty() ? Json(nullptr) : Json::parse(overview.harvest);
  }

  void end(const ask::Closing& closing) override {
    if (envelope_.kind == ask::Kind::schema) {
      write_(to_document(json_schema()));
      return;
    }
    auto document = common_keys(envelope_);
    if (envelope_.explanation) document["explain"] = to_json(*envelope_.explanation);
    switch (envelope_.kind) {
      case ask::Kind::hits:
        document["count"] = closing.count;
        document["offset"] = envelope_.offset;
        document["hits"] = std::move(pieces_);
        document["facets"] = to_json(closing.facets);
        document["relaxed"] = to_json(closing.relaxed);
        document["suggestions"] = to_json(closing.suggestions);
        break;
      case ask::Kind::facets:
        document["count"] = closing.count;
        document["facets"] = to_json(closing.facets);
        break;
      case ask::Kind::count:
        if (envelope_.batch) {
          document["counts"] = std::move(pieces_);
        } else {
          document["count"] = closing.count;
        }
        break;
      case ask::Kind::records:
        document["kamervragen"] = std::move(pieces_);
        document["missing"] = closing.missing;
        break;
      default: document.update(body_);
    }
    write_(to_document(document));
  }

  void error(const Error& error) override {
    write_(to_document({{"schema_version", json_version}, {"error", to_json(error)}}));
  }

 private:
  bool keep(Json piece) {
    pieces_.push_back(std::move(piece));
    return true;
  }

  Write write_;
  ask::Envelope envelope_;
  Json pieces_, body_;
};

}  // namespace

std::unique_ptr<ask::Sink> make_json(Write write, const Look&) { return std::make_unique<JsonSink>(std::move(write)); }

}  // namespace kamervragen::render
