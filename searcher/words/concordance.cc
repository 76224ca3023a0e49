#include "searcher/words/concordance.hh"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "schema/dutch/analyser.hh"
#include "schema/dutch/fold.hh"
#include "schema/layout/field_values.hh"
#include "schema/layout/respell.hh"
#include "schema/text/width.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/spellings.hh"
#include "searcher/words/side_by_side.hh"
#include "searcher/words/texts.hh"

namespace kamervragen::words {
namespace {

constexpr std::array<std::string_view, 5> order_names = {"place", "left", "right", "date", "fractie"};
/// So many lines more than are wanted are put in order at once.
constexpr std::size_t lines_between_cuts = 10'000;
constexpr std::string_view blanks = " \t\n";

/// The last words of a text.
std::string_view last_words(std::string_view text, std::size_t words) {
  auto at = text.size();
  for (; words > 0 && at > 0; --words) {
    const auto end = text.find_last_not_of(blanks, at - 1);
    if (end == std::string_view::npos) return text;
    const auto before = text.find_last_of(blanks, end);
    at = before == std::string_view::npos ? 0 : before + 1;
  }
  return text.substr(at);
}

/// The first words of a text.
std::string_view first_words(std::string_view text, std::size_t words) {
  std::size_t at = 0;
  for (; words > 0 && at < text.size(); --words) {
    const auto begin = text.find_first_not_of(blanks, at);
    if (begin == std::string_view::npos) return text;
    at = std::min(text.find_first_of(blanks, begin), text.size());
  }
  return text.substr(0, at);
}

/// Words in the order that they are read away from the keyword, folded: what a line is compared by.
std::string turned_words(std::string_view text) {
  std::string out;
  for (auto end = text.find_last_not_of(blanks); end != std::string_view::npos;) {
    const auto before = text.find_last_of(blanks, end);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    out.append(text.substr(begin, end - begin + 1)).append(" ");
    end = begin == 0 ? std::string_view::npos : text.find_last_not_of(blanks, begin - 1);
  }
  return out;
}

/// The names in a line as they are shown. For any number of threads.
class ShownNames {
 public:
  /// Throws what Xapian throws.
  explicit ShownNames(const index::QueryContext& context) {
    for (const std::string_view name : {"indiener", "fractie"})
      if (const auto* field = context.table.find(name); field && field->printed)
        spellings_.emplace(name, context.columns ? &context.columns->spellings(context.database, *field)
                                                 : &own_.emplace_back(context.database, *field));
  }

  void respell(Head& head) const {
    layout::respell(head, [this](std::string_view field, const std::string& value) -> const std::string& {
      const auto found = spellings_.find(field);
      return found == spellings_.end() ? value : found->second->in_place_of(value);
    });
  }

 private:
  std::deque<index::Spellings> own_;  ///< where the snapshot has none in memory
  std::map<std::string_view, const index::Spellings*> spellings_;
};

/// What one worker finds.
class Reader {
 public:
  Reader(const ShownNames& names, const query::Zoekvraag& tree, std::size_t words)
      : names_(names), marker_(tree, analyser_), words_(words) {}

  bool empty() const { return marker_.empty(); }

  Result<void> read(const index::Stored& stored) {
    const Head* head = nullptr;  // which lives as long as its texts are read
    return texts_of(
        stored, {.titles = true, .notes = marker_.wants("noot")},
        [&](Head& its) {
          names_.respell(its);
          head = &its;
        },
        [&](const PartText& text) { add(text, *head); });
  }

  std::vector<ConcordanceLine> lines;

 private:
  void add(const PartText& text, const Head& head) {
    for (const auto& place : marker_.places(text.part, text.text, text.signatures))
      lines.push_back({.nummer = head.nummer,
                       .kamer = head.kamer,
                       .deel = std::string(text.part),
                       .vraag = text.vraag,
                       .ingezonden = head.ingezonden,
                       .indieners = layout::values::indieners(head),
                       .fracties = layout::values::fracties(head),
                       .left = text::on_one_line(last_words(text.text.substr(0, place.begin), words_)),
                       .keyword = text::on_one_line(text.text.substr(place.begin, place.end - place.begin)),
                       .right = text::on_one_line(first_words(text.text.substr(place.end), words_))});
  }

  const ShownNames& names_;
  dutch::Analyser analyser_;
  passage::Marker marker_;
  std::size_t words_;
};

std::string key_of(const ConcordanceLine& line, LineOrder order) {
  switch (order) {
    case LineOrder::place: return {};
    case LineOrder::left: return dutch::fold(turned_words(line.left));
    case LineOrder::right: return dutch::fold(line.right);
    case LineOrder::date: return line.ingezonden ? line.ingezonden->iso() : std::string();
    case LineOrder::fractie: return line.fracties.empty() ? std::string("\xff") : dutch::fold(line.fracties.front());
  }
  return {};
}

void put_in_order(std::vector<ConcordanceLine>& lines, LineOrder order) {
  // Within a record lines were added in the order of its texts, so that a stable sort keeps that.
  std::ranges::stable_sort(lines, {}, [](const auto& line) { return std::tie(line.nummer, line.kamer); });
  if (order == LineOrder::place) return;
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < lines.size(); ++i) keys.emplace_back(key_of(lines[i], order), i);
  std::ranges::sort(keys);
  std::vector<ConcordanceLine> out;
  out.reserve(lines.size());
  for (const auto& [key, i] : keys) out.push_back(std::move(lines[i]));
  lines = std::move(out);
}

}  // namespace

std::optional<LineOrder> line_order_named(std::string_view name) {
  const auto found = std::ranges::find(order_names, name);
  return found == order_names.end() ? std::nullopt : std::optional(static_cast<LineOrder>(found - order_names.begin()));
}

Result<Concordance> concordance(const measure::Population& population, const query::Zoekvraag& tree, std::size_t words,
                                LineOrder order, std::optional<std::size_t> most) {
  Concordance out;
  const ShownNames names(population.context());
  std::vector<std::unique_ptr<Reader>> readers(workers_for(population.size()));
  for (auto& reader : readers) reader = std::make_unique<Reader>(names, tree, words);
  if (readers.front()->empty()) return out;
  const auto keep = std::min(most.value_or(lines_max), lines_max);
  const auto cut = [&](std::vector<ConcordanceLine>& lines) {
    put_in_order(lines, order);
    if (lines.size() > keep) lines.resize(keep);
  };
  std::atomic<std::uint64_t> count = 0, sets = 0;
  const auto read = [&](std::size_t worker, const index::Stored& one) -> Result<void> {
    auto& lines = readers[worker]->lines;
    const auto before = lines.size();
    if (auto done = readers[worker]->read(one); !done) return done;
    count += lines.size() - before;
    sets += lines.size() > before ? 1 : 0;
    if (!most && count > lines_max) return fail(Code::too_many_lines, {{"most", lines_max}});
    if (lines.size() > lines_between_cuts + 2 * keep) cut(lines);
    return {};
  };
  if (auto done = read_side_by_side(population.context(), population.documents(), readers.size(), read); !done)
    return pass(done);
  out.count = count;
  out.sets = sets;
  for (auto& reader : readers) std::ranges::move(reader->lines, std::back_inserter(out.lines));
  cut(out.lines);
  return out;
}

}  // namespace kamervragen::words
