// A Kamervraag in words: what the text pages, the rows and the JSON say alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/program/paint.hh"
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

/// "ingezonden 18 juli 2019, beantwoord 10 september 2019 (54 dagen)"; what is not known is left out or said.
std::string dates(const Head&);

/// A titel for one publication in a list: "2019Z15244, 18 juli 2019: Emotieherkenning in China".
std::string reference(const Head&);

/// A web address in a line of its own, never broken: so far to the right as it fits, at most `indent`.
std::string address_line(std::string_view address, std::size_t indent, std::size_t width, const program::Paint&);

/// What a kind of part or of match is called in JSON, in an English line: "word" for "woord".
std::string_view english(std::string_view kind);

/// The numbers of questions: "3", "4, 5 en 7".
std::string numbers(const std::vector<int>&);

}  // namespace kamervragen::screen
