#include "searcher/page/phrases.hh"

#include <cstddef>
#include <iterator>

namespace kamervragen::page {
namespace {

constexpr PhraseRow table[] = {
    {Phrase::site, "Kamervragen", "Kamervragen"},
    {Phrase::motto, "Alle schriftelijke en mondelinge vragen van Kamerleden, en wat ministers antwoordden.",
     "All questions of members of the Dutch parliament, and what ministers answered."},
    {Phrase::skip_to_results, "Naar de inhoud", "To the content"},
    {Phrase::query, "Zoeken in vragen en antwoorden", "Search questions and answers"},
    {Phrase::search, "Zoek", "Search"},
    {Phrase::main_menu, "Hoofdmenu", "Main menu"},
    {Phrase::views_menu, "Weergaven van deze zoekvraag", "Views of this query"},
    {Phrase::other_language, "English", "Nederlands"},
    {Phrase::help, "Hulp", "Help"},
    {Phrase::fields, "Velden", "Fields"},
    {Phrase::coverage, "Dekking", "Coverage"},
    {Phrase::asked_before, "Eerder gevraagd?", "Asked before?"},
    {Phrase::view_hits, "Treffers", "Hits"},
    {Phrase::view_stats, "Antwoordtijden", "Reply times"},
    {Phrase::view_trend, "Door de tijd", "Over time"},
    {Phrase::view_table, "Kruistabel", "Table"},
    {Phrase::view_context, "In context", "In context"},
    {Phrase::view_keywords, "Kenmerkend", "Keywords"},
    {Phrase::one_set, "1 vragenset", "1 question set"},
    {Phrase::sets, "{count} vragensets", "{count} question sets"},
    {Phrase::hits_from_to, "Treffers {first} tot en met {last} van {count}", "Hits {first} to {last} of {count}"},
    {Phrase::beyond_last, "Zo veel treffers zijn er niet.", "There are not so many hits."},
    {Phrase::first_page, "Naar de eerste bladzijde", "To the first page"},
    {Phrase::more_rows, "Nog {count} rijen: het CSV-bestand heeft ze alle.",
     "{count} more rows: the CSV file has all."},
    {Phrase::previous_page, "Vorige bladzijde", "Previous page"},
    {Phrase::next_page, "Volgende bladzijde", "Next page"},
    {Phrase::pages_menu, "Bladzijden", "Pages"},
    {Phrase::order, "Volgorde", "Order"},
    {Phrase::order_relevance, "relevantie", "relevance"},
    {Phrase::order_newest, "nieuwste eerst", "newest first"},
    {Phrase::order_oldest, "oudste eerst", "oldest first"},
    {Phrase::order_longest, "langst op antwoord gewacht", "longest time to the answer"},
    {Phrase::order_shortest, "kortst op antwoord gewacht", "shortest time to the answer"},
    {Phrase::narrowed_by, "Gekozen", "Chosen"},
    {Phrase::take_away, "{field}: {value} weghalen", "take away {field}: {value}"},
    {Phrase::without_value, "niet {value}", "not {value}"},
    {Phrase::leave_out, "{value} uitsluiten", "leave out {value}"},
    {Phrase::all_values, "nog {count} waarden", "{count} more values"},
    {Phrase::fewer_values, "minder waarden", "fewer values"},
    {Phrase::narrow, "Verfijnen", "Narrow"},
    {Phrase::over_the_years, "Ingezonden, per jaar", "Submitted, by year"},
    {Phrase::over_the_months, "Ingezonden, per maand", "Submitted, by month"},
    {Phrase::as_export, "Dit antwoord als", "This answer as"},
    {Phrase::permalink, "vaste link (deze stand van de index)", "permalink (this state of the index)"},
    {Phrase::citation_of_search, "citeer deze zoekactie", "cite this search"},
    {Phrase::command, "Op de opdrachtregel", "On the command line"},
    {Phrase::widened, "Wat erop lijkt", "What is near"},
    {Phrase::widen, "vul aan met wat erop lijkt", "add what is near"},
    {Phrase::exact_only, "alleen wat precies past", "only what matches exactly"},
    {Phrase::lacks, "zonder: {words}", "without: {words}"},
    {Phrase::nothing_found, "Niets gevonden", "Nothing found"},
    {Phrase::without_filter, "Zonder {value}: {count}", "Without {value}: {count}"},
    {Phrase::meant, "Bedoelde u", "Did you mean"},
    {Phrase::remarks, "Zo gelezen", "Read as"},
    {Phrase::error_title, "Dit kan niet beantwoord worden", "This cannot be answered"},
    {Phrase::error_place, "Hier gaat het mis:", "This is where:"},
    {Phrase::in_other_forms, "Deze vragenset als", "This question set as"},
    {Phrase::chain, "Keten van verwijzingen", "Chain of citations"},
    {Phrase::none_of_that_name, "Niet in deze index: {names}", "Not in this index: {names}"},
    {Phrase::near_names, "Misschien bedoelde u", "You may have meant"},
    {Phrase::question_of, "Alleen vraag {number}", "Vraag {number} alone"},
    {Phrase::table_of_chart, "De getallen", "The numbers"},
    {Phrase::group_by, "Per", "By"},
    {Phrase::of_columns, "Wat de kolommen zijn", "What the columns are"},
    {Phrase::paste_text, "Plak een vraag, een heel concept, of een vraagnummer",
     "Paste a question, a whole draft, or a number"},
    {Phrase::compare, "Vergelijk", "Compare"},
    {Phrase::together, "Alle vragen samen", "All questions together"},
    {Phrase::question, "Vraag {number}", "Vraag {number}"},
    {Phrase::nothing_earlier, "Niets gevonden dat eerder gevraagd is.", "Nothing found that was asked before."},
    {Phrase::shared_words, "in beide: {words}", "in both: {words}"},
    {Phrase::newest_answer, "het nieuwste antwoord", "the newest answer"},
    {Phrase::same_set, "en nog {count} met dezelfde tekst", "and {count} more of the same text"},
    {Phrase::reason_cites, "wordt aangehaald", "is cited"},
    {Phrase::reason_cited_by, "haalt dit aan", "cites this"},
    {Phrase::reason_same, "dezelfde vragen", "the same questions"},
    {Phrase::reason_largely, "grotendeels dezelfde vragen", "largely the same questions"},
    {Phrase::reason_alike, "lijkt erop", "alike"},
    {Phrase::missing_value, "(geen)", "(none)"},
    {Phrase::source, "Bron", "Source"},
    {Phrase::index_of, "Stand van {day}, index {id}", "As of {day}, index {id}"},
};

consteval bool in_order() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (static_cast<std::size_t>(table[i].phrase) != i) return false;
  return true;
}
static_assert(in_order(), "a row for each phrase, in the order of Phrase");
static_assert(std::size(table) == static_cast<std::size_t>(Phrase::index_of) + 1, "every phrase has a row");

}  // namespace

std::span<const PhraseRow> phrases() { return table; }

std::string say(Phrase phrase, Language language, const errors::ErrorArguments& arguments) {
  const auto& row = table[static_cast<std::size_t>(phrase)];
  return errors::filled_in(language == Language::nl ? row.nl : row.en, arguments);
}

std::string grouped(std::uint64_t number, Language language) {
  auto out = std::to_string(number);
  for (auto at = out.size(); at > 3;) out.insert(at -= 3, 1, language == Language::nl ? '.' : ',');
  return out;
}

}  // namespace kamervragen::page
