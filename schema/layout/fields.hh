// The one table of fields. A row is a field: the indexer, the query compiler, the facets, the output, `info fields`,
// the completion scripts and the documentation are loops over it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::layout {

enum class Kind : std::uint8_t {
  key,       ///< an identifier, compared whole; one boolean term each
  text,      ///< words, positioned and stemmed; a bare word searches all of them
  label,     ///< values to select, count and match by words
  date,      ///< ISO dates; ranges
  number,    ///< whole numbers; ranges
  computed,  ///< matched by the compiler, against the reference date (is:)
  presence,  ///< the name of a field that the record has a value of (has:)
};
std::string_view name(Kind);

/// What the words of a text field say of a record; how much they count is the searcher's to say
/// (searcher/compiler/ranking.hh).
enum class Role : std::uint8_t {
  none,   ///< no text
  title,  ///< what it is about: few and well chosen
  name,   ///< who
  body,   ///< running text: many; all fields of it count as one
  note,   ///< asked by the name of its field only; adds nothing to a score
};

using Values = std::vector<std::string>;

/// The values of a field in a record: passages for text, ISO for date, decimal for number. Most are read off its head;
/// running text needs the record.
class Accessor {
 public:
  constexpr Accessor() = default;
  constexpr Accessor(Values (*of_head)(const Head&)) : of_head_(of_head), reads_(Reads::head) {}
  constexpr Accessor(Values (*of_record)(const Kamervraag&)) : of_record_(of_record), reads_(Reads::record) {}
  constexpr bool empty() const { return reads_ == Reads::nothing; }
  constexpr bool needs_texts() const { return reads_ == Reads::record; }

  /// None where there is no accessor.
  Values operator()(const Kamervraag& k) const {
    return empty() ? Values{} : needs_texts() ? of_record_(k) : of_head_(k);
  }
  /// Nullopt where a head does not say: of no field of ours but those of Role::body and Role::note.
  std::optional<Values> operator()(const Head& head) const {
    if (empty()) return Values{};
    return needs_texts() ? std::nullopt : std::optional(of_head_(head));
  }

 private:
  Values (*of_head_)(const Head&) = nullptr;
  Values (*of_record_)(const Kamervraag&) = nullptr;
  // With UBSan g++ 12 takes no comparison of a function's address for a constant (gcc bug 71962).
  enum class Reads : std::uint8_t { nothing, head, record } reads_ = Reads::nothing;
};
/// The values that a text means as another whole name of theirs: "gl" → GroenLinks.
using Aliases = Values (*)(std::string_view text);
/// All values that a label of a closed vocabulary can have, as far as the fact tables know; what occurs in an index is
/// known as well.
using Vocabulary = Values (*)();
/// The facet bucket of one value (number and date fields): "22-42", "2019-07". Null where the value is the bucket.
using Bucket = std::string (*)(std::string_view value);

inline constexpr int no_slot = -1;

/// A row says what it has; the rest is absent.
struct Field {
  std::string_view name;
  std::string_view exported{};  ///< the key of its values in JSON, the column in CSV; empty where it has none
  std::string_view aliases{};   ///< separated by spaces
  Kind kind = Kind::label;
  std::string_view prefix{};  ///< of its terms; see schema/layout/terms.hh
  int slot = no_slot;         ///< of its values
  bool many = false;          ///< several values a record
  bool facet = false;
  bool ordered = false;    ///< a label whose values have an order of their own, as years have
  Role role = Role::none;  ///< of a text field's words
  std::string_view description{};
  std::string_view example{};  ///< a query
  Accessor values{};           ///< what is counted, asked, exported and shown
  Bucket bucket = nullptr;
  std::string_view buckets{};   ///< all buckets in their order, separated by '|'; empty where they are open-ended
  Aliases named = nullptr;      ///< of a label whose values have other names; else null
  Vocabulary closed = nullptr;  ///< of a label that refuses what it does not know; else null
  bool printed = false;  ///< values are names as print has them: spellings with one key (label_key.hh) are one value
  bool people = false;   ///< values are people: a surname, though it may be a value, is not all that it finds

  /// Its facet stands in the order of its values, not by their counts.
  constexpr bool in_order() const { return ordered || kind == Kind::number || kind == Kind::date; }
};

/// The values that a field can have: those of a closed vocabulary, or all buckets; empty where nothing lists them.
std::vector<std::string> listed_values(const Field&);

/// A table of fields, with the look-ups that its users need.
class FieldTable {
 public:
  constexpr explicit FieldTable(std::span<const Field> rows) : rows_(rows) {}
  constexpr auto begin() const { return rows_.begin(); }
  constexpr auto end() const { return rows_.end(); }
  constexpr std::size_t size() const { return rows_.size(); }
  /// By name or alias, case aside; null when there is none.
  const Field* find(std::string_view name_or_alias) const;
  /// The known name or alias that is nearest to a mistyped one; empty when none is near.
  std::string suggest(std::string_view mistyped) const;

 private:
  std::span<const Field> rows_;
};

/// The fields of this program.
const FieldTable& fields();

/// A slot whose bytes order the matches; each ends in the tie-break, so that an order is total.
struct SortOrder {
  std::string_view name;  ///< as in --sort; empty for the tie-break of relevance
  int slot;
  std::string (*key)(const Head&);  ///< ascending bytes are the order shown
  std::string_view description;
  std::string_view also;  ///< other words for it, separated by spaces: the names of its field
};
std::span<const SortOrder> sort_orders();
/// The order that goes by this other word; empty where none does.
std::string_view order_meant(std::string_view other);

/// What separates the values of a many-valued slot.
inline constexpr char value_separator = '\x1f';

}  // namespace kamervragen::layout
