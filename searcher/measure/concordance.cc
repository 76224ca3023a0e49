#include "searcher/measure/concordance.hh"

#include <algorithm>
#include <array>
#include <tuple>

#include "schema/dutch/analyser.hh"
#include "schema/dutch/fold.hh"
#include "schema/layout/field_values.hh"
#include "searcher/index/spellings.hh"
#include "searcher/measure/texts.hh"

namespace kamervragen::measure {
namespace {

constexpr std::array<std::string_view, 5> order_names = {"place", "left", "right", "date", "fractie"};
/// So many lines more than are wanted are put in order at once.
constexpr std::size_t lines_between_cuts = 10'000;
constexpr std::string_view blanks = " \t\n";

std::string one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

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

class Reader {
 public:
  Reader(const Population& population, const query::Zoekvraag& tree, std::size_t words)
      : context_(population.context()), marker_(tree, context_.analyser), words_(words) {}

  bool empty() const { return marker_.empty(); }

  Result<void> read(unsigned document) {
    const Head* head = nullptr;  // which lives as long as its texts are read
    return read_texts(
        context_, document, {.titles = true, .notes = marker_.wants("noot")},
        [&](Head& its) {
          respeller_.respell(its);
          head = &its;
        },
        [&](const PartText& text) { add(text, *head); });
  }

  std::vector<ConcordanceLine> lines;

 private:
  void add(const PartText& text, const Head& head) {
    for (const auto& place : marker_.places(text.part, text.text, text.signatures))
      lines.push_back({.nummer = head.nummer,
                       .deel = std::string(text.part),
                       .vraag = text.vraag,
                       .ingezonden = head.ingezonden,
                       .indieners = layout::values::indieners(head),
                       .fracties = layout::values::fracties(head),
                       .left = one_line(last_words(text.text.substr(0, place.begin), words_)),
                       .keyword = one_line(text.text.substr(place.begin, place.end - place.begin)),
                       .right = one_line(first_words(text.text.substr(place.end), words_))});
  }

  const index::QueryContext& context_;
  passage::Marker marker_;
  index::Respeller respeller_{context_};
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
  std::ranges::stable_sort(lines, {}, &ConcordanceLine::nummer);
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

Result<Concordance> concordance(const Population& population, const query::Zoekvraag& tree, std::size_t words,
                                LineOrder order, std::optional<std::size_t> most) {
  Concordance out;
  Reader reader(population, tree, words);
  if (reader.empty()) return out;
  auto& lines = reader.lines;
  const auto keep = std::min(most.value_or(lines_max), lines_max);
  const auto cut = [&] {
    put_in_order(lines, order);
    if (lines.size() > keep) lines.resize(keep);
  };
  for (const auto document : population.documents()) {
    const auto before = lines.size();
    if (auto done = reader.read(document); !done) return pass(done);
    out.count += lines.size() - before;
    if (!most && out.count > lines_max) return fail(Code::too_many_lines, {{"most", lines_max}});
    if (lines.size() > lines_between_cuts + 2 * keep) cut();
  }
  cut();
  out.lines = std::move(lines);
  return out;
}

}  // namespace kamervragen::measure
