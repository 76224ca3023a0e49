#include "searcher/words/dictionary.hh"

#include <algorithm>
#include <map>
#include <tuple>

#include "searcher/compiler/compile.hh"
#include "searcher/measure/groups.hh"
#include "searcher/passage/marks.hh"
#include "searcher/words/texts.hh"

namespace kamervragen::words {
namespace {

/// Counts the places of entries in one set after the other.
class Counter {
 public:
  Counter(const measure::Population& population, const std::vector<Entry>& entries, measure::Unit unit)
      : context_(population.context()), labels_(population.labels(measure::entry_field())), unit_(unit) {
    for (const auto& entry : entries) {
      markers_.emplace_back(entry.tree, context_.analyser);
      notes_ = notes_ || markers_.back().wants("noot");
    }
  }

  Result<void> add(std::size_t row, unsigned document) {
    std::map<int, std::vector<std::uint64_t>> times;  // by question; of a set all under 0
    const auto matched = labels_.of(row);
    const auto of = [&](int vraag) -> std::vector<std::uint64_t>& {
      return times.try_emplace(unit_ == measure::Unit::set ? 0 : vraag, markers_.size()).first->second;
    };
    EntryCounts out;
    auto done = read_texts(
        context_, document, {.titles = unit_ == measure::Unit::set, .notes = notes_ && !matched.empty()},
        [&](Head& head) {
          out.nummer = head.nummer;
          out.ingezonden = head.ingezonden;
          if (unit_ == measure::Unit::set) of(0);
        },
        [&](const PartText& text) {
          if (text.part == "vraag") of(text.vraag);
          for (const auto entry : matched)
            if (const auto n = markers_[entry].places(text.part, text.text, text.signatures).size(); n > 0)
              of(text.vraag)[entry] += n;
        });
    if (!done) return done;
    for (auto& [vraag, counts] : times) {
      for (const auto entry : matched)
        if (markers_[entry].empty()) counts[entry] = 1;
      out.vraag = vraag;
      out.times = std::move(counts);
      rows.push_back(out);
    }
    return {};
  }

  std::vector<EntryCounts> rows;

 private:
  const index::QueryContext& context_;
  measure::Labels labels_;
  measure::Unit unit_;
  std::vector<passage::Marker> markers_;
  bool notes_ = false;
};

}  // namespace

Result<measure::Labels> entry_labels(const measure::Population& population, const std::vector<Entry>& entries) {
  std::vector<std::string> names;
  std::vector<std::vector<bool>> has;
  for (const auto& entry : entries) {
    const auto compiled = compiler::compile(entry.tree, population.context());
    if (!compiled) return pass(compiled);
    names.push_back(entry.name);
    has.push_back(population.among(*compiled));
  }
  return measure::Labels::of_rows(std::move(names), has, population.size());
}

Result<std::vector<EntryCounts>> entry_counts(const measure::Population& population, const std::vector<Entry>& entries,
                                              measure::Unit unit, std::size_t cells_max) {
  Counter counter(population, entries, unit);
  for (std::size_t row = 0; row < population.size(); ++row) {
    if (auto done = counter.add(row, population.documents()[row]); !done) return pass(done);
    if (counter.rows.size() > cells_max / std::max<std::size_t>(entries.size(), 1))
      return fail(Code::table_too_large,
                  {{"rows", population.size()}, {"columns", entries.size()}, {"most", cells_max}});
  }
  std::ranges::sort(counter.rows, {}, [](const EntryCounts& c) { return std::tuple(c.nummer, c.vraag); });
  return std::move(counter.rows);
}

}  // namespace kamervragen::words
