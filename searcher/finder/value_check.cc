#include "searcher/finder/value_check.hh"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xapian.h>

#include "schema/citation/parse.hh"
#include "schema/layout/label_key.hh"
#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"
#include "schema/text/numbers.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/compiler/filters.hh"
#include "searcher/finder/label_remarks.hh"
#include "searcher/finder/plan.hh"
#include "searcher/index/labels.hh"
#include "searcher/match/match.hh"
#include "searcher/near/near_values.hh"
#include "searcher/query/cited.hh"
#include "searcher/query/elsewhere.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

/// More values than these are not listed in a message.
constexpr std::size_t listed_most = 12;

std::string quoted_value(std::string_view field, const std::string& value) {
  return canonical(query::Zoekvraag{query::Label{std::string(field), value}});
}

/// The value with its number as it is written: "Rutte 3" → "Rutte III", where that is known.
std::string in_roman(const std::string& value, const std::vector<std::string>& known) {
  constexpr std::array<std::string_view, 5> roman = {"I", "II", "III", "IV", "V"};
  const auto digit = value.find_last_not_of(' ');
  if (digit == std::string::npos || value[digit] < '1' || value[digit] > '5') return {};
  const auto letters = [](const std::string& one) {
    auto key = layout::label_key(one);
    std::erase(key, ' ');
    return key;
  };
  const auto key = letters(value.substr(0, digit) + std::string(roman[value[digit] - '1']));
  const auto found = std::ranges::find(known, key, letters);
  return found == known.end() ? std::string{} : *found;
}

/// Of a text without a field, which would be a citation were it not quoted; else empty.
std::string_view quoted_text(const query::Zoekvraag& leaf) {
  const auto* word = std::get_if<query::Word>(&leaf.node);
  const auto* phrase = std::get_if<query::Phrase>(&leaf.node);
  if (word && word->part.empty()) return word->text;
  return phrase && phrase->part.empty() ? std::string_view(phrase->text) : std::string_view{};
}

/// One pass over a query's values on one snapshot.
class ValueCheck {
 public:
  ValueCheck(const index::QueryContext& context, const Plan& plan, const SearchOptions& options)
      : context_(context), plan_(plan), options_(options) {}

  Result<void> run(const query::Zoekvraag& tree) {
    if (auto known = check_below(tree); !known) return known;
    const auto count = [this](const query::Zoekvraag& t) { return count_of(t, plan_, options_, context_); };
    if (auto said = two_people(context_, tree, count)) remark(std::move(*said));
    if (auto said = number_and_year(context_, tree, count)) remark(std::move(*said));
    return {};
  }

  Result<void> run_choices() {
    for (const auto& [field, choice] : plan_.chosen)
      for (const auto* values : {&choice.any, &choice.none})
        for (const auto& value : *values)
          if (auto known = check_choice(*field, value); !known) return known;
    return {};
  }

  std::vector<Error> take_remarks() { return std::move(remarks_); }

 private:
  /// A citation that was read among words stands for its words as well: that it names nothing is no news.
  Result<void> check_below(const query::Zoekvraag& tree) {
    if (is_named_or_mentioned(tree)) return {};
    const auto children = query::children_of(tree);
    if (children.empty()) return check(tree);
    for (const auto* child : children)
      if (auto known = check_below(*child); !known) return known;
    return {};
  }

  Result<void> check(const query::Zoekvraag& leaf) {
    if (const auto* label = std::get_if<query::Label>(&leaf.node))
      return label->at.byte ? check_label(*label) : Result<void>{};
    if (const auto* key = std::get_if<query::Key>(&leaf.node)) return check_present(*key, [key] { return key->value; });
    if (const auto* days = std::get_if<query::DateRange>(&leaf.node))
      return check_present(*days, [days] { return days->text; });
    if (const auto* numbers = std::get_if<query::NumberRange>(&leaf.node))
      return check_present(*numbers, [&] { return canonical(leaf).substr(numbers->field.size() + 1); });
    return check_citation(leaf);
  }

  /// `value`: as it is written in a query.
  template <class Leaf>
  Result<void> check_present(const Leaf& leaf, const std::function<std::string()>& value) {
    if (!match::has_matches(context_.database, compiler::filter_query(context_, leaf)))
      remark(Code::value_absent, {{"field", leaf.field}, {"value", value()}, {"near", ""}}, {});
    return {};
  }

  /// One between quotes is words.
  Result<void> check_citation(const query::Zoekvraag& leaf) {
    const auto text = quoted_text(leaf);
    const auto cited = text.empty() ? std::vector<citation::Citation>{} : citation::read(text);
    std::vector<std::string> names;
    for (const auto& one : cited)
      for (const auto& name : query::names_of(one)) names.push_back(canonical(name));
    if (names.empty() || count_of(leaf, plan_, options_, context_) > 0) return {};
    remark(Code::quoted_citation, {{"text", text}, {"names", fmt::format("{}", fmt::join(names, ", "))}}, {});
    return {};
  }

  Result<void> check_label(const query::Label& label) {
    const auto* field = context_.table.find(label.field);
    if (!field) return {};
    auto found = matching_values(context_, *field, label);
    if (found.empty()) return absent(*field, label);
    if (found.size() > 1 && !label.begins) remark(several_values(label, std::move(found)));
    return {};
  }

  /// A value that no record has.
  Result<void> absent(const layout::Field& field, const query::Label& label) {
    auto near = of_other_name(field, label);
    if (near.empty())
      if (const auto alike = near::near_values(context_, field, label, 1); !alike.empty())
        near = quoted_value(field.name, alike.front().text);
    if (field.closed && !known_to_facts(field, label.text)) return unknown(field, label.text, near, label.at.byte);
    if (near.empty() && !label.begins) near = begins_with(field, label);
    remark(Code::value_absent, {{"field", field.name}, {"value", label.text}, {"near", near}}, label.at.byte);
    return {};
  }

  /// What a value of no record is elsewhere, or as the page prints it: "Sjoerd Sjoerdsma (D66)" of indiener_fractie,
  /// "Sigrid Kaag, minister voor …" of her name, the name of a fractie of an indiener.
  std::string of_other_name(const layout::Field& field, const query::Label& label) const {
    if (label.begins) return {};
    if (const auto* together = context_.table.find("indiener_fractie");
        together && field.name == "indiener" && label.text.find('(') != std::string::npos && has(*together, label.text))
      return quoted_value(together->name, label.text);
    const auto head = label.text.substr(0, label.text.find_first_of(",("));
    if (head.size() < label.text.size() && has(field, head))
      return quoted_value(field.name, std::string(text::trim(head)));
    if (auto elsewhere = query::value_elsewhere(context_.table, field, label.text); !elsewhere.empty())
      return elsewhere;
    return of_other_people(field, label.text);
  }

  bool has(const layout::Field& field, const std::string& value) const {
    return !value.empty() && !matching_values(context_, field, {std::string(field.name), value}).empty();
  }

  /// The same as someone who asked, or who was asked.
  std::string of_other_people(const layout::Field& field, const std::string& value) const {
    for (const std::string_view name : {"indiener", "minister"})
      if (const auto* people = context_.table.find(name); people && people != &field && has(*people, value))
        return quoted_value(name, value);
    return {};
  }

  static bool known_to_facts(const layout::Field& field, const std::string& text) {
    if (field.named && !field.named(text).empty()) return true;
    const auto key = layout::label_key(text);
    return std::ranges::any_of(field.closed(), [&](const std::string& value) {
      return layout::label_key(value) == key || layout::has_words(layout::label_key(value), key);
    });
  }

  /// The label that finds every value with its words, where there is one.
  std::string begins_with(const layout::Field& field, query::Label label) const {
    label.whole = false, label.begins = true;
    return matching_values(context_, field, label).empty() ? "" : canonical(query::Zoekvraag{label});
  }

  tl::unexpected<Error> unknown(const layout::Field& field, const std::string& value, std::string near,
                                std::optional<std::size_t> at) const {
    auto known = layout::listed_values(field);
    each_value(context_, field, [&](const index::IndexedValue& found) {
      if (field.closed && std::ranges::find(known, found.value) == known.end()) known.push_back(found.value);
    });
    const auto written = [&](const std::string& one) { return one.empty() ? one : quoted_value(field.name, one); };
    if (near.empty()) near = written(in_roman(value, known));
    if (near.empty()) near = written(text::nearest(value, known));
    if (near.empty() && field.names) near = near_name(field, value);
    if (near.empty()) near = query::value_elsewhere(context_.table, field, value);
    if (near.empty()) near = of_other_people(field, value);
    if (near == value) near.clear();
    const bool listed = known.size() <= listed_most;
    return fail(Code::unknown_value,
                {{"value", value},
                 {"field", field.name},
                 {"near", near},
                 {"known", listed ? fmt::format("{}", fmt::join(known, ", ")) : std::string{}},
                 {"listed", listed ? std::string_view{} : field.name}},
                at);
  }

  /// The value of which another name was mistyped: "partij voor de dierne". A long name may hold more slips.
  static std::string near_name(const layout::Field& field, const std::string& value) {
    constexpr std::size_t letters_a_slip = 5;
    std::vector<std::string> names;
    for (const auto& name : field.names()) names.push_back(layout::label_key(name));
    const auto typed = layout::label_key(value);
    const auto named = text::nearest(typed, names, std::max<std::size_t>(1, typed.size() / letters_a_slip));
    const auto values = named.empty() ? layout::Values{} : field.named(named);
    return values.empty() ? "" : quoted_value(field.name, values.front());
  }

  /// A value chosen as the facets print it.
  Result<void> check_choice(const layout::Field& field, const std::string& value) {
    if (match::has_matches(context_.database, compiler::value_query(context_, field, value))) return {};
    if (field.kind == layout::Kind::presence) {
      if (context_.table.find(value)) return {};
      return fail(Code::unknown_field, {{"field", value}, {"near", context_.table.suggest(value)}});
    }
    if (value != layout::missing_value && !could_be_chosen(field, value))
      return unknown(field, value, near_choice(field, value), {});
    remark(Code::value_absent, {{"field", field.name}, {"value", value}, {"near", near_choice(field, value)}}, {});
    return {};
  }

  std::string near_choice(const layout::Field& field, const std::string& value) const {
    // Another name is no choice: what it stands for is.
    for (const auto& found : matching_values(context_, field, {std::string(field.name), value, true}))
      if (found.value != value) return found.value;
    const auto alike = near::near_values(context_, field, {std::string(field.name), value, true}, 1);
    return alike.empty() ? "" : alike.front().text;
  }

  /// Whether a facet of the field could print this.
  static bool could_be_chosen(const layout::Field& field, const std::string& value) {
    const auto listed = layout::listed_values(field);
    if (!listed.empty() || field.closed) return std::ranges::find(listed, value) != listed.end();
    if (field.kind == layout::Kind::number) return text::whole_number<int>(value).has_value();
    if (field.kind == layout::Kind::date) return Date::from_iso(value + "-01").has_value();
    return true;
  }

  void remark(Code code, errors::ErrorArguments arguments, std::optional<std::size_t> at) {
    remark(Error(code, std::move(arguments), at));
  }
  void remark(Error one) {
    if (told_.insert(one.message()).second) remarks_.push_back(std::move(one));
  }

  const index::QueryContext& context_;
  const Plan& plan_;
  const SearchOptions& options_;
  std::vector<Error> remarks_;
  std::set<std::string> told_;
};

bool names_values(const query::Zoekvraag& tree, const SearchOptions& options) {
  bool any = !options.selections.empty();
  each_leaf(tree, [&](const query::Zoekvraag& leaf, bool) {
    const bool text =
        std::holds_alternative<query::Word>(leaf.node) || std::holds_alternative<query::Phrase>(leaf.node);
    // Every citation has a number.
    any = any || !text || quoted_text(leaf).find_first_of("0123456789") != std::string_view::npos;
  });
  return any;
}

}  // namespace

Result<std::vector<Error>> check_values(index::Index& index, const query::Zoekvraag& tree,
                                        const SearchOptions& options) {
  std::vector<Error> out;
  if (!names_values(tree, options)) return out;
  const auto plan = understand(options, index.table());
  if (!plan) return pass(plan);
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    auto context = context_of(index, database, options);
    context.columns = index.columns_at_hand();
    ValueCheck check(context, *plan, options);
    if (auto known = check.run(tree); !known) return known;
    if (auto known = check.run_choices(); !known) return known;
    out = check.take_remarks();
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace kamervragen::finder
