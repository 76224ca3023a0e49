#include "searcher/screen/query_help.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/width.hh"

namespace kamervragen::screen {
namespace {

constexpr QueryExample rows[] = {
    {"", "Words"},
    {"stikstof vergunning", "both words, in any inflection"},
    {"toeslag", "also in compounds: toeslagenouders"},
    {"+toeslag", "the word itself, in any inflection"},
    {"\"dual use\"", "these words in this order, in any inflection"},
    {"F-35 D'66 auto's 35 261", "codes and numbers as people write them"},
    {"uwv", "also by its full name, and the other way"},
    {"zieken huis", "also what Dutch writes as one: ziekenhuis"},
    {"ov-chipkaart", "also without the hyphen: ovchipkaart"},
    {"=toeslagen", "exactly this written form"},
    {"=\"de wet\"", "exactly these written forms, in this order"},
    {"toeslag*", "written words that begin so: 3 letters or more"},
    {"china NEAR/8 camera", "within 8 words, either first; 1 to 100"},
    {"", "Operators: upper case only; in lower case they are words"},
    {"stikstof AND ammoniak", "both; side by side means the same (also EN)"},
    {"stikstof OR ammoniak", "either (also OF)"},
    {"stikstof NOT kalveren", "without (also NIET)"},
    {"stikstof -kalveren", "without; on the command line a query that"},
    {"-\"dual use\"", "begins with - goes behind --"},
    {"(stikstof OR ammoniak) natuur", "grouping"},
    {"a b OR c", "is (a b) OR c: AND binds tighter than OR"},
    {"", "One part of the text: titel, vraag, antwoord, naam"},
    {"vraag:algoritme", "in the questions"},
    {"antwoord:\"geen gegevens\"", "in the answers"},
    {"titel:=wet naam:omtzigt", "in the title as written; in a name"},
    {"vraag:(china NEAR/8 camera)", "a group in one part"},
    {"", "Labels: indiener fractie minister ministerie onderwerp status kabinet ..."},
    {"indiener:omtzigt", "any value with this word"},
    {"indiener:\"jasper van dijk\"", "quotes for spaces: these words in this order"},
    {"indiener:=omtzigt", "the whole value, nothing more"},
    {"onderwerp:=\"economie | ict\"", "the same, of several words"},
    {"fractie:gl ministerie:vws", "another name or a former one, in full"},
    {"minister:(kaag OR blok)", "one field, several values"},
    {"-fractie:pvv", "without a value"},
    {"status:onbeantwoord", "not answered yet"},
    {"", "Numbers and years"},
    {"dagen:30", "answered in 30 days"},
    {"dagen:22..", "22 days or more"},
    {"dagen:..21", "21 days or less"},
    {"dagen:0..21 jaar:2018..2020", "both ends are included"},
    {"", "Dates: ingezonden, beantwoord"},
    {"ingezonden:2019", "a year"},
    {"ingezonden:2019-07", "a month"},
    {"ingezonden:18-7-2019", "a day; also 2019-07-18"},
    {"ingezonden:2019-07..2019-09", "from 1 July to 30 September"},
    {"beantwoord:..2019-07-18", "an open end: up to that day"},
    {"beantwoord:2019-09..", "from 1 September on"},
    {"", "Against the reference date"},
    {"is:te-laat", "answered after the term, or past it unanswered"},
    {"is:open", "no answer yet"},
    {"", "Citations: a number, an id, a web address or the official text of one"},
    {"2019Z15244", "that question set, and what mentions it"},
    {"Aanhangsel Handelingen II 2018/19, nr. 3922", "so too, as it is cited"},
    {"\"2019Z15244\"", "in quotes: what has these words"},
    {"nummer:2019Z15244", "the question set of that number"},
    {"publicatie:ah-tk-20182019-3922", "the one that a publication belongs to"},
    {"verwijst:ah-tk-20182019-3922", "what cites it, in whatever form"},
    {"aanhangselnummer:3922", "by number in the Aanhangsel van de Handelingen"},
    {"aanhangselnummer:2018-2019/3922", "of that vergaderjaar; also 3900..3999"},
    {"", "Good to know"},
    {"", "  Case and accents never matter. No words at all finds everything. Curly"},
    {"", "  quotes are quotes. A phrase, NEAR and * stay inside one title, one question"},
    {"", "  or one answer. Stop words count. Quote a word that looks like an operator or"},
    {"", "  field: \"OR\", \"let op: wet\". What is not understood is an error that says"},
    {"", "  where. All fields: kamervragen info fields. What stands behind = or +, in a"},
    {"", "  phrase, in NEAR or before * is never widened; --expand none widens nothing."},
    {"", "  A sentence can be pasted: a dash, a colon before a space, a bracket within a"},
    {"", "  word, a mark without its other and, beside small words as de and van, a -"},
    {"", "  before a word are text there, and what could be meant otherwise is told. In"},
    {"", "  a short query, or beside operators, they are errors, and a - leaves out."},
    {"", "  What a facet prints is asked as it stands: dagen:22-42, bron:\"(missing)\"."},
    {"", "  How a query was understood, word by word, with counts:"},
    {"", "  kamervragen search --explain QUERY"},
};

}  // namespace

std::span<const QueryExample> query_examples() { return rows; }

std::string query_help(std::size_t width) {
  constexpr std::size_t narrow = 64;  // below it a meaning stands under its query
  std::string page = "The query language\n", prose;
  const auto end_of_prose = [&] {
    if (!prose.empty()) page += text::paragraph(prose, width, "  ");
    prose.clear();
  };
  for (const auto& [query, meaning] : rows) {
    const auto line = meaning.substr(std::min(meaning.size(), meaning.find_first_not_of(' ')));
    const bool sentence = query.empty() && line.size() < meaning.size() && !line.starts_with("kamervragen ");
    if (sentence) {
      prose.append(prose.empty() ? "" : " ").append(line);
      continue;
    }
    end_of_prose();
    if (query.empty() && line.size() == meaning.size())
      page += fmt::format("\n{}", text::paragraph(line, width, ""));
    else if (query.empty())
      page += fmt::format("{}\n", meaning);
    else if (width < narrow)
      page += fmt::format("  {}\n{}", query, text::paragraph(meaning, width, "      "));
    else
      page += text::paragraph(meaning, width, fmt::format("  {:<30} ", query));
  }
  end_of_prose();
  return page;
}

}  // namespace kamervragen::screen
