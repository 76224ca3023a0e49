#include "searcher/web/wanted.hh"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/commands/parse.hh"
#include "schema/text/nearest.hh"
#include "searcher/ask/dictionary.hh"
#include "searcher/cli/request_of.hh"
#include "searcher/cli/settings.hh"

namespace kamervragen::web {
namespace {

constexpr std::string_view default_format = "json";

/// The keys of one target.
class Reading {
 public:
  explicit Reading(const Endpoint& endpoint) : endpoint_(endpoint), words_(endpoint.words.size()) {
    settings_.format = default_format;
  }

  Result<void> take(const http::Key& key) {
    const auto& [name, value] = key;
    if (const auto word = std::ranges::find(endpoint_.words, name, &WordKey::name); word != endpoint_.words.end()) {
      auto& given = words_[static_cast<std::size_t>(word - endpoint_.words.begin())];
      if (!given.empty() && !word->repeats) return fail(Code::parameter_twice, {{"name", name}});
      given.push_back(value);
      return {};
    }
    const auto* option = find_option(endpoint_, name);
    if (!option) {
      const auto known = key_names(endpoint_);
      return fail(
          Code::unknown_parameter,
          {{"name", name}, {"near", text::nearest(name, known)}, {"known", fmt::format("{}", fmt::join(known, ", "))}});
    }
    if (!seen_.insert(option).second && !option->repeats) return fail(Code::parameter_twice, {{"name", name}});
    if (!option->value.empty() && value.empty()) return fail(Code::parameter_without_value, {{"name", name}});
    return taken(*option) == Taken::inside ? take_inside(*option, value)
                                           : commands::apply(*option, {name, value}, settings_);
  }

  Result<Wanted> finish() {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].empty() && endpoint_.words[i].required) return missing(endpoint_.words[i].name);
      words.insert(words.end(), words_[i].begin(), words_[i].end());
    }
    for (const auto* option : options_of(endpoint_))
      if (option->required && !seen_.contains(option)) return missing(option->name);
    Wanted out{.endpoint = &endpoint_,
               .request = cli::request_of(settings_, words, endpoint_.kind),
               .format = render::find_format(settings_.format),
               .look = {}};
    if (text_) {
      if (!out.request.text.empty()) return fail(Code::parameter_twice, {{"name", "text"}});
      out.request.text = std::move(*text_);
      out.request.running_text = true;
    }
    if (!out.format)
      return fail(Code::unknown_format,
                  {{"subject", "this answer"},
                   {"format", settings_.format},
                   {"known", fmt::format("{}", fmt::join(render::format_names(endpoint_.kind), ", "))}});
    if (auto fit = render::fits(out.request, *out.format, settings_.bom, settings_.plot); !fit) return pass(fit);
    if (settings_.width) out.look.width = settings_.width->columns;
    out.look.plots = settings_.plot;
    out.look.byte_order_mark = settings_.bom;
    return out;
  }

 private:
  Result<void> take_inside(const commands::Option& option, const std::string& value) {
    if (option.name == "text") return text_ = value, Result<void>{};
    auto entries = ask::read_dictionary(value);
    if (!entries) return pass(entries);
    settings_.request.dictionary = std::move(*entries);
    return {};
  }

  static tl::unexpected<Error> missing(std::string_view name) {
    return fail(Code::missing_parameter, {{"name", name}});
  }

  const Endpoint& endpoint_;
  cli::Settings settings_;
  std::vector<std::vector<std::string>> words_;  ///< of each of the endpoint's, as often as given
  std::optional<std::string> text_;
  std::set<const commands::Option*> seen_;
};

}  // namespace

Result<Wanted> wanted(const http::Target& target) {
  const auto path = std::string_view(target.path).substr(api_root.size());
  const auto* endpoint = find_endpoint(path);
  if (!endpoint) {
    std::vector<std::string> known;
    for (const auto& one : endpoints()) known.emplace_back(one.path);
    return fail(Code::no_such_page, {{"path", target.path}, {"near", text::nearest(path, known)}});
  }
  Reading reading(*endpoint);
  for (const auto& key : target.keys)
    if (auto done = reading.take(key); !done) return pass(done);
  return reading.finish();
}

}  // namespace kamervragen::web
