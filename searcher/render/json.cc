// json: one document, also for nothing and for an error. Keys of each kind: render/json_schema.cc.
#include <nlohmann/json.hpp>

#include "searcher/render/format.hh"
#include "searcher/render/index_page.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/json_schema.hh"
#include "searcher/render/similar_keys.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/overview.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

class JsonSink : public ask::Sink {
 public:
  explicit JsonSink(Write write) : write_(std::move(write)) {}

  void begin_batch(const ask::Envelope& envelope) override {
    kind_ = envelope.kind;
    batch_ = common_keys(envelope);
    answers_ = Json::array();
  }
  void begin(const ask::Envelope& envelope) override {
    envelope_ = envelope;
    pieces_ = Json::array();
    body_ = Json::object();
  }
  bool hit(const finder::Hit& hit) override { return keep(to_json(hit)); }
  bool record(const finder::Shown& shown) override { return keep(to_json(shown)); }
  bool chain(const links::Link& root) override { return keep(to_json(root)); }
  void fields(const layout::FieldTable& table) override { body_["fields"] = screen::fields_json(table); }
  void table(const sheet::Table& table) override {
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

  void measured(const sheet::Measured& measured) override { body_ = to_json(measured); }
  bool similar(const similar::Section& section) override {
    Json hits = Json::array();
    each_similar(section, [&](const similar::Match& match, const SimilarPlace& place) {
      hits.push_back(to_json(match, place));
      return true;
    });
    return keep({{"vraag", section.vraag > 0 ? Json(section.vraag) : Json(nullptr)},
                 {"tekst", text_or_null(section.tekst)},
                 {"hits", std::move(hits)}});
  }

  void end(const ask::Closing& closing) override {
    if (envelope_.kind == ask::Kind::schema) {
      write_(to_document(json_schema()));
      return;
    }
    if (envelope_.line > 0) {
      answers_.push_back(with_keys({{"line", envelope_.line}, {"query", to_json(*envelope_.query)}}, closing));
      return;
    }
    write_(to_document(with_keys(common_keys(envelope_), closing)));
  }

  void misread(const ask::Request& request, const Error& error) override {
    answers_.push_back({{"line", request.line}, {"query", {{"text", request.text}}}, {"error", to_json(error)}});
  }

  void end_batch() override {
    batch_[kind_ == ask::Kind::count ? "counts" : "answers"] = std::move(answers_);
    write_(to_document(batch_));
  }

  void error(const Error& error) override {
    write_(to_document({{"schema_version", json_version}, {"error", to_json(error)}}));
  }

 private:
  /// The keys of an answer of its kind, behind those.
  Json with_keys(Json out, const ask::Closing& closing) {
    if (envelope_.explanation) out["explain"] = to_json(*envelope_.explanation);
    switch (envelope_.kind) {
      case ask::Kind::hits:
        out["count"] = closing.count;
        out["offset"] = envelope_.offset;
        out["hits"] = std::move(pieces_);
        out["facets"] = to_json(closing.facets);
        out["relaxed"] = to_json(closing.relaxed);
        if (closing.related) out["related"] = to_json(*closing.related);
        out["suggestions"] = to_json(closing.suggestions);
        break;
      case ask::Kind::facets:
        out["count"] = closing.count;
        out["facets"] = to_json(closing.facets);
        break;
      case ask::Kind::count: out["count"] = closing.count; break;
      case ask::Kind::similar:
        if (envelope_.draft) out["read"] = to_json(*envelope_.draft);
        out["count"] = closing.count;
        out["sections"] = std::move(pieces_);
        break;
      case ask::Kind::records:
      case ask::Kind::chain:
        out[envelope_.kind == ask::Kind::chain ? "chains" : "kamervragen"] = std::move(pieces_);
        out["missing"] = closing.missing;
        out["near"] = to_json(closing.near);
        break;
      default:
        if (ask::is_measure(envelope_.kind)) out["count"] = closing.count;
        out.update(body_);
    }
    return out;
  }

  bool keep(Json piece) {
    pieces_.push_back(std::move(piece));
    return true;
  }

  Write write_;
  ask::Envelope envelope_;
  Json pieces_, body_;
  ask::Kind kind_ = ask::Kind::hits;
  Json batch_, answers_;  ///< of several queries: what they share, and a row of each
};

}  // namespace

std::unique_ptr<ask::Sink> make_json(Write write, const Look&) { return std::make_unique<JsonSink>(std::move(write)); }

}  // namespace kamervragen::render
