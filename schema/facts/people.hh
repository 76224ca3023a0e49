// Who is meant by a name in a publication. One person or no one: what the facts leave open stays unknown.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// A member as a publication names him.
struct LidQuery {
  std::string_view naam;     ///< "Van Dijk", "Jasper van Dijk", "J.J. van Dijk"
  std::string_view fractie;  ///< as published; empty where it names none
  /// The initials that the metadata give to this surname, one of each namesake: "J.J.".
  std::span<const std::string> voorletters;
  Date dag;  ///< of asking
  Kamer kamer = Kamer::tweede;
  std::optional<Date> vanaf{};  ///< where the day is not known for sure: he may have asked from this one on
};
struct LidMatch {
  std::string persoon;
  std::string fractie;  ///< in those days, by its one name; empty where unknown or more than one
};

/// The member of that name, on that day, in that kamer. A fractie that is named has to be his, initials that contradict
/// his rule him out, and equal ones come before shortened ones; a namesake of whom they are unknown may be meant as
/// well. Beside the surname, one thing has to point at him: the fractie, equal initials, or his first name.
std::optional<LidMatch> find_lid(const Facts&, const LidQuery&);

/// A bewindspersoon as a publication names him.
struct BewindspersoonQuery {
  std::string_view naam, ambt, ministerie;
  std::span<const std::string> voorletters;
  /// The days on which he may have held the office: that of the publication, and the first to look at where no one fits
  /// on that day. An answer may be dated shortly after the office ended.
  Date dag, vanaf;
};
struct BewindspersoonMatch {
  std::string persoon;
  std::string partij, functie, ministerie;  ///< empty where his rows of those days do not agree
};

/// The bewindspersoon of that name. Equal initials name him whatever the heading says of his office; otherwise the
/// office that is named has to be his: the ambt, and the ministry or one of its line. Where no ministry is named, the
/// surname is enough if only one who was in office in those days bears it: what the table lacks are some who stood in
/// for weeks.
std::optional<BewindspersoonMatch> find_bewindspersoon(const Facts&, const BewindspersoonQuery&);

/// The one who held an office on a day: a minister, staatssecretaris or minister-president of the ministry of that very
/// name. No one where two held it, as staatssecretarissen often do.
std::optional<Ambtsperiode> find_holder(const Facts&, std::string_view ambt, std::string_view ministerie, Date);

}  // namespace kamervragen::facts
