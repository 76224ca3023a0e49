// ris: tagged lines, as reference managers exchange them; lines end as the format says, with CRLF.
#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "searcher/render/format.hh"
#include "searcher/render/reference_fields.hh"
#include "searcher/render/reference_sink.hh"

namespace kamervragen::render {
namespace {

std::string tagged(std::string_view tag, std::string_view value) {
  return fmt::format("{}  - {}\r\n", tag, text::collapse(value));
}

/// "van der Lee, Tom"
std::string ris_name(const reference::Name& name) {
  auto out = name.prefix.empty() ? name.family : fmt::format("{} {}", name.prefix, name.family);
  return name.given.empty() ? out : fmt::format("{}, {}", out, name.given);
}

/// A day behind its year as the format has it: 2014/12/31/
std::string ris_day(const Date& date) {
  return fmt::format("{:04}/{:02}/{:02}/", date.year(), date.month(), date.day());
}

class RisSink final : public ReferenceSink {
 public:
  using ReferenceSink::ReferenceSink;

 private:
  std::string entry(const reference::Reference& reference, bool) const override {
    auto out = tagged("TY", names_of(reference.type).ris) + tagged("ID", reference.key);
    for (const auto& name : reference.authors) out += tagged("AU", ris_name(name));
    const auto& issued = reference.issued;
    if (issued.day) out += tagged("PY", fmt::to_string(issued.day->year())) + tagged("DA", ris_day(*issued.day));
    if (issued.years) out += tagged("PY", fmt::to_string(issued.years->second));
    for (const auto& field : reference_fields())
      if (const auto value = field.value(reference); !field.ris.empty() && !value.empty())
        out += tagged(field.ris, value);
    if (reference.accessed) out += tagged("Y2", ris_day(*reference.accessed));
    return out + "ER  - \r\n\r\n";
  }
};

}  // namespace

std::unique_ptr<ask::Sink> make_ris(Write write, const Look&) { return std::make_unique<RisSink>(std::move(write)); }

}  // namespace kamervragen::render
