// csl-json: an array of items, as citation processors read them (Citation Style Language 1.0.2); written as they come.
#include <nlohmann/json.hpp>

#include "schema/record/record_json.hh"
#include "searcher/render/format.hh"
#include "searcher/render/reference_fields.hh"
#include "searcher/render/reference_sink.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

Json csl_name(const reference::Name& name) {
  if (name.institution) return {{"literal", name.family}};
  Json out = Json::object();
  for (const auto& [key, part] :
       {std::pair{"family", &name.family}, {"given", &name.given}, {"non-dropping-particle", &name.prefix}})
    if (!part->empty()) out[key] = *part;
  return out;
}

Json date_parts(const Date& day) { return {day.year(), day.month(), day.day()}; }

Json csl_date(const reference::Issued& issued) {
  Json out = Json::array();
  if (issued.day) out.push_back(date_parts(*issued.day));
  if (issued.years) out.push_back(Json::array({issued.years->first}));
  if (issued.years && issued.years->second != issued.years->first) out.push_back(Json::array({issued.years->second}));
  return {{"date-parts", std::move(out)}};
}

Json csl_item(const reference::Reference& reference) {
  Json out = {{"id", reference.key}, {"type", names_of(reference.type).csl}};
  for (const auto& name : reference.authors) out["author"].push_back(csl_name(name));
  if (reference.issued != reference::Issued{}) out["issued"] = csl_date(reference.issued);
  for (const auto& field : reference_fields())
    if (auto value = field.value(reference); !field.csl.empty() && !value.empty())
      out[std::string(field.csl)] = std::move(value);
  if (reference.accessed) out["accessed"] = csl_date({.day = reference.accessed});
  return out;
}

class CslSink final : public ReferenceSink {
 public:
  using ReferenceSink::ReferenceSink;

 private:
  std::string opening() const override { return "["; }
  std::string entry(const reference::Reference& reference, bool first) const override {
    return (first ? "\n" : ",\n") + record::to_line(csl_item(reference));
  }
  std::string ending(bool any) const override { return any ? "\n]\n" : "]\n"; }
};

}  // namespace

std::unique_ptr<ask::Sink> make_csl_json(Write write, const Look&) {
  return std::make_unique<CslSink>(std::move(write));
}

}  // namespace kamervragen::render
