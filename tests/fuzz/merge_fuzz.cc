// Any bytes as the publications of one question set: what they say together does not depend on their order, is kept by
// the index, and each belongs to a record. A line "====" divides them.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/join/join.hh"
#include "indexer/join/merge.hh"
#include "indexer/read/reader.hh"
#include "schema/layout/stored_form.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  constexpr std::array<std::string_view, 4> ids = {"kv-tk-2020Z90001", "ah-tk-20202021-9001", "ah-tk-20202021-9002",
                                                   "ah-tk-20202021-9001-n1"};
  constexpr std::string_view divider = "\n====\n";
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<Publicatie> publications;
  for (const auto id : ids) {
    const auto end = rest.find(divider);
    store::StoredContent content;
    content.xml = rest.substr(0, end);
    if (auto read = read::read_publicatie(*PublicatieId::parse(id), content)) publications.push_back(std::move(*read));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + divider.size());
  }
  if (publications.empty()) return 0;
  std::vector<join::Links> links;
  for (const auto& one : publications) links.push_back(join::links_of(one));
  const join::Neighbours neighbours{[&](const std::string& id) -> const join::Links* {
                                      const auto found = std::ranges::find_if(
                                          links, [&](const join::Links& one) { return one.id.str() == id; });
                                      return found == links.end() ? nullptr : &*found;
                                    },
                                    [](const std::string&) { return std::set<std::string>{}; }};
  for (const auto& one : links) {
    const auto records = join::records_of(one, neighbours);
    fuzz::require(!records.empty() && std::ranges::is_sorted(records));
  }
  const auto sleutel = join::records_of(links.front(), neighbours).front();
  const auto record = join::merge(sleutel, publications);
  std::ranges::reverse(publications);
  fuzz::require(join::merge(sleutel, publications) == record);
  fuzz::require(layout::record_of(layout::stored_form(record, "")).value() == record);
  return 0;
}
