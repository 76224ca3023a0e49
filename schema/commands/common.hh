// The rows that every program has.
#pragma once

#include <array>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

/// The characters of a row, as an argument of a template.
template <std::size_t Size>
struct Characters {
  char text[Size]{};
  constexpr Characters(const char (&from)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) text[i] = from[i];
  }
};

Words split_choices(std::string_view choices);

/// `.choices = one_of<"text|json">`
template <Characters Choices>
Words one_of() {
  return split_choices(Choices.text);
}

inline constexpr Option color_option{.name = "color",
                                     .value = "WHEN",
                                     .choices = one_of<"auto|always|never">,
                                     .completes = Completes::choices,
                                     .description = "colours in text: auto, always, never",
                                     .set = sets<&Common::color>};
inline constexpr Option quiet_option{
    .name = "quiet", .letter = 'q', .description = "no messages but errors", .set = sets<&Common::quiet>};
inline constexpr Option help_option{
    .name = "help", .letter = 'h', .description = "this help", .set = sets<&Common::help>};
inline constexpr Option version_option{
    .name = "version", .description = "the version of the program", .set = sets<&Common::version>};

/// What names the option that a verb's answer takes its form from.
inline constexpr Option format_option(WordList choices, std::string_view description) {
  return {.name = "format",
          .value = "FORMAT",
          .choices = choices,
          .completes = Completes::choices,
          .description = description,
          .set = sets<&Common::format>};
}

inline constexpr std::array help_options = {
    format_option(one_of<"text|mdoc|markdown">, "text, mdoc (the man page) or markdown (tables of verbs and options)")};

/// `help` of a program with these examples.
constexpr Verb help_verb(std::span<const Example> examples, std::string_view summary) {
  return {.name = "help",
          .usage = "[VERB|TOPIC]",
          .summary = summary,
          .examples = examples,
          .options = help_options,
          .most = any_number,
          .completes = Completes::topics};
}

}  // namespace kamervragen::commands
