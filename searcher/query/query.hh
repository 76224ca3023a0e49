// The tree that a query text means. Parser → Zoekvraag → compiler; the printer turns it back into text.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schema/record/dates.hh"

namespace kamervragen::query {

struct Zoekvraag;

/// The kinds of node. Fields are named by their canonical name in the field table. `part` names a text field; empty
/// means all of them. Texts are normalised, with single spaces, in the case and with the accents and punctuation typed.
/// No words at all: every record. Only ever the whole tree.
struct All {
  bool operator==(const All&) const = default;
};

/// A text of which the analyser makes exactly one word, in any inflection or, if exact, as written. In any inflection
/// it also stands for the compounds that it is a part of and, with its neighbours, for what expand.hh adds; not if
/// `itself`.
struct Word {
  std::string part, text;
  bool exact = false, itself = false;  ///< never both
  bool operator==(const Word&) const = default;
};

/// A text of two or more words, in this order and next to each other: quoted, or typed as one ("dual-use").
struct Phrase {
  std::string part, text;
  bool exact = false;
  bool operator==(const Phrase&) const = default;
};

/// Written words that begin with this one word of three or more letters or digits.
struct Prefix {
  std::string part, text;
  bool operator==(const Prefix&) const = default;
};

/// Two words, each one word to the analyser, in either order and within `distance` words (1..near_max) of each other.
struct Near {
  std::string part, left, right;
  unsigned distance = 1;
  bool operator==(const Near&) const = default;
};

/// An identifier, compared whole. A vraagnummer is upper-cased; of a web address the id is left.
struct Key {
  std::string field, value;
  bool operator==(const Key&) const = default;
};

/// Where a leaf stands in the query text, for errors about what an index holds. It is no part of what the leaf means:
/// any two are equal.
struct Place {
  std::optional<std::size_t> byte{};
  bool operator==(const Place&) const { return true; }
};

/// The value of this name, or the values with these words in order; if whole, none but the first; if it begins, the
/// last word may go on. Has at least one word. What it finds: searcher/index/labels.hh.
struct Label {
  std::string field, text;
  bool whole = false, begins = false;  ///< never both
  Place at{};
  bool operator==(const Label&) const = default;
};

/// The records that have a value of that field.
struct Has {
  std::string field;
  bool operator==(const Has&) const = default;
};

/// From lo to hi, both included, 0 <= lo <= hi; an absent end is open, at least one is present.
struct NumberRange {
  std::string field;
  std::optional<int> lo, hi;
  bool operator==(const NumberRange&) const = default;
};

/// A span of days and the ISO text that says it: "2019", "2019-07..2019-09", "..2019-07-18". At least one end.
struct DateRange {
  std::string field;
  record::DateRange range;
  std::string text;
  bool operator==(const DateRange&) const = default;
};

/// What is decided against the reference date: is:te-laat, is:open.
struct Computed {
  std::string field, value;
  bool operator==(const Computed&) const = default;
};

/// Two or more children, none of them an And.
struct And {
  std::vector<Zoekvraag> children;
  bool operator==(const And&) const;
};

/// Two or more children, none of them an Or but such as is `widened`.
struct Or {
  std::vector<Zoekvraag> children;
  bool widened = false;  ///< by expand.hh: the first child was typed, the others stand for it and count for less
  bool operator==(const Or&) const;
};

/// Everything but the child, which is never null, never a Not. Among the children of an And it takes away from the
/// others; alone, or as an alternative of an Or, from all records. Shared, since a tree is not changed once made.
struct Not {
  std::shared_ptr<const Zoekvraag> child;
  bool operator==(const Not&) const;
};

/// A query, understood. A value: copied, compared, never changed. Nested at most query_depth_max deep.
struct Zoekvraag {
  std::variant<All, Word, Phrase, Prefix, Near, Key, Label, NumberRange, DateRange, Computed, Has, And, Or, Not> node;
  bool operator==(const Zoekvraag&) const = default;
};

inline bool And::operator==(const And& other) const { return children == other.children; }
inline bool Or::operator==(const Or& other) const { return children == other.children && widened == other.widened; }
inline bool Not::operator==(const Not& other) const { return *child == *other.child; }

/// In bytes, of the text and of its canonical form.
inline constexpr std::size_t query_size_max = 64 * 1024;
/// Of running text, in bytes: a long document; most of its words stand in it many times.
inline constexpr std::size_t text_size_max = 1024 * 1024;
/// Brackets within brackets in the text, and And, Or and Not within each other in the tree.
inline constexpr std::size_t query_depth_max = 100;
/// Words, phrases and field values.
inline constexpr std::size_t query_leaves_max = 1000;

}  // namespace kamervragen::query
