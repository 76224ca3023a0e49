// The identifiers of the official publications. `parse()` is the only way in.
// Source of the grammar: the 151,327 kv and ah ids that the official list knew in February 2025.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "schema/record/dates.hh"

namespace kamervragen::record {

enum class Kamer { tweede, eerste };
std::string_view name(Kamer);  ///< "tweede", "eerste"

enum class IdKind {
  kv,           ///< question without answer: kv-tk-2019Z15244, kv-2000109160
  ah,           ///< Aanhangsel van de Handelingen: ah-tk-20182019-3922
  ek,           ///< either of the Eerste Kamer: ah-ek-20182019-2, kv-ek-209100007
  herdruk,      ///< a reprint: …-h1
  correction,   ///< a later version: …-n1
  onopgemaakt,  ///< not yet formatted, temporary: ah-1151601, kv-1182911
  other,        ///< looks like none of these, yet is one: kv-2007-01-11
};
std::string_view name(IdKind);

/// The id of one publication, as published (case kept). A default one is empty: of what is not filled in yet.
class PublicatieId {
 public:
  /// Letters, digits and hyphens, 4 to 64 characters, beginning with a known series (ah-, kv-) or one of the
  /// stand-ins for it (onopgemaakt-, variant-).
  static std::optional<PublicatieId> parse(std::string_view text);

  const std::string& str() const { return text_; }
  IdKind kind() const { return kind_; }
  Kamer kamer() const { return kamer_; }
  bool is_question() const;  ///< a kv, of whatever kind
  /// The publication that this one reprints or corrects: ah-tk-20012002-1498 for ah-tk-20012002-1498-h1.
  /// Its own text when it is no later version.
  std::string base() const;
  /// 0 for the first publication, 1 for -h1 and -n1, and so on; an -n counts as later than any -h.
  int version() const;

  auto operator<=>(const PublicatieId&) const = default;

 private:
  std::string text_;
  IdKind kind_ = IdKind::other;
  Kamer kamer_ = Kamer::tweede;
};

/// The number of a question set: "2019Z15244", a D-number, ten digits, or an Eerste Kamer number; upper-cased.
class Vraagnummer {
 public:
  static std::optional<Vraagnummer> parse(std::string_view text);
  const std::string& str() const { return text_; }
  /// A year, a letter and five digits, or ten digits: one that has lost a digit is another.
  bool is_usual() const;
  /// Of one with a letter: 2019.
  std::optional<int> year() const;
  auto operator<=>(const Vraagnummer&) const = default;

 private:
  std::string text_;
};

/// What names a question set in an index, whatever its kamer: "tweede:2019Z15244". Its nummer is a vraagnummer, or the
/// id of its only publication where it has none. A default one is empty.
class Sleutel {
 public:
  Sleutel() = default;
  Sleutel(Kamer kamer, const Vraagnummer& nummer) : Sleutel(kamer, std::string_view(nummer.str())) {}
  Sleutel(Kamer kamer, const PublicatieId& id) : Sleutel(kamer, std::string_view(id.str())) {}
  static std::optional<Sleutel> parse(std::string_view text);

  const std::string& str() const { return text_; }
  Kamer kamer() const;
  std::string_view nummer() const;
  auto operator<=>(const Sleutel&) const = default;

 private:
  friend struct Head;  // which has the nummer of the sleutel that it was made for
  Sleutel(Kamer kamer, std::string_view nummer);

  std::string text_;
};

/// A parliamentary year: "2018-2019".
class Vergaderjaar {
 public:
  /// "2018-2019", "2018–2019", "20182019"; the second year follows the first.
  static std::optional<Vergaderjaar> parse(std::string_view text);
  /// Of its two years, the second whole or its last two digits: "2018" and "19", "1999" and "00".
  static std::optional<Vergaderjaar> of(std::string_view first, std::string_view second);
  std::string str() const;      ///< "2018-2019"
  std::string compact() const;  ///< "20182019"
  int first_year() const { return year_; }
  /// The parliamentary year that a day belongs to. It begins on the third Tuesday of September, Prinsjesdag (article 65
  /// of the Constitution).
  static Vergaderjaar on(const Date&);
  Date first_day() const;
  Vergaderjaar next() const;
  auto operator<=>(const Vergaderjaar&) const = default;

 private:
  int year_ = 0;
};

/// The page of a publication on officielebekendmakingen.nl.
std::string publication_url(std::string_view id);
/// The same of what a text cites, by its id; empty of a vraagnummer, which is of no one publication.
std::string cited_url(const std::string& id);

}  // namespace kamervragen::record

namespace kamervragen {
using record::IdKind;
using record::Kamer;
using record::PublicatieId;
using record::Sleutel;
using record::Vergaderjaar;
using record::Vraagnummer;
}  // namespace kamervragen
