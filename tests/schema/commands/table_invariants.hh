// What holds of every table of verbs and options.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "schema/commands/parse.hh"

namespace kamervragen::test {

/// The words of the first command of a line, as a shell cuts it; without its name.
inline commands::Words shell_words(std::string_view line) {
  commands::Words out;
  std::string word;
  char quote = 0;
  bool begun = false;
  for (const char c : line) {
    if (quote == 0 && (c == '|' || c == '>' || c == '<')) break;
    if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
      begun = true;
    } else if (c == quote) {
      quote = 0;
    } else if (c == ' ' && quote == 0) {
      if (begun) out.push_back(word);
      word.clear();
      begun = false;
    } else {
      word += c;
      begun = true;
    }
  }
  if (begun) out.push_back(word);
  return out;
}

/// The program that a line calls, with what stands behind its name: "kamervragen index update" is the index program's.
inline void check_example(const commands::Program& program, std::string_view line, commands::Common& settings) {
  INFO(line);
  if (const auto inner = line.find("<("); inner != std::string_view::npos)
    line = line.substr(inner + 2, line.find(')') - inner - 2);
  REQUIRE(line.starts_with(std::string(program.typed) + " "));
  auto words = shell_words(line.substr(program.typed.size()));
  for (auto& word : words)
    if (word.starts_with("~/")) word = "/home" + word.substr(1);
  const auto parsed = commands::parse(program, words);
  INFO((parsed ? "" : parsed.error().message()));
  REQUIRE(parsed);
  const auto settled = commands::settle(*parsed, settings);
  INFO((settled ? "" : settled.error().message()));
  CHECK(settled);
}

inline void check_phrase(std::string_view text) {
  INFO(text);
  REQUIRE_FALSE(text.empty());
  CHECK_FALSE((text.front() >= 'A' && text.front() <= 'Z'));
  CHECK(text.back() != '.');
}

/// A description that lists choices lists them all.
inline void check_choices(const commands::Option& option) {
  if (option.choices == nullptr) return;
  const auto words = " " + std::string(option.description) + " ";
  const auto names = [&](const std::string& choice) {
    for (auto at = words.find(choice); at != std::string::npos; at = words.find(choice, at + 1))
      if (words[at - 1] == ' ' && std::string_view(" ,;").find(words[at + choice.size()]) != std::string_view::npos)
        return true;
    return false;
  };
  const auto known = option.choices();
  if (!words.starts_with(" " + known.front())) return;
  for (const auto& choice : known) {
    INFO(choice);
    CHECK(names(choice));
  }
}

inline void check_options(const commands::Program& program, const commands::Verb* verb) {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const auto* option : commands::options_of(program, verb)) {
    INFO(option->name);
    CHECK(names.insert(option->name).second);
    if (option->letter != 0) CHECK(letters.insert(option->letter).second);
    check_phrase(option->description);
    CHECK((option->choices != nullptr) == (option->completes == commands::Completes::choices));
    check_choices(*option);
    CHECK((option->value.empty() || option->set.apply != commands::sets<&commands::Common::quiet>.apply));
    REQUIRE(option->set.apply != nullptr);
    CHECK((option->set.settings == program.settings ||
           option->set.settings == &commands::settings_tag<commands::Common>));
  }
}

/// Every row of a program, and of the programs that its verbs stand for.
template <class Settings>
void check_table(const commands::Program& program) {
  INFO(program.name);
  CHECK(program.settings == &commands::settings_tag<Settings>);
  check_phrase(program.summary);
  check_options(program, nullptr);
  std::set<std::string_view> names;
  for (const auto& verb : program.verbs) {
    INFO(verb.name);
    CHECK(names.insert(verb.name).second);
    CHECK(commands::find_verb(program, verb.name) == &verb);
    check_phrase(verb.summary);
    check_options(program, &verb);
    CHECK((verb.words != nullptr) == (verb.completes == commands::Completes::words));
    CHECK(verb.least <= verb.most);
    REQUIRE_FALSE(verb.examples.empty());
    for (const auto& example : verb.examples)
      if (example.line.find(std::string(program.typed) + " ") != std::string_view::npos && verb.program == nullptr) {
        Settings settings;
        check_example(program, example.line, settings);
      }
  }
  for (const auto& exit : program.exits) check_phrase(exit.meaning);
  for (const auto& variable : program.variables) check_phrase(variable.meaning);
}

}  // namespace kamervragen::test
