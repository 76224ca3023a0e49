#include "schema/commands/completion_model.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/commands/completion.hh"
#include "schema/commands/help.hh"
#include "schema/layout/fields.hh"
#include "schema/text/joined.hh"
#include "schema/text/split.hh"

namespace kamervragen::commands {
namespace {

constexpr std::array all_shells = {
    Shell{"bash", bash_completion},
    Shell{"zsh", zsh_completion},
    Shell{"fish", fish_completion},
};

std::string below(const std::string& path, std::string_view name) {
  return path.empty() ? std::string(name) : fmt::format("{} {}", path, name);
}

void add_contexts(CompletionModel& model, const Program& program, const std::string& path) {
  model.entries.push_back({std::string(program.name), path});
  Context group{path, options_of(program, nullptr), {}};
  for (const auto& verb : program.verbs) group.verbs.push_back({verb.name, verb.summary});
  model.contexts.push_back(std::move(group));
  for (const auto& verb : program.verbs) {
    if (verb.program != nullptr) {
      add_contexts(model, verb.program(), below(path, verb.name));
      continue;
    }
    Context leaf{below(path, verb.name), options_of(program, &verb), {}, verb.completes};
    if (verb.words != nullptr) leaf.words = verb.words();
    if (verb.completes == Completes::topics) {
      leaf.completes = Completes::words;
      leaf.words = help_topics(program);
    }
    model.contexts.push_back(std::move(leaf));
  }
}

void add_fields(CompletionModel& model) {
  for (const auto& field : layout::fields()) {
    Words names{std::string(field.name)};
    if (!field.aliases.empty())
      for (auto& alias : text::split(field.aliases, ' ')) names.push_back(std::move(alias));
    for (const auto& name : names) model.query_names.push_back(name + ":");
    if (field.facet) model.facets.emplace_back(field.name);
    const auto buckets = field.buckets.empty() ? Words{} : text::split(field.buckets, '|');
    if (field.kind == layout::Kind::label) model.query.push_back({names, field.name, {}});
    if (field.kind == layout::Kind::computed) model.query.push_back({names, field.name, buckets});
    if (!buckets.empty() || (field.facet && field.bucket == nullptr))
      model.selection.push_back({names, field.name, buckets});
  }
}

}  // namespace

std::span<const Shell> shells() { return all_shells; }

Words CompletionModel::groups() const {
  Words out;
  for (const auto& context : contexts)
    if (!context.verbs.empty()) out.push_back(context.path);
  return out;
}

CompletionModel completion_model(const Program& program) {
  CompletionModel model;
  add_contexts(model, program, "");
  for (const auto& context : model.contexts)
    for (const auto* option : context.options)
      if (!option->value.empty())
        for (auto& name : spellings(*option))
          if (std::ranges::find(model.with_value, name) == model.with_value.end())
            model.with_value.push_back(std::move(name));
  add_fields(model);
  return model;
}

Words spellings(const Option& option) {
  Words out{fmt::format("--{}", option.name)};
  if (option.letter != 0) out.push_back(fmt::format("-{}", option.letter));
  return out;
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string quoted(const Words& words) {
  Words out;
  for (const auto& word : words) out.push_back(single_quoted(word));
  return text::joined(out, " ");
}

std::string filled(std::string_view form, const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string out;
  while (!form.empty()) {
    auto next = form.size();
    const std::pair<std::string_view, std::string>* named = nullptr;
    for (const auto& value : values)
      if (const auto at = form.find(value.first); at < next) {
        next = at;
        named = &value;
      }
    out += form.substr(0, next);
    if (named == nullptr) return out;
    out += named->second;
    form.remove_prefix(next + named->first.size());
  }
  return out;
}

std::string case_script(const Program& program, const CaseShell& shell) {
  const auto model = completion_model(program);
  std::string values, places, entries;
  Words names, groups, facets;
  for (const auto& name : model.facets) facets.push_back(name + "=");
  for (const auto& group : model.groups()) groups.push_back(single_quoted(group));
  for (const auto& [name, path] : model.entries) {
    names.push_back(name);
    if (!path.empty()) entries += shell.entry(name, single_quoted(path));
  }
  for (const auto& context : model.contexts) {
    places += shell.place(context);
    for (const auto* option : context.options) {
      const auto value = shell.value(*option, model);
      if (value.empty()) continue;
      Words patterns;
      for (const auto& name : spellings(*option)) patterns.push_back(fmt::format("\"{} {}\"", context.path, name));
      values += shell.value_line(text::joined(patterns, "|"), value);
    }
  }
  return filled(
      shell.form,
      {{"@NAMES@", text::joined(names, " ")},
       {"@QUERY@", shell.field_function("_kamervragen_query", ':', "query", model.query, model.query_names)},
       {"@SELECTION@", shell.field_function("_kamervragen_selection", '=', "selection", model.selection, facets)},
       {"@ENTRIES@", entries},
       {"@WITH_VALUE@", text::joined(model.with_value, "|")},
       {"@GROUPS@", text::joined(groups, "|")},
       {"@VALUES@", values},
       {"@PLACES@", places}});
}

}  // namespace kamervragen::commands
