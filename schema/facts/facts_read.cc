// The tables as values. A row that cannot be read is a problem with its file and line, and is left out.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "schema/facts/facts.hh"
#include "schema/text/split.hh"

namespace kamervragen::facts {
namespace {

using Cells = std::vector<std::string>;

/// The cells of one row, by column; what is wrong with them goes to the problems.
class Row {
 public:
  Row(const Cells& columns, const Cells& cells) : columns_(columns), cells_(cells) {}

  const std::string& text(std::string_view column) {
    const auto at = std::ranges::find(columns_, column);
    return cells_[static_cast<std::size_t>(at - columns_.begin())];
  }
  const std::string& required(std::string_view column) {
    const auto& value = text(column);
    if (value.empty()) complain(fmt::format("{} is empty", column));
    return value;
  }
  std::string one_of(std::string_view column, std::initializer_list<std::string_view> known) {
    const auto& value = text(column);
    if (std::ranges::find(known, value) == known.end()) complain(fmt::format("unknown {} \"{}\"", column, value));
    return value;
  }
  Cells list(std::string_view column) {
    auto values = text::split(text(column), ';');
    std::erase(values, std::string{});
    return values;
  }
  int number(std::string_view column) {
    const auto& value = text(column);
    int out = 0;
    const auto [end, wrong] = std::from_chars(value.data(), value.data() + value.size(), out);
    if (wrong != std::errc{} || end != value.data() + value.size() || out < 1)
      complain(fmt::format("{} \"{}\" is no number from 1 on", column, value));
    return out;
  }
  std::optional<Date> day(std::string_view column) {
    const auto& value = text(column);
    const auto date = value.size() == 10 ? Date::from_iso(value) : std::nullopt;
    if (!value.empty() && !date) complain(fmt::format("{} \"{}\" is no date", column, value));
    return date;
  }
  record::DateRange period() {
    const record::DateRange out{day("van"), day("tot")};
    if (out.first && out.last && *out.last < *out.first) complain("tot lies before van");
    return out;
  }
  record::DateRange period_with_begin() {
    required("van");
    return period();
  }
  const std::string& problem() const { return problem_; }

 private:
  void complain(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
  }
  const Cells& columns_;
  const Cells& cells_;
  std::string problem_;
};

Kabinet kabinet(Row& r) { return {r.required("kabinet"), r.period_with_begin()}; }
Kamerperiode kamerperiode(Row& r) { return {r.required("periode"), r.period_with_begin()}; }
Kabinetspartij kabinetspartij(Row& r) {
  return {r.required("kabinet"), r.required("partij"), r.one_of("rol", {"coalitie", "gedoog"}), r.period_with_begin()};
}
Ministerienaam ministerie(Row& r) {
  return {r.required("lijn"), r.required("naam"), r.text("afkorting"), r.text("portefeuille"), r.period()};
}
Zetels zetels_of(Row& r) { return {r.required("fractie"), r.period_with_begin(), r.number("zetels")}; }
Fractie fractie(Row& r) { return {r.required("fractie"), r.list("aliassen"), r.period(), r.list("opvolgers")}; }
Lid lid(Row& r) {
  return {
      r.required("persoon"),    r.text("voorletters"),
      r.required("achternaam"), r.text("fractie"),
      r.period_with_begin(),    r.one_of("kamer", {"tweede", "eerste"}) == "eerste" ? Kamer::eerste : Kamer::tweede};
}
Ambtsperiode ambtsperiode(Row& r) {
  return {r.required("persoon"),
          r.text("voorletters"),
          r.required("achternaam"),
          r.text("partij"),
          r.one_of("ambt", {"minister", "staatssecretaris", "minister-president"}),
          r.required("ministerie"),
          r.required("functie"),
          r.period_with_begin()};
}
Naamgroep naamgroep(Row& r) {
  r.required("namen"), r.required("bron");
  return {r.one_of("soort", {"ministerie", "organisatie", "wet", "begrip", "plaats"}), r.list("namen")};
}

Woordgroep woordgroep(Row& r) {
  r.required("woorden"), r.required("bron");
  return {r.list("woorden")};
}

Standaardzin standaardzin(Row& r) {
  r.required("woorden"), r.number("aantal"), r.required("bron");
  using enum Standaardzin::Bereik;
  const auto bereik = r.one_of("bereik", {"begin", "zin", "overal"});
  return {text::split(r.text("woorden"), ' '), bereik == "zin" ? zin : bereik == "overal" ? overal : begin};
}

Medium medium(Row& r) {
  const bool first = r.one_of("plaats", {"", "vooraan"}) == "vooraan";
  return {r.required("host"), r.list("namen"), first};
}

struct Table {
  std::string_view file, columns;  ///< columns: separated by spaces, in their order
};
constexpr Table kabinetten{"kabinetten.tsv", "kabinet van tot bron"};
constexpr Table kabinetspartijen{"kabinetspartijen.tsv", "kabinet partij rol van tot bron"};
constexpr Table ministeries{"ministeries.tsv", "lijn naam afkorting portefeuille van tot bron"};
constexpr Table fracties{"fracties.tsv", "fractie aliassen van tot opvolgers bron"};
constexpr Table leden{"leden.tsv", "persoon voorletters achternaam fractie van tot kamer bron"};
constexpr Table bewindspersonen{"bewindspersonen.tsv",
                                "persoon voorletters achternaam partij ambt ministerie functie van tot bron"};
constexpr Table media{"media.tsv", "host namen plaats bron"};
constexpr Table afkortingen{"afkortingen.tsv", "soort namen noot bron"};
constexpr Table verwant{"verwant.tsv", "woorden noot bron"};
constexpr Table perioden{"perioden.tsv", "periode van tot bron"};
constexpr Table zetels{"zetels.tsv", "fractie van tot zetels bron"};
constexpr Table standaardzinnen{"standaardzinnen.tsv", "woorden bereik aantal bron"};

template <class Value>
std::vector<Value> read_table(const Table& table, std::string_view text, Value (*make)(Row&),
                              std::vector<Error>& problems) {
  std::vector<Value> out;
  const auto columns = text::split(table.columns, ' ');
  bool headed = false;
  const auto complain = [&](int line, std::string message) {
    problems.emplace_back(Code::bad_fact, errors::ErrorArguments{{"problem", std::move(message)}}, std::nullopt,
                          fmt::format("{}:{}", table.file, line));
  };
  int number = 0;
  for (const auto line : text::lines(text)) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto cells = text::split(line, '\t');
    if (!headed) {
      headed = true;
      if (cells != columns) complain(number, fmt::format("expected the columns {}", table.columns));
      continue;
    }
    if (cells.size() != columns.size()) {
      complain(number, fmt::format("expected {} columns, found {}", columns.size(), cells.size()));
      continue;
    }
    Row row(columns, cells);
    auto value = make(row);
    if (row.problem().empty()) {
      out.push_back(std::move(value));
    } else {
      complain(number, row.problem());
    }
  }
  if (!headed) complain(1, fmt::format("expected the columns {}", table.columns));
  return out;
}

}  // namespace

ReadFacts read_facts(const FactTexts& texts) {
  ReadFacts out;
  auto& [rows, problems] = out;
  rows.kabinetten = read_table(kabinetten, texts.kabinetten, kabinet, problems);
  rows.kabinetspartijen = read_table(kabinetspartijen, texts.kabinetspartijen, kabinetspartij, problems);
  rows.ministeries = read_table(ministeries, texts.ministeries, ministerie, problems);
  rows.fracties = read_table(fracties, texts.fracties, fractie, problems);
  rows.leden = read_table(leden, texts.leden, lid, problems);
  rows.bewindspersonen = read_table(bewindspersonen, texts.bewindspersonen, ambtsperiode, problems);
  rows.media = read_table(media, texts.media, medium, problems);
  rows.afkortingen = read_table(afkortingen, texts.afkortingen, naamgroep, problems);
  rows.verwant = read_table(verwant, texts.verwant, woordgroep, problems);
  rows.perioden = read_table(perioden, texts.perioden, kamerperiode, problems);
  rows.zetels = read_table(zetels, texts.zetels, zetels_of, problems);
  rows.standaardzinnen = read_table(standaardzinnen, texts.standaardzinnen, standaardzin, problems);
  return out;
}

}  // namespace kamervragen::facts
