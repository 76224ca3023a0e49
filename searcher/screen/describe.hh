// A Kamervraag in words: what the text pages, the rows and the JSON say alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::screen {

/// "a; b"
std::string joined(const std::vector<std::string>& values, std::string_view separator = "; ");

/// titel, else betreft, else "(zonder titel)".
std::string title(const Head&);

/// The person where the reference facts identify one, else the name as published.
std::string who(const Indiener&);  ///< "Sjoerd Sjoerdsma (D66)", "Sjoerdsma (D66)"
/// "Sigrid Kaag, minister van Financiën (D66)" where the functie is known, else "minister Kaag (Financiën)", "minister
/// van Financiën".
std::string who(const Bewindspersoon&);
std::string names(const std::vector<Indiener>&);
std::string names(const std::vector<Bewindspersoon>&);

/// "ingediend 18 juli 2019, beantwoord 10 september 2019 (54 dagen)"; what is not known is left out or said.
std::string dates(const Head&);

/// The page that shows most of it: the answer's, else the question's; empty where there is none.
std::string main_url(const Head&);

/// A titel for one publication in a list: "2019Z15244, 18 juli 2019: Emotieherkenning in China".
std::string reference(const Head&);

/// The numbers of questions: "3", "4, 5 en 7".
std::string numbers(const std::vector<int>&);

}  // namespace kamervragen::screen
