#include "searcher/cli/cli_parse.hh"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kamervragen::cli {
namespace {

// Stands for the verb while none is known: the common options only.
constexpr Verb no_verb{"", "", "", "", {}, nullptr, Completes::nothing, nullptr};

std::string did_you_mean(std::string_view prefix, const std::string& name) {
  return name.empty() ? "" : fmt::format(" (did you mean {}{}?)", prefix, name);
}

std::string help_hint(const Verb& verb) {
  return verb.name.empty() ? "see kamervragen --help" : fmt::format("see kamervragen {} --help", verb.name);
}

tl::unexpected<Error> unknown_verb(const std::string& name) {
  Words names;
  for (const auto& verb : verbs()) names.emplace_back(verb.name);
  const auto near = nearest(name, names);
  return fail(Exit::usage, "unknown-verb", fmt::format("unknown verb \"{}\"{}", name, did_you_mean("", near)),
              near.empty() ? fmt::format("to search for it: kamervragen search {}", name) : "see kamervragen --help");
}

tl::unexpected<Error> unknown_option(const Verb& verb, const std::string& typed) {
  const auto name = typed.substr(typed.find_first_not_of('-'));
  Words names;
  for (const auto* option : options_of(verb)) names.emplace_back(option->name);
  const auto near = nearest(name.substr(0, name.find('=')), names);
  // Behind a search, -kalveren is more likely a word to leave out than an option.
  const bool word = verb.completes == Completes::query && near.empty() && !typed.starts_with("--");
  return fail(
      Exit::usage, "unknown-option",
      fmt::format("unknown option {}{}", typed.substr(0, typed.find('=')), did_you_mean("--", near)),
      word ? fmt::format("to leave out the word, put -- before the query: kamervragen {} -- {}", verb.name, typed)
           : help_hint(verb));
}

/// -1 is a wrong number rather than an option.
bool looks_like_option(const std::string& text) {
  return text.size() > 1 && text[0] == '-' && !(text[1] >= '0' && text[1] <= '9');
}

/// Walks over the arguments, one option or word at a time.
class Walk {
 public:
  Walk(std::span<const std::string> arguments) : rest_(arguments) {}

  Result<Arguments> run() {
    while (!rest_.empty()) {
      const auto argument = take();
      const bool option = !ended_ && argument.size() > 1 && argument.front() == '-';
      if (option && argument == "--") {
        ended_ = true;
        continue;
      }
      auto done = option ? one_option(argument) : one_word(argument);
      if (!done) return pass(done);
    }
    out_.verb = verb_->name.empty() ? nullptr : verb_;
    return std::move(out_);
  }

 private:
  std::string take() {
    auto first = rest_.front();
    rest_ = rest_.subspan(1);
    return first;
  }

  Result<void> one_word(const std::string& word) {
    if (!verb_->name.empty()) {
      out_.words.push_back(word);
      return {};
    }
    verb_ = find_verb(word);
    if (verb_ == nullptr) return unknown_verb(word);
    if (verb_->run == nullptr) {
      out_.words.assign(rest_.begin(), rest_.end());
      rest_ = {};
    }
    return {};
  }

  Result<void> one_option(const std::string& argument) {
    if (argument.starts_with("--")) {
      const auto equals = argument.find('=');
      const auto* option = find_option(*verb_, std::string_view(argument).substr(2, equals - 2));
      if (option == nullptr) return unknown_option(*verb_, argument);
      if (equals == std::string::npos) return add(*option, argument, std::nullopt);
      return add(*option, argument.substr(0, equals), argument.substr(equals + 1));
    }
    // Letters: switches may share a hyphen, a value may follow its letter directly.
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const auto* option = find_letter(*verb_, argument[i]);
      if (option == nullptr) return unknown_option(*verb_, argument);
      if (!option->value.empty() && i + 1 < argument.size())
        return add(*option, argument.substr(0, i + 1), argument.substr(i + 1));
      if (auto done = add(*option, fmt::format("-{}", argument[i]), std::nullopt); !done) return done;
    }
    return {};
  }

  Result<void> add(const Option& option, const std::string& typed, std::optional<std::string> value) {
    if (option.value.empty()) {
      if (value)
        return fail(Exit::usage, "unexpected-value", fmt::format("{} takes no value", typed), help_hint(*verb_));
      out_.options.emplace_back(&option, "");
      return {};
    }
    if (!value) {
      if (rest_.empty() || looks_like_option(rest_.front()))
        return fail(Exit::usage, "missing-value", fmt::format("{} needs a value: {} {}", typed, typed, option.value),
                    help_hint(*verb_));
      value = take();
    }
    if (option.choices != nullptr) {
      const auto known = option.choices();
      if (std::ranges::find(known, *value) == known.end())
        return fail(Exit::usage, "unknown-value",
                    fmt::format("{} takes no \"{}\"{}", typed, *value, did_you_mean("", nearest(*value, known))),
                    fmt::format("one of: {}", fmt::join(known, ", ")));
    }
    out_.options.emplace_back(&option, *value);
    return {};
  }

  std::span<const std::string> rest_;
  const Verb* verb_ = &no_verb;
  bool ended_ = false;
  Arguments out_;
};

}  // namespace

bool Arguments::has(std::string_view option) const { return get(option).has_value(); }

std::optional<std::string> Arguments::get(std::string_view option) const {
  for (auto i = options.rbegin(); i != options.rend(); ++i)
    if (i->first->name == option) return i->second;
  return std::nullopt;
}

std::string Arguments::get_or(std::string_view option, std::string_view otherwise) const {
  return get(option).value_or(std::string(otherwise));
}

Words Arguments::all(std::string_view option) const {
  Words out;
  for (const auto& [row, value] : options)
    if (row->name == option) out.push_back(value);
  return out;
}

Result<Arguments> parse_arguments(std::span<const std::string> arguments) { return Walk(arguments).run(); }

Result<std::size_t> parse_number(std::string_view option, std::string_view text) {
  std::size_t number = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (ec != std::errc{} || end != text.data() + text.size() || number > 1'000'000'000)
    return fail(Exit::usage, "bad-number", fmt::format("{} takes a whole number, not \"{}\"", option, text));
  return number;
}

Result<std::optional<std::size_t>> parse_limit(std::string_view option, std::string_view text) {
  if (text == "all") return std::nullopt;
  auto number = parse_number(option, text);
  if (!number)
    return fail(Exit::usage, "bad-number", fmt::format("{} takes a whole number or \"all\", not \"{}\"", option, text));
  return std::optional(*number);
}

}  // namespace kamervragen::cli
