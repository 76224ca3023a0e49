#include "searcher/page/forms.hh"

#include "searcher/page/frame.hh"

namespace kamervragen::page {

Html draft_form(const Visit& visit) {
  const auto typed = visit.address.value("text");
  auto out = element("h1", visit.say(Phrase::asked_before)) +
             element("label", {{"for", "tekst"}}, visit.say(Phrase::paste_text));
  // A line end at its beginning is no part of what is in it.
  out += element("textarea", {{"id", "tekst"}, {"name", "text"}, {"rows", "8"}},
                 Html::made("\n") + Html(typed.empty() ? visit.address.value("q") : typed));
  if (visit.language != Language::nl)
    out += void_element("input", {{"type", "hidden"}, {"name", std::string(language_key)}, {"value", "en"}});
  out += element("p", element("button", {{"type", "submit"}}, visit.say(Phrase::compare)));
  return element("form", {{"action", std::string("/eerder")}, {"method", "get"}}, out);
}

std::string empty_document(const Visit& visit) {
  const bool drafts = visit.view->layout == Layout::similar;
  const auto main = drafts ? draft_form(visit) : search_form(visit) + views_menu(visit);
  return framed(visit, visit.say(visit.view->title), main, nullptr);
}

}  // namespace kamervragen::page
