// sample: some of the matches by lot, to be read by people.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/layout/field_values.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/index/spellings.hh"
#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/measure/sample.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::ask {
namespace {

/// Where nothing is said.
constexpr std::size_t usual_size = 10;

/// The question that has a place among all numbers of the set; null where there is none.
const Vraag* question_at(const Kamervraag& record, int place) {
  for (const auto& vraag : record.vragen) {
    const auto numbers = std::max<int>(static_cast<int>(vraag.nummers.size()), 1);
    if (place <= numbers) return &vraag;
    place -= numbers;
  }
  return nullptr;
}

std::string answers_to_text(const Kamervraag& record, const Vraag& vraag) {
  std::string out;
  for (const auto i : record::answers_to(record, vraag))
    out.append(out.empty() ? "" : "\n").append(record.antwoorden[i].tekst);
  return out;
}

/// Whether words of a query stand in a question, its answers or their notes.
class Reader {
 public:
  Reader(const query::Zoekvraag& tree, dutch::Analyser& analyser) : marker_(tree, analyser) {}
  /// Whether the query says anything of questions; one of titles alone chooses sets.
  bool looks() const { return marker_.wants("vraag") || marker_.wants("antwoord") || marker_.wants("noot"); }

  bool finds(const Kamervraag& record, const Vraag& vraag) {
    if (stands_in("vraag", vraag.tekst) || stands_in(vraag.noten)) return true;
    return std::ranges::any_of(record::answers_to(record, vraag), [&](std::size_t i) {
      return stands_in("antwoord", record.antwoorden[i].tekst) || stands_in(record.antwoorden[i].noten);
    });
  }

 private:
  bool stands_in(std::string_view part, std::string_view text) { return !marker_.places(part, text).empty(); }
  bool stands_in(const std::vector<Noot>& noten) {
    return std::ranges::any_of(noten, [&](const Noot& noot) {
      return stands_in("noot", noot.tekst) || std::ranges::any_of(noot.links, [&](const std::string& link) {
               return stands_in("noot", record::link_compared(link));
             });
    });
  }

  passage::Marker marker_;
};

/// What no column that is to be filled in may be called.
constexpr std::array<std::string_view, 12> own_columns = {"nummer", "vraag",     "stratum",  "ingezonden",
                                                          "titel",  "indieners", "fracties", "ministeries",
                                                          "status", "url",       "tekst",    "antwoord"};

class Sheet {
 public:
  Sheet(const Measuring& measuring, bool questions, const layout::Field* by)
      : measuring_(measuring), questions_(questions) {
    auto& columns = table_.columns;
    columns.push_back({.name = "nummer", .description = "the vraagnummer of the question set", .heading = "nummer"});
    if (questions)
      columns.push_back(
          {.name = "vraag", .type = ColumnType::number, .description = "which of its questions", .heading = "vraag"});
    if (by != nullptr)
      columns.push_back({.name = "stratum", .description = "the value that it was drawn for", .heading = by->name});
    columns.push_back({.name = "ingezonden", .description = "the day of asking", .heading = "ingezonden"});
    columns.push_back({.name = "titel", .description = "the title", .heading = "titel"});
    columns.push_back({.name = "indieners", .type = ColumnType::list, .description = "who asked"});
    columns.push_back({.name = "fracties", .type = ColumnType::list, .description = "their fracties"});
    columns.push_back({.name = "ministeries", .type = ColumnType::list, .description = "who answered"});
    columns.push_back({.name = "status", .description = "beantwoord, ..."});
    columns.push_back({.name = "url", .description = "the page that shows most of it"});
    if (questions) {
      columns.push_back({.name = "tekst", .description = "the question"});
      columns.push_back({.name = "antwoord", .description = "its answer"});
    }
    if (const auto& own = measuring.request.columns)
      for (const auto& name : *own) columns.push_back({.name = name, .description = "to be filled in"});
    by_ = by;
  }

  Result<void> add(const measure::Drawn& drawn, const std::string& stratum) {
    const auto document = measuring_.matches.documents()[drawn.row];
    auto record = index::stored_record(measuring_.context.database, document);
    if (!record) return pass(record);
    respeller_.respell(*record);
    const auto* question = questions_ ? question_at(*record, drawn.question) : nullptr;
    std::vector<Cell> cells{record->nummer};
    if (questions_) cells.emplace_back(static_cast<std::uint64_t>(number_of(question, drawn.question)));
    if (by_ != nullptr) cells.emplace_back(stratum);
    cells.push_back(record->ingezonden ? Cell(record->ingezonden->iso()) : Cell());
    cells.emplace_back(record::titel_of(*record));
    cells.emplace_back(layout::values::indieners(*record));
    cells.emplace_back(layout::values::fracties(*record));
    cells.emplace_back(layout::values::ministeries(*record));
    cells.emplace_back(std::string(name(record->status)));
    cells.emplace_back(record::main_url(*record));
    if (questions_) {
      cells.emplace_back(question != nullptr ? question->tekst : std::string());
      cells.emplace_back(question != nullptr ? answers_to_text(*record, *question) : std::string());
    }
    cells.resize(table_.columns.size());
    table_.rows.push_back(std::move(cells));
    return {};
  }

  Table take() { return std::move(table_); }

 private:
  /// As it is printed, where it is.
  static int number_of(const Vraag* question, int place) {
    return question != nullptr && question->nummers.size() == 1 ? question->nummers.front() : place;
  }

  const Measuring& measuring_;
  bool questions_;
  const layout::Field* by_ = nullptr;
  index::Respeller respeller_{measuring_.context};
  Table table_{.kind = measured_table, .name = "rows", .columns = {}, .rows = {}};
};

}  // namespace

Result<Answered> answer_sample(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_measured(open, request, sink, [](const Measuring& measuring) -> Result<Measured> {
    const auto& wanted = measuring.request;
    const auto by = grouped_by(measuring);
    if (!by) return pass(by);
    if (by->size() > 1) return fail(Code::too_many_fields, {{"most", 1}, {"found", by->size()}});
    const auto unit = wanted.unit == "vraag" ? measure::Unit::vraag : measure::Unit::set;
    const auto n = wanted.limit.value_or(Limit{usual_size}).most.value_or(std::numeric_limits<std::size_t>::max());
    if (auto free = names_free(own_columns, wanted.columns.value_or(std::vector<std::string>{})); !free)
      return pass(free);
    Sheet sheet(measuring, unit == measure::Unit::vraag, by->empty() ? nullptr : by->front());
    Reader reader(finder::meant(measuring.asked.query, measuring.asked.options, measuring.context),
                  measuring.context.analyser);
    const bool by_words = unit == measure::Unit::vraag && reader.looks();
    const auto admits = [&](const measure::Drawn& drawn) -> Result<bool> {
      if (!by_words) return true;
      index::spend_time();
      const auto record = index::stored_record(measuring.context.database, measuring.matches.documents()[drawn.row]);
      if (!record) return pass(record);
      const auto* question = question_at(*record, drawn.question);
      return question != nullptr && reader.finds(*record, *question);
    };
    for (const auto& stratum : measure::grouped(measuring.matches, *by)) {
      const auto chosen = measure::drawn(measuring.matches, stratum.rows, unit, n, wanted.seed, admits);
      if (!chosen) return pass(chosen);
      for (const auto& drawn : *chosen)
        if (auto done = sheet.add(drawn, stratum.values.empty() ? "" : stratum.values.front()); !done)
          return pass(done);
    }
    Measured out;
    if (by_words)
      out.remarks.emplace_back(
          "of the questions in which a word of the query stands, or in their answers or notes; what has them in its "
          "title alone is not among them");
    out.settings = {{"seed", wanted.seed}, {"unit", wanted.unit}};
    out.tables.push_back(sheet.take());
    if (!by->empty() && by->front()->many)
      out.remarks.emplace_back("a set with several values can be drawn for each of them");
    return out;
  });
}

}  // namespace kamervragen::ask
