#include "schema/facts/related_words.hh"

#include <utility>

#include "schema/facts/facts.hh"
#include "schema/facts/other_names.hh"

namespace kamervragen::facts {
namespace {

const OtherNames& compiled_related() {
  static const OtherNames words([] {
    auto rows = rows_of({&FactTexts::verwant});
    std::vector<std::vector<std::string>> groups;
    for (auto& row : rows.verwant) groups.push_back(std::move(row.woorden));
    return groups;
  }());
  return words;
}

}  // namespace

std::vector<std::string> related_words(std::span<const std::string> written) { return compiled_related().of(written); }

}  // namespace kamervragen::facts
