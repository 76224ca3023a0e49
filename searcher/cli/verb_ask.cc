// The verbs that ask the index: search, count, facets, stats, trend, table, context, keywords, collocations, sample,
// matrix, show, info. Each is a kind of request; what comes back goes to the format that was asked for, and what there
// is to say about it to standard error.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <iostream>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "schema/program/files.hh"
#include "schema/text/ascii.hh"
#include "schema/text/csv.hh"
#include "schema/text/nearest.hh"
#include "searcher/ask/answer.hh"
#include "searcher/ask/dictionary.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/query_lines.hh"
#include "searcher/cli/request_of.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/index/notes.hh"
#include "searcher/query/query.hh"
#include "searcher/render/format.hh"

namespace kamervragen::cli {
namespace {

/// How a page was filled, where it is no page that says so, and what would have hits where nothing has.
void say_more(Session& session, const ask::Request& request, const ask::Answered& answered) {
  for (const auto& complaint : answered.complaints) session.complain(complaint);
  if (const auto lacking = answered.closing.lacking; lacking > 0 && !session.format().for_people)
    session.note(
        fmt::format("{} of the hits {} a word of the query, and {} not counted: title or names have all others",
                    lacking, lacking == 1 ? "lacks" : "lack", lacking == 1 ? "is" : "are"));
  for (const auto& r : answered.closing.relaxed)
    if (!session.format().for_people)
      session.note(fmt::format("fewer than a page matched: from hit {} on, {}: {}", r.from_rank, finder::meaning(r.by),
                               r.query));
  const bool none = request.kind == ask::Kind::hits && answered.exit == Exit::nothing_found;
  if (none) session.note("no Kamervragen found");
  if (none && request.running_text && !request.match_any)
    session.note("try: --match any, for what has some of the words");
  for (const auto& one : answered.closing.suggestions)
    session.note(fmt::format("try: {}  ({})", one.query, one.titel.empty() ? fmt::to_string(one.count) : one.titel));
}

/// Each query of standard input; its row is sent on its way before the next is waited for.
Result<ask::Answered> answer_lines(Session& session, const ask::Request& common, const render::Format& format) {
  QueryLines lines(std::cin);
  const auto next = [&](ask::Request& request) {
    if (!session.out().ok() || (session.out().flush(), !lines.next(request.text))) return false;
    request.line = lines.number();
    session.query_text = request.text;
    return true;
  };
  const auto told = [&](const ask::Request&, const Result<ask::Answered>& done) {
    if (done)
      for (const auto& complaint : done->complaints) session.complain(complaint);
    else if (done.error().exit() == Exit::usage)
      session.complain(done.error());
  };
  const bool document = !format.streams && !format.for_people;
  return ask::answer_batch(session.opener(), {common, next, document, told}, *session.sink(format, false));
}

/// What spreadsheets and editors of Windows begin a text with.
void leave_out_mark(std::string& read) {
  if (read.starts_with(text::byte_order_mark)) read.erase(0, text::byte_order_mark.size());
}

/// The text that --text names.
Result<std::string> text_of(const std::filesystem::path& from) {
  const bool input = from == "-";
  const auto source = input ? "standard input" : from.string();
  // A byte more than is taken is an error of the query.
  auto text =
      input ? program::read_input(query::text_size_max + 1) : program::read_file(from, query::text_size_max + 1);
  if (!text) return fail(Code::text_unreadable, {{"source", source}, {"why", std::strerror(errno)}});
  leave_out_mark(*text);
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) return fail(Code::text_empty, {{"source", source}});
  return std::move(*text);
}

/// The named queries of a file.
Result<std::vector<ask::DictionaryEntry>> dictionary_of(const std::filesystem::path& from) {
  // A byte more than is taken is an error of the dictionary.
  auto text = program::read_file(from, ask::dictionary_size_max + 1);
  if (!text) return fail(Code::dictionary_unreadable, {{"source", from.string()}, {"why", std::strerror(errno)}});
  leave_out_mark(*text);
  return ask::read_dictionary(*text);
}

/// A batch and a text take no words, and not each other.
Result<void> one_source(const Settings& settings, const Words& words) {
  if (settings.batch && settings.text) return fail(Code::batch_of_text, {{"option", "--batch"}, {"other", "--text"}});
  if (settings.batch && !words.empty()) return fail(Code::batch_words, {{"option", "--batch"}});
  if (settings.text && !words.empty()) return fail(Code::text_words, {{"option", "--text"}});
  return {};
}

/// Whether a verb has an option of that letter.
bool is_letter_of_option(const commands::Program& program, char letter) {
  return std::ranges::any_of(program.verbs, [&](const commands::Verb& verb) {
    return commands::find_letter(program, &verb, letter) != nullptr;
  });
}

/// Behind -- a -n leaves out the word n, whatever it is before.
void say_options_read_as_words(const Session& session, const Arguments& arguments) {
  for (const auto& word : arguments.words)
    if (word.size() == 2 && word.front() == '-' && is_letter_of_option(*arguments.program, word[1]))
      session.complain(Error(Code::option_read_as_word, {{"option", word}, {"word", word.substr(1)}}));
}

/// In the place of a "-" the names that standard input has, one a line.
void read_names(ask::Request& request) {
  if (std::ranges::find(request.names, "-") == request.names.end()) return;
  std::vector<std::string> names;
  auto& lines = request.name_lines.emplace();
  QueryLines input(std::cin);
  for (auto& typed : std::exchange(request.names, {})) {
    if (typed != "-") {
      names.push_back(std::move(typed));
      lines.push_back(0);
      continue;
    }
    for (std::string line; input.next(line);) {
      names.emplace_back(text::trim(line));
      lines.push_back(input.number());
    }
  }
  request.names = std::move(names);
}

/// `words`: those of the request, which may be fewer than were given.
Result<Exit> give(Session& session, const Arguments& arguments, const Words& words, ask::Kind kind) {
  const auto& settings = arguments.settings;
  const auto& format = session.format();
  if (auto one = one_source(settings, words); !one) return pass(one);
  auto request = request_of(settings, words, kind);
  // What is compared may come in as a name or as a text; - is the text alone.
  const bool input = kind == ask::Kind::similar && words == Words{"-"};
  if (settings.text || input) {
    auto text = text_of(input ? std::filesystem::path("-") : *settings.text);
    if (!text) return pass(text);
    request.text = std::move(*text);
    request.running_text = true;
  }
  if (ask::names_records(kind)) read_names(request);
  session.query_text = request.text;
  if (settings.dictionary) {
    auto entries = dictionary_of(*settings.dictionary);
    if (!entries) return pass(entries);
    request.dictionary = std::move(*entries);
  }
  if (auto fit = render::fits(request, format, settings.bom, settings.plot); !fit) return pass(fit);
  const auto answered = settings.batch ? answer_lines(session, request, format)
                                       : ask::answer(session.opener(), request, *session.sink(format));
  if (!answered) return pass(answered);
  session.out().flush();
  if (!ask::names_records(kind)) say_options_read_as_words(session, arguments);
  if (!settings.batch) say_more(session, request, *answered);
  return answered->exit;
}

/// For monitoring: one line, and exit 1 when something is older than asked.
Result<Exit> freshness(Session& session, std::chrono::seconds most) {
  auto index = session.index();
  if (!index) return pass(index);
  const auto folder = (*index)->folder();
  if (!folder) return fail(Code::freshness_of_parts, {{"option", "--check-freshness"}});
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto found = index::check_freshness(index::read_notes(*folder), most, now);
  session.out().write(found.line + "\n");
  return found.fresh ? Exit::done : Exit::nothing_found;
}

/// What `info` tells of.
struct Subject {
  std::string_view name;
  std::size_t words;  ///< at most, behind its own name
  ask::Kind kind;
};
constexpr std::array subjects = {
    Subject{"", 0, ask::Kind::overview},           Subject{"fields", 0, ask::Kind::fields},
    Subject{"facets", 0, ask::Kind::facet_fields}, Subject{"values", commands::any_number, ask::Kind::values},
    Subject{"index", 0, ask::Kind::index},         Subject{"schema", 0, ask::Kind::schema},
};

}  // namespace

Result<Exit> run_request(Session& session, const Arguments& arguments, ask::Kind kind) {
  return give(session, arguments, arguments.words, kind);
}

Result<Exit> run_info(Session& session, const Arguments& arguments) {
  const auto name = arguments.words.empty() ? std::string() : arguments.words.front();
  const auto subject = std::ranges::find(subjects, std::string_view(name), &Subject::name);
  if (subject == subjects.end()) {
    Words names;
    for (const auto& s : subjects)
      if (!s.name.empty()) names.emplace_back(s.name);
    return fail(Code::unknown_subject, {{"subject", name},
                                        {"near", text::nearest(name, names)},
                                        {"known", fmt::format("{}", fmt::join(names, ", "))}});
  }
  const auto shown = name.empty() ? "info" : "info " + name;
  const auto* format = render::find_format(arguments.settings.format);
  if (format == nullptr || !format->accepts.has(subject->kind))
    return fail(Code::unknown_format,
                {{"subject", shown},
                 {"format", arguments.settings.format},
                 {"known", fmt::format("{}", fmt::join(render::format_names(subject->kind), ", "))}});
  if (const auto& most = arguments.settings.check_freshness) {
    if (!name.empty())
      return fail(Code::unexpected_word, {{"subject", shown},
                                          {"text", "--check-freshness"},
                                          {"help", commands::help_command(program(), arguments.verb)}});
    if (!format->for_people)
      return fail(Code::misfit, {{"option", "check-freshness"}, {"format", format->name}, {"apart", ""}});
    return freshness(session, *most);
  }
  auto rest = arguments.words;
  if (!rest.empty()) rest.erase(rest.begin());
  if (rest.size() > subject->words)
    return fail(Code::unexpected_word, {{"subject", shown},
                                        {"text", rest[subject->words]},
                                        {"help", commands::help_command(program(), arguments.verb)}});
  return give(session, arguments, rest, subject->kind);
}

}  // namespace kamervragen::cli
