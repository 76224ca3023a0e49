// A name as bibliographies want it: what it is sorted by apart from what stands before it.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::reference {

/// "Tom", "van der", "Lee". Of an institution the whole in `family`, which is then no surname.
struct Name {
  std::string given{}, prefix{}, family{};
  bool institution = false;
  bool operator==(const Name&) const = default;
};

/// A name as published, and the person where that is known. The surname is the facts' where they know the person, else
/// what heading and person have in common. Of a person who is not known, only what surely is no part of his surname is
/// given apart: initials, what stands before a "van" within, or before a surname that the facts know. What stands
/// before a surname is in lower case, as behind a given name.
///   Van der Zwaluw                          → van der | Zwaluw
///   Van der Lee = Tom van der Lee           → Tom | van der | Lee
///   Li Vos = Mei Li Vos                     → Mei Li | Vos
///   Jasper van Dijk                         → Jasper | van | Dijk
///   De Pater-van der Meer                   → de | Pater-van der Meer
Name split_name(std::string_view naam, std::string_view persoon);

}  // namespace kamervragen::reference
