// Man pages in mdoc, checked by `mandoc -Tlint`.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/commands/help.hh"
#include "schema/text/split.hh"
#include "schema/text/width.hh"

namespace kamervragen::commands {
namespace {

constexpr std::size_t input_columns = 70;  // of a line of the source; what roff escapes makes it longer

/// Text that roff takes as it is: no escapes of its own, no macro at the front of a line.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == 0 && (text[at] == '.' || text[at] == '\'')) out += "\\&";
    if (text[at] == '\\')
      out += "\\e";
    else if (text[at] == '\'')
      out += "\\(aq";
    else if (text[at] == '-')
      out += "\\-";
    else
      out += text[at];
  }
  return out;
}

/// Running text: a sentence begins a line, and no line is long.
std::string flow(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(". ", at), text.size());
    const auto sentence = text.substr(at, end + 1 - at);
    for (const auto& line : text::wrap(sentence, input_columns)) out += plain(line) + "\n";
    at = end + 2;
  }
  return out;
}

/// An argument of a macro: one word, which is neither a macro's name nor punctuation to it.
std::string argument(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return fmt::format("\"\\&{}\"", plain(out));
}

/// Paragraphs, one a line.
std::string running(std::string_view text) {
  std::string out;
  for (const auto& line : text::split(text, '\n'))
    if (!line.empty()) out += fmt::format("{}{}", out.empty() ? "" : ".Pp\n", flow(line));
  return out;
}

std::string option_list(std::span<const Option> options) {
  if (options.empty()) return {};
  std::string out = ".Bl -tag -width Ds\n";
  for (const auto& option : options) {
    out += ".It";
    if (option.letter != 0) out += fmt::format(" Fl {} ,", option.letter);
    out += fmt::format(" Fl \\-{}", plain(option.name));
    if (!option.value.empty()) out += fmt::format(" Ar {}", argument(option.value));
    out += "\n" + flow(full_description(option));
  }
  return out + ".El\n";
}

/// Lines that begin with a space stay as they are, the others flow.
std::string notes(std::string_view text) {
  std::string out;
  bool literal = false;
  for (const auto& line : text::split(text, '\n')) {
    if (line.starts_with(' ') != literal) out += literal ? ".Ed\n" : ".Bd -literal\n";
    literal = line.starts_with(' ');
    out += literal ? plain(line) + "\n" : flow(line);
  }
  return literal ? out + ".Ed\n" : out;
}

std::string command(const Program& program, const Verb& verb) {
  std::string out = fmt::format(".Ss {}\n", verb.name);
  out += fmt::format(".Nm {}\n.Cm {}\n", program.typed, verb.name);
  if (!verb.options.empty()) out += ".Op Ar options\n";
  if (!verb.usage.empty()) out += fmt::format(".Ar {}\n", argument(verb.usage));
  out += ".Pp\n" + flow(verb.summary);
  if (verb.program != nullptr) out += fmt::format("See\n.Xr {} 1 .\n", verb.program().name);
  out += option_list(verb.options);
  if (!verb.notes.empty()) out += ".Pp\n" + notes(verb.notes);
  return out;
}

std::string examples(const Program& program) {
  std::string out;
  for (const auto& verb : program.verbs)
    for (const auto& [line, meaning] : verb.examples) {
      if (!out.empty()) out += ".Pp\n";
      if (!meaning.empty()) out += flow(fmt::format("{}:", meaning));
      out += fmt::format(".Dl {}\n", plain(line));
    }
  return out;
}

std::string environment(const Program& program) {
  std::string out;
  for (const auto& [name, meaning] : program.variables) out += fmt::format(".It Ev {}\n{}", name, flow(meaning));
  for (const auto& verb : program.verbs)
    for (const auto& option : verb.options)
      if (!option.variable.empty()) out += fmt::format(".It Ev {}\nas\n.Fl \\-{}\n", option.variable, option.name);
  return out.empty() ? out : ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n" + out + ".El\n";
}

std::string exits(const Program& program) {
  std::string out = ".Sh EXIT STATUS\n.Bl -tag -width Ds\n";
  for (const auto& [exit, meaning] : program.exits)
    out += fmt::format(".It {}\n{}", static_cast<int>(exit), flow(meaning));
  return out + ".El\n";
}

}  // namespace

std::string manual(const Program& program) {
  auto title = std::string(program.name);
  for (auto& c : title) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  std::string out =
      fmt::format(".Dd $Mdocdate$\n.Dt {} 1\n.Os\n.Sh NAME\n.Nm {}\n.Nd {}\n", title, program.name, program.summary);
  out += fmt::format(".Sh SYNOPSIS\n.Nm {}\n.Ar verb\n.Op Ar options\n.Op Ar words\n", program.typed);
  out += ".Sh DESCRIPTION\n" + running(program.description);
  out += ".Pp\nThe options of every verb may stand before or behind its words;\n.Fl \\-\nends them.\n";
  out += option_list(program.options);
  out += ".Sh VERBS\n";
  for (const auto& verb : program.verbs) out += command(program, verb);
  out += environment(program) + exits(program);
  out += ".Sh EXAMPLES\n" + examples(program);
  Words others;
  for (const std::string_view other : {"kamervragen", "kamervragen-harvest", "kamervragen-index"})
    if (other != program.name) others.push_back(fmt::format(".Xr {} 1", other));
  return out + fmt::format(".Sh SEE ALSO\n{}\n", fmt::join(others, " ,\n"));
}

}  // namespace kamervragen::commands
