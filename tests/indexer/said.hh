// People as a table of expectations writes them.
#pragma once

#include <string>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::test {

/// "Minister Kaag (Financiën); Staatssecretaris (Defensie)": easy to read in a table.
inline std::string said(const std::vector<Bewindspersoon>& people) {
  std::string out;
  for (const auto& p : people) {
    if (!out.empty()) out += "; ";
    out += p.ambt;
    if (!p.naam.empty()) out += ' ' + p.naam;
    if (!p.ministerie.empty()) out += " (" + p.ministerie + ')';
  }
  return out;
}

inline std::string said(const std::vector<Indiener>& people) {
  std::string out;
  for (const auto& p : people) {
    if (!out.empty()) out += "; ";
    out += p.naam;
    if (!p.fractie.empty()) out += " (" + p.fractie + ')';
  }
  return out;
}

}  // namespace kamervragen::test
