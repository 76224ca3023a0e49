#include "searcher/index/labels.hh"

#include <algorithm>

#include <xapian.h>

#include "schema/layout/label_key.hh"
#include "schema/layout/terms.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/spellings.hh"
#include "searcher/index/stored.hh"

namespace kamervragen::index {
namespace {

/// The whole value of a term, from a record that has it where the term may be cut.
std::string stored_value_of(const Xapian::Database& database, const layout::Field& field, const std::string& term) {
  std::string value = term.substr(field.prefix.size());
  if (!layout::perhaps_cut(term)) return value;
  const auto record = stored_record(database, *database.postlist_begin(term));
  if (!record) return value;
  for (const auto& candidate : field.values(*record))
    if (layout::field_term(field, candidate) == term) return layout::stored_value(field, candidate);
  return value;
}

/// How a text finds values.
class Wanted {
 public:
  Wanted(const layout::Field& field, const query::Label& label) : text_(layout::label_key(label.text)), label_(label) {
    if (!field.named) return;
    for (const auto& value : field.named(label.text)) named_.push_back(layout::label_key(value));
  }
  /// The value of this very name.
  bool is_name_of(const LabelKey& value) const { return value.key == text_; }
  bool is_other_name_of(const LabelKey& value) const { return std::ranges::find(named_, value.key) != named_.end(); }
  bool has_other_names() const { return !named_.empty(); }
  bool stands_in(const LabelKey& value) const {
    return label_.begins ? layout::has_words_that_begin(value.key, text_) : layout::has_words(value.key, text_);
  }

 private:
  std::string text_;
  std::vector<std::string> named_;
  const query::Label& label_;
};

}  // namespace

std::vector<LabelKey> label_keys(const Xapian::Database& database, const layout::Field& field) {
  std::vector<LabelKey> out;
  const std::string prefix(field.prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    auto stored = stored_value_of(database, field, *term);
    auto key = field.printed ? stored : layout::label_key(stored);
    out.push_back({std::move(stored), std::move(key), *term, term.get_termfreq()});
  }
  return out;
}

void each_stored_value(const QueryContext& context, const layout::Field& field,
                       const std::function<void(const LabelKey&)>& use) {
  if (context.columns) {
    std::ranges::for_each(context.columns->labels(context.database, field), use);
  } else {
    std::ranges::for_each(label_keys(context.database, field), use);
  }
}

void each_value(const QueryContext& context, const layout::Field& field, const std::function<void(IndexedValue)>& use) {
  if (!field.printed) {
    each_stored_value(context, field, [&](const LabelKey& found) { use({found.stored, found.term, found.count}); });
    return;
  }
  const auto with = [&](const Spellings& spellings) {
    each_stored_value(context, field, [&](const LabelKey& found) {
      use({spellings.of_key(found.stored), found.term, found.count});
    });
  };
  context.columns ? with(context.columns->spellings(context.database, field))
                  : with(Spellings(context.database, field));
}

std::vector<MatchingValue> matching_values(const QueryContext& context, const layout::Field& field,
                                           const query::Label& label) {
  if (label.text.empty()) return {};
  const Wanted wanted(field, label);
  struct Found {
    LabelKey value;
    bool name, other_name, words;
  };
  std::vector<Found> found;
  bool any_name = false;
  each_stored_value(context, field, [&](const LabelKey& value) {
    const Found one{value, wanted.is_name_of(value), wanted.is_other_name_of(value),
                    !label.whole && wanted.stands_in(value)};
    any_name = any_name || one.name;
    if (one.name || one.other_name || one.words) found.push_back(one);
  });
  const bool any_whole = any_name || wanted.has_other_names();
  if (label.whole || (any_whole && !label.begins && !field.people))
    std::erase_if(found, [](const Found& one) { return !one.name && !one.other_name; });
  // The whole value, as a facet prints it, is that one; another name stands for it only where no value has it.
  if (label.whole && any_name) std::erase_if(found, [](const Found& one) { return !one.name; });
  std::vector<MatchingValue> out;
  for (const auto& [value, name, other_name, words] : found)
    out.push_back({{shown_value(context, field, value.stored), value.term, value.count}, !name && !words});
  return out;
}

}  // namespace kamervragen::index
