#include "searcher/finder/near_records.hh"

#include <xapian.h>

#include "schema/citation/parse.hh"
#include "schema/text/ascii.hh"
#include "schema/text/width.hh"
#include "searcher/finder/plan.hh"
#include "searcher/finder/show_find.hh"
#include "searcher/near/near_keys.hh"

namespace kamervragen::finder {
namespace {

constexpr std::size_t shown_most = 3;
constexpr std::size_t title_columns = 60;

/// The field that holds identifiers that begin so; null where none does.
const layout::Field* field_for(const std::string& id, const layout::FieldTable& table) {
  if (id.empty()) return nullptr;
  if (text::is_digit(id.front())) return table.find("nummer");
  return id.find('-') != std::string::npos ? table.find("publicatie") : nullptr;
}

/// The id that was typed or pasted, right or with a slip: of a path the last part, without what stands behind it.
std::string id_meant(const std::string& typed) {
  if (const auto cited = citation::read_name(typed); !cited.empty()) return cited.front().id;
  const auto path = typed.substr(0, typed.find_first_of("?#"));
  const auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

}  // namespace

Result<std::vector<NearRecord>> near_records(index::Index& index, const std::string& typed) {
  const auto id = id_meant(typed);
  std::vector<NearRecord> out;
  const auto* field = field_for(id, index.table());
  if (field == nullptr) return out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    out.clear();
    for (auto& near : near::near_keys(context_of(index, database, {}), *field, id, shown_most)) {
      auto found = records(index, query::Zoekvraag{query::Key{std::string(field->name), near}});
      if (!found) return pass(found);
      const auto titel = found->empty() ? std::string() : found->front().titel;
      out.push_back({typed, std::move(near), titel});
    }
    return {};
  });
  if (!done) return pass(done);
  return out;
}

std::string listed(const std::vector<NearRecord>& near) {
  std::string out;
  for (const auto& one : near) {
    out += (out.empty() ? "" : ", ") + one.id;
    if (!one.titel.empty()) out += " (" + text::shorten(one.titel, title_columns) + ")";
  }
  return out;
}

}  // namespace kamervragen::finder
