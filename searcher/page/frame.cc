#include "searcher/page/frame.hh"

#include <array>

#include <fmt/format.h>

#include "schema/errors/caret.hh"
#include "schema/layout/source.hh"
#include "searcher/query/parser.hh"
#include "searcher/query/tree.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::page {
namespace {

constexpr std::array<std::string_view, 4> menu = {"/eerder", "/velden", "/dekking", "/hulp"};

Language other(Language language) { return language == Language::nl ? Language::en : Language::nl; }

std::string_view code(Language language) { return language == Language::nl ? "nl" : "en"; }

/// The same page in the other language; Dutch is what an address without the key is in.
std::string in_other_language(const Visit& visit) {
  const auto plain = visit.address.without(language_key);
  return visit.language == Language::nl ? plain.with(language_key, code(other(visit.language))).text() : plain.text();
}

Html head(const Visit& visit, const std::string& title) {
  const auto name = visit.say(Phrase::site);
  auto out = void_element("meta", {{"charset", "utf-8"}});
  out += void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  out += element("title", title == name ? name : fmt::format("{} – {}", title, name));
  out += void_element("link", {{"rel", "stylesheet"}, {"href", std::string(style_path)}});
  out += void_element("link", {{"rel", "icon"}, {"href", std::string(icon_path)}});
  return element("head", out);
}

Html top(const Visit& visit) {
  auto items = Html();
  for (const auto path : menu) {
    const auto* view = find_view(path);
    Attributes attributes{{"href", visit.address.elsewhere(path).text()}};
    if (view == visit.view) attributes.push_back({"aria-current", "page"});
    items += element("li", element("a", attributes, visit.say(view->title)));
  }
  items += element("li", element("a",
                                 {{"href", in_other_language(visit)},
                                  {"lang", std::string(code(other(visit.language)))},
                                  {"hreflang", std::string(code(other(visit.language)))}},
                                 visit.say(Phrase::other_language)));
  auto out = element("a", {{"class", "site"}, {"href", visit.address.elsewhere("/").text()}}, visit.say(Phrase::site));
  out += element("nav", {{"aria-label", visit.say(Phrase::main_menu)}}, element("ul", items));
  return element("header", {{"class", "top"}}, out);
}

/// Whether there is a word whose places can be shown.
bool has_words(const Visit& visit) {
  const auto tree = query::parse_query(visit.address.value("q"));
  return tree && query::has_words(*tree);
}

Html foot(const Visit& visit, const index::IndexInfo* index) {
  auto out = Html();
  if (index != nullptr)
    out += element("p", visit.say(Phrase::index_of, {{"day", index->updated.substr(0, 10)}, {"id", index->id}}));
  const std::string source(layout::attribution_address);
  out += element("p", Html(visit.say(Phrase::source) + ": ") + link(source, source));
  return element("footer", out);
}

}  // namespace

std::string framed(const Visit& visit, const std::string& title, const Html& main, const index::IndexInfo* index) {
  auto body = element("a", {{"class", "skip"}, {"href", "#inhoud"}}, visit.say(Phrase::skip_to_results));
  body += top(visit);
  body += element("main", {{"id", "inhoud"}}, main);
  body += foot(visit, index);
  return "<!DOCTYPE html>\n" +
         element("html", {{"lang", std::string(code(visit.language))}}, head(visit, title) + element("body", body))
             .markup() +
         "\n";
}

Html search_form(const Visit& visit) {
  const bool of_query = visit.view != nullptr && visit.view->of_query;
  const auto action = of_query ? visit.view->path : std::string_view("/zoek");
  auto out = element("label", {{"for", "q"}}, visit.say(Phrase::query));
  auto row = void_element("input", {{"type", "search"},
                                    {"id", "q"},
                                    {"name", "q"},
                                    {"value", of_query ? visit.address.value("q") : ""},
                                    {"autocomplete", "off"},
                                    {"spellcheck", "false"}});
  row += element("button", {{"type", "submit"}}, visit.say(Phrase::search));
  out += element("div", {{"class", "row"}}, row);
  for (const auto& [name, value] : visit.address.target().keys)
    if (name == language_key || (of_query && name != "q" && name != "offset" && name != "expect-index"))
      out += void_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  return element("form", {{"role", "search"}, {"action", std::string(action)}, {"method", "get"}}, out);
}

Html views_menu(const Visit& visit) {
  auto items = Html();
  for (const auto& view : views()) {
    if (!view.of_query || (view.needs_words && !has_words(visit))) continue;
    Attributes attributes{{"href", visit.address.seen_as(view.path).text()}};
    if (&view == visit.view) attributes.push_back({"aria-current", "page"});
    items += element("li", element("a", attributes, visit.say(view.title)));
  }
  return element("nav", {{"class", "views"}, {"aria-label", visit.say(Phrase::views_menu)}}, element("ul", items));
}

Html remarks(const Visit& visit, const std::vector<Error>& complaints) {
  if (complaints.empty()) return {};
  auto items = Html();
  for (const auto& one : complaints) {
    auto text = one.message(visit.language);
    if (const auto hint = one.hint(visit.language); !hint.empty()) text += " – " + hint;
    items += element("li", text);
  }
  return element("aside", {{"class", "remarks"}}, element("h2", visit.say(Phrase::remarks)) + element("ul", items));
}

std::string from_to(const Head& head) {
  const auto from = screen::names(head.indieners);
  const auto to = screen::names(head.ministers.empty() ? head.gericht_aan : head.ministers);
  return to.empty() ? from : fmt::format("{} → {}", from, to);
}

Html forms_line(const Visit& visit, Phrase phrase, std::span<const Form> forms) {
  auto out = Html(visit.say(phrase) + ": ");
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (i > 0) out += Html(" · ");
    out += link(visit.api.in_format(forms[i].format, forms[i].all).text(), forms[i].name);
  }
  return element("p", {{"class", "forms"}}, out);
}

std::string document(const Page& page, const Told& told) {
  const auto& index = page.envelope().index;
  return framed(page.visit(), page.title(), page.main(told), index ? &*index : nullptr);
}

std::string error_document(const Visit& visit, const Error& error) {
  auto out = search_form(visit);
  out += element("h1", visit.say(Phrase::error_title));
  out += element("p", {{"class", "error"}}, error.message(visit.language));
  if (error.position && !visit.address.value("q").empty())
    out += element("p", visit.say(Phrase::error_place)) +
           preformatted({}, errors::caret_line(visit.address.value("q"), *error.position));
  if (const auto hint = error.hint(visit.language); !hint.empty()) out += element("p", hint);
  return framed(visit, visit.say(Phrase::error_title), out, nullptr);
}

}  // namespace kamervragen::page
