#include "schema/commands/parse.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"

namespace kamervragen::commands {
namespace {

tl::unexpected<Error> unknown_verb(const Program& program, const std::string& name) {
  Words names;
  for (const auto& verb : program.verbs) names.emplace_back(verb.name);
  const auto near = text::nearest(name, names);
  const bool word = near.empty() && program.searches;
  return fail(Code::unknown_verb, {{"verb", name},
                                   {"near", near},
                                   {"word", word ? name : ""},
                                   {"help", word ? "" : help_command(program, nullptr)}});
}

tl::unexpected<Error> unknown_option(const Program& program, const Verb* verb, const std::string& typed) {
  const auto name = typed.substr(std::min(typed.size(), typed.find_first_not_of('-')));
  Words names;
  for (const auto* option : options_of(program, verb)) names.emplace_back(option->name);
  const auto near = text::nearest(name.substr(0, name.find('=')), names);
  // Behind a search, -kalveren is more likely a word to leave out than an option.
  const bool word = verb != nullptr && verb->completes == Completes::query && near.empty() && !typed.starts_with("--");
  return fail(Code::unknown_option, {{"option", typed.substr(0, typed.find('='))},
                                     {"near", near.empty() ? "" : "--" + near},
                                     {"verb", word ? verb->name : ""},
                                     {"word", word ? typed : ""},
                                     {"help", word ? "" : help_command(program, verb)}});
}

/// -1 is a wrong number rather than an option.
bool looks_like_option(const std::string& text) {
  return text.size() > 1 && text[0] == '-' && !text::is_digit(text[1]);
}

/// Walks over the arguments, one option or word at a time.
class Walk {
 public:
  Walk(const Program& program, std::span<const std::string> arguments) : rest_(arguments) { out_.program = &program; }

  Result<Parsed> run() {
    bool ended = false;
    while (!rest_.empty()) {
      const auto argument = take();
      const bool option = !ended && argument.size() > 1 && argument.front() == '-';
      if (option && argument == "--") {
        ended = true;
        continue;
      }
      auto done = option ? one_option(argument) : one_word(argument);
      if (!done) return pass(done);
    }
    return std::move(out_);
  }

 private:
  std::string take() {
    auto first = rest_.front();
    rest_ = rest_.subspan(1);
    return first;
  }

  Result<void> one_word(const std::string& word) {
    if (out_.verb != nullptr) {
      out_.words.push_back(word);
      return {};
    }
    out_.verb = find_verb(*out_.program, word);
    if (out_.verb == nullptr) return unknown_verb(*out_.program, word);
    if (out_.verb->program != nullptr) {
      out_.words.assign(rest_.begin(), rest_.end());
      rest_ = {};
    }
    return {};
  }

  Result<void> one_option(const std::string& argument) {
    if (argument.starts_with("--")) {
      const auto equals = argument.find('=');
      const auto* option = find_option(*out_.program, out_.verb, std::string_view(argument).substr(2, equals - 2));
      if (option == nullptr) return unknown_option(*out_.program, out_.verb, argument);
      if (equals == std::string::npos) return add(*option, argument, std::nullopt);
      return add(*option, argument.substr(0, equals), argument.substr(equals + 1));
    }
    // Letters: switches may share a hyphen, a value may follow its letter directly.
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const auto* option = find_letter(*out_.program, out_.verb, argument[i]);
      if (option == nullptr) return unknown_option(*out_.program, out_.verb, argument);
      if (!option->value.empty() && i + 1 < argument.size())
        return add(*option, argument.substr(0, i + 1), argument.substr(i + 1));
      if (auto done = add(*option, fmt::format("-{}", argument[i]), std::nullopt); !done) return done;
    }
    return {};
  }

  Result<void> add(const Option& option, const std::string& typed, std::optional<std::string> value) {
    if (option.value.empty() && value)
      return fail(Code::unexpected_value, {{"option", typed}, {"help", help_command(*out_.program, out_.verb)}});
    if (!option.value.empty() && !value) {
      if (rest_.empty() || looks_like_option(rest_.front()))
        return fail(Code::option_without_value,
                    {{"option", typed}, {"value", option.value}, {"help", help_command(*out_.program, out_.verb)}});
      value = take();
    }
    if (!option.value.empty() && value->empty())
      return fail(Code::option_without_value,
                  {{"option", typed}, {"value", option.value}, {"help", help_command(*out_.program, out_.verb)}});
    out_.options.push_back({&option, {typed, value.value_or("")}});
    return {};
  }

  std::span<const std::string> rest_;
  Parsed out_;
};

}  // namespace

std::string help_command(const Program& program, const Verb* verb) {
  return verb == nullptr ? fmt::format("{} --help", program.typed)
                         : fmt::format("{} {} --help", program.typed, verb->name);
}

Result<Parsed> parse(const Program& program, std::span<const std::string> words) { return Walk(program, words).run(); }

}  // namespace kamervragen::commands
