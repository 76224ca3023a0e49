// What Dutch spelling does to the end of a stem when a vowel follows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::dutch {

/// The stems that may stand before a vowel as `open`, likeliest first:
/// "mann" → man, "huiz" → huis, "schol" → school, schol, "werk" → werk.
std::vector<std::string> closed_forms(std::string_view open);

/// How a stem may be written before a vowel: "huis" → huiz, huis, "man" → man, mann, "loos" → loz, los, loos.
std::vector<std::string> open_forms(std::string_view closed);

/// Whether a stem ends in a consonant after which the past tense takes t ('t kofschip). That of leef and reis ends so
/// in writing only: ask the infinitive too.
bool ends_voiceless(std::string_view stem);

bool is_vowel(char letter);

}  // namespace kamervragen::dutch
