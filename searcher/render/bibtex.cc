// biblatex: entries in UTF-8, for biber. bibtex: the same for what came before it, in ASCII.
#include <array>

#include <fmt/format.h>

#include "schema/text/joined.hh"
#include "searcher/escaping/latex.hh"
#include "searcher/render/format.hh"
#include "searcher/render/reference_fields.hh"
#include "searcher/render/reference_sink.hh"

namespace kamervragen::render {
namespace {

using escaping::ascii_latex;
using escaping::latex;

using reference::Name;
using reference::Reference;

/// What the two differ in.
struct Dialect {
  std::string_view TypeNames::*type;
  std::string_view FieldNames::*field;
  std::string (*escaped)(std::string_view);
  void (*dates)(const Reference&, std::string& out);
  bool sorts_names = false;  ///< has a field for what names are sorted by
};

std::string braced(std::string_view name, std::string_view value) {
  return fmt::format("  {} = {{{}}},\n", name, value);
}

/// "1998/1999", "1998"
std::string years(const std::pair<int, int>& years, std::string_view between) {
  return years.first == years.second ? fmt::to_string(years.first)
                                     : fmt::format("{}{}{}", years.first, between, years.second);
}

void iso_dates(const Reference& reference, std::string& out) {
  if (const auto& day = reference.issued.day) out += braced("date", day->iso());
  if (const auto& known = reference.issued.years) out += braced("date", years(*known, "/"));
}

/// The names of months are macros of every style.
void bibtex_dates(const Reference& reference, std::string& out) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  if (const auto& day = reference.issued.day)
    out += braced("year", fmt::to_string(day->year())) + fmt::format("  month = {},\n", months[day->month() - 1]) +
           braced("day", fmt::to_string(day->day()));
  if (const auto& known = reference.issued.years) out += braced("year", years(*known, "--"));
}

/// A surname of several words stays one, also where a "van" stands within it.
std::string surname(const Name& name, const Dialect& dialect) {
  auto out = dialect.escaped(name.family);
  const bool loose = name.family.find_first_of(" ,") != std::string::npos;
  return loose || name.institution ? fmt::format("{{{}}}", out) : out;
}

/// "van der Lee, Tom". What stands before a surname is known by its lower case, so that styles sort by what follows.
std::string bib_name(const Name& name, const Dialect& dialect, bool prefixed) {
  auto out = surname(name, dialect);
  if (prefixed && !name.prefix.empty()) out = fmt::format("{} {}", dialect.escaped(name.prefix), out);
  return name.given.empty() ? out : fmt::format("{}, {}", out, dialect.escaped(name.given));
}

std::string authors(const Reference& reference, const Dialect& dialect, bool prefixed) {
  std::vector<std::string> names;
  for (const auto& name : reference.authors) names.push_back(bib_name(name, dialect, prefixed));
  return text::joined(names, " and ");
}

/// In a text "Van der Lee" is cited whole, in a list he stands under L: the two are said apart.
std::string name_fields(const Reference& reference, const Dialect& dialect) {
  auto out = braced("author", authors(reference, dialect, true));
  const auto prefixed = [](const Name& name) { return !name.prefix.empty(); };
  if (dialect.sorts_names && std::ranges::any_of(reference.authors, prefixed))
    out += braced("options", "useprefix=true") + braced("sortname", authors(reference, dialect, false));
  return out;
}

constexpr Dialect biblatex{&TypeNames::biblatex, &FieldNames::biblatex, latex, iso_dates, true};
constexpr Dialect bibtex{&TypeNames::bibtex, &FieldNames::bibtex, ascii_latex, bibtex_dates};

class BibtexSink final : public ReferenceSink {
 public:
  BibtexSink(Write write, const Dialect& dialect) : ReferenceSink(std::move(write)), dialect_(dialect) {}

 private:
  std::string entry(const Reference& reference, bool first) const override {
    auto out = fmt::format("{}@{}{{{},\n", first ? "" : "\n", names_of(reference.type).*dialect_.type, reference.key);
    if (!reference.authors.empty()) out += name_fields(reference, dialect_);
    dialect_.dates(reference, out);
    for (const auto& one : reference_fields()) {
      const auto name = one.*dialect_.field;
      const auto value = one.value(reference);
      if (name.empty() || value.empty()) continue;
      const auto written = one.verbatim ? value : dialect_.escaped(value);
      out += braced(name, one.protects ? fmt::format("{{{}}}", written) : written);
    }
    if (reference.accessed) out += braced("urldate", reference.accessed->iso());
    return out + "}\n";
  }

  const Dialect& dialect_;
};

}  // namespace

std::unique_ptr<ask::Sink> make_biblatex(Write write, const Look&) {
  return std::make_unique<BibtexSink>(std::move(write), biblatex);
}

std::unique_ptr<ask::Sink> make_bibtex(Write write, const Look&) {
  return std::make_unique<BibtexSink>(std::move(write), bibtex);
}

}  // namespace kamervragen::render
