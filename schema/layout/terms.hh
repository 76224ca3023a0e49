// How a Kamervraag lies in the index: the term and metadata layout, in one place.
//
//   Q<sleutel>           the record itself: Qtweede:2019Z15244
//   S V A N F <stem>     text of titel, vraag, antwoord, naam, noot: stems, with positions
//   S= V= A= N= F= <word>   the same words as written (folded), without positions: =word, word*, and, with the
//                        positions of the stems, ="exact phrase" (searcher/compiler/exact_phrase.hh)
//   S+ V+ A+ <stem>      (where part_prefixes says so) the stems of the parts of compounds, as often as the compound
//                        stands there, without positions; never the word's own stem: toeslagenouders gives S+toeslag
//                        and S+ouder
//   X…                   boolean terms of keys, labels, numbers and dates: the prefix from the field table and the
//                        value as it stands; of values that are names in print, its key (schema/layout/label_key.hh)
//   XD<date>             the newest date of the record, for the reference date
//   XX<field>            the record has a value of that field, or words in it
//   XZ<prefix><value>    how the record spells a value that is a name in print: its key, 0x1f, the spelling
//   X9<band>             a word of the sketch of its questions (schema/likeness/sketch.hh)
//   X0                   its days are in an impossible order, for the reports of runs
//
// Stems and folded words begin with a lower-case letter or a digit, so no term of one prefix looks like another's.
// `part_gap` positions lie between two passages of one field, so that phrases and NEAR stay inside one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "schema/layout/fields.hh"

namespace kamervragen::layout {

inline constexpr std::string_view record_prefix = "Q";
inline constexpr std::string_view newest_prefix = "XD";
inline constexpr std::string_view present_prefix = "XX";
inline constexpr std::string_view spelling_prefix = "XZ";
inline constexpr std::string_view sketch_prefix = "X9";
inline constexpr std::string_view disorder_term = "X0";
inline constexpr char written_mark = '=';
inline constexpr char part_mark = '+';
/// Which terms have positions: one of the things that an index is stamped with.
inline constexpr std::string_view positioned = "stems";
/// The text fields, by prefix, whose words are indexed by their parts as well. Names are no compounds. What it costs:
/// tests/bench/ablation.py.
extern const std::string_view part_prefixes;
/// More than NEAR can span.
inline constexpr std::uint32_t part_gap = 128;
inline constexpr unsigned near_max = 100;
/// The slot of how many words the questions and answers have, as a number: what the written terms of both add up to.
inline constexpr int body_words_slot = 4;
/// Xapian refuses longer terms; longer values are cut there and closed with a digest, so they stay distinct.
inline constexpr std::size_t term_max = 240;
/// Whether a term may be one that was cut; then only a record that has it says of what. Of one that was, at most three
/// bytes are missing to the limit.
constexpr bool perhaps_cut(std::string_view term) { return term.size() >= term_max - 3; }

/// How often a word of a passage is counted: in a title the more, the fewer its words, since the engine knows the
/// length of the whole record only. "Multi level marketing" is more about that than a title that has these words among
/// others.
constexpr std::uint32_t times_counted(Role role, std::size_t words) {
  constexpr std::size_t title_words = 30;
  if (role == Role::note) return 0;  // no part of the record's length
  return role != Role::title || words == 0
             ? 1
             : static_cast<std::uint32_t>(std::max<std::size_t>(1, (title_words + words / 2) / words));
}

std::string record_term(const Sleutel&);
std::string stem_term(std::string_view prefix, std::string_view stem);
std::string written_term(std::string_view prefix, std::string_view word);
std::string part_term(std::string_view prefix, std::string_view stem);
std::string value_term(std::string_view prefix, std::string_view value);

/// A value as terms and slots hold it: its key where the values are names in print.
std::string stored_value(const Field&, std::string_view value);
std::string field_term(const Field&, std::string_view value);
std::string present_term(const Field&);
/// Of a value that is a name in print.
std::string spelling_term(const Field&, std::string_view value);
/// What the spellings of a key begin with, as terms.
std::string spellings_of(const Field&, std::string_view key);
inline constexpr char spelling_separator = '\x1f';

}  // namespace kamervragen::layout
