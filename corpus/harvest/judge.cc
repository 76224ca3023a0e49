#include "corpus/harvest/judge.hh"

#include <algorithm>
#include <functional>

#include "corpus/tree/tree.hh"
#include "corpus/tree/walk.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::harvest {
namespace {

constexpr std::string_view deleted = "publicerende organisatie verwijderd";

/// The words of a document, its metadata aside.
std::string words_of(const tree::Node& root) {
  std::string out;
  const std::function<void(const tree::Node&)> add = [&](const tree::Node& node) {
    if (node.name == "metadata" || node.name == "meta" || node.name == "frontm" || node.name == "head") return;
    out += node.text;
    for (const auto& child : node.children) add(child);
  };
  add(root);
  return out;
}

bool blank(std::string_view s) { return s.find_first_not_of(" \t\r\n\xC2\xA0") == std::string_view::npos; }

/// The last part of a key, in lower case: OVERHEIDop.vraagNummer is vraagnummer.
std::string key_of(const tree::Node& meta) {
  auto name = meta.attribute("name");
  if (const auto dot = name.rfind('.'); dot != std::string_view::npos) name.remove_prefix(dot + 1);
  return text::ascii_lower(name);
}

void each_meta(const tree::Node& root,
               const std::function<void(const std::string& key, std::string_view content)>& tell) {
  tree::each_element(root, [&](const tree::Node& node) {
    if ((node.name == "meta" || node.name == "metadata") && !node.attribute("content").empty())
      tell(key_of(node), node.attribute("content"));
  });
}

/// The id that a document gives itself, where that is another; empty otherwise. An old id is redirected to the new
/// one: that text belongs in another folder.
std::string other_id(const PublicatieId& id, const tree::Node& root) {
  std::string other;
  each_meta(root, [&](const std::string& key, std::string_view content) {
    if (key == "identifier" && content != id.str()) other = content;
    // https://zoek.officielebekendmakingen.nl/{id}/metadata.xml
    if (key == "externmetadatarecord" && content.find("/" + id.str() + "/") == std::string_view::npos) other = content;
  });
  return other;
}

/// A page of the site that is no publication.
Judgement judge_page(std::string_view lower_body) {
  if (lower_body.find(deleted) != std::string_view::npos)
    return {Worth::withdrawn, "the page says that it was deleted at the publisher's request"};
  if (text::contains_any(lower_body, {"niet beschikbaar in html-formaat"}))
    return {Worth::absent, "the page says that there is no HTML"};
  if (text::contains_any(lower_body, {"404", "niet gevonden", "not found", "bestaat niet"}))
    return {Worth::absent, "a page that says that there is none"};
  return {Worth::absent, "a page without a publication"};
}

bool is_page(std::string_view lower_head) { return text::contains_any(lower_head, {"<html", "<!doctype html"}); }

bool ends_as_page(std::string_view body) {
  return text::ascii_lower(body.substr(body.size() - std::min<std::size_t>(body.size(), 512))).find("</html>") !=
         std::string::npos;
}

}  // namespace

Judgement judge_xml(const PublicatieId& id, std::string_view body) {
  const auto head = text::ascii_lower(body.substr(0, 2048));
  if (!text::contains_any(head, {"<officiele-publicatie", "<vraagdoc"})) {
    if (is_page(head))
      return ends_as_page(body) ? judge_page(text::ascii_lower(body))
                                : Judgement{Worth::broken, "a page that is cut off"};
    return {Worth::broken, "neither officiele-publicatie nor vraagdoc in the first 2 kB"};
  }
  const auto root = tree::parse_xml(body);
  if (!root) return {Worth::broken, root.error().message()};
  if (const auto other = other_id(id, *root); !other.empty()) return {Worth::broken, "it is about " + other};
  const auto words = words_of(*root);
  if (blank(words)) return {Worth::shell, "an empty shell: metadata only"};
  const bool has_questions = root->name == "vraagdoc" || root->child("kamervragen") != nullptr;
  if (!has_questions && text::ascii_lower(words).find(deleted) != std::string::npos)
    return {Worth::withdrawn, "the text says that it was deleted at the publisher's request"};
  return {Worth::readable, {}};
}

Judgement judge_html(const PublicatieId& id, std::string_view body) {
  if (!ends_as_page(body)) return {Worth::broken, "a page that is cut off: it does not end in </html>"};
  const auto text = text::ascii_lower(body);
  const bool marked = text::contains_any(text, {"kamervraag", "id=\"broodtekst\""});
  const bool worded = text::contains_any(text, {"vragen van ", "antwoord van ", "mededeling van "}) &&
                      text::contains_any(text, {"ingezonden", "ontvangen"});
  if (!marked && !worded) return judge_page(text);
  const auto root = tree::parse_html(body);
  if (!root) return {Worth::broken, root.error().message()};
  if (const auto other = other_id(id, *root); !other.empty()) return {Worth::broken, "it is about " + other};
  return {Worth::readable, {}};
}

Judgement judge_metadata(const PublicatieId& id, std::string_view body, MetadataFacts* facts) {
  const auto head = text::ascii_lower(body.substr(0, 2048));
  if (is_page(head))
    return ends_as_page(body) ? judge_page(text::ascii_lower(body))
                              : Judgement{Worth::broken, "a page that is cut off"};
  const auto root = tree::parse_xml(body);
  if (!root) return {Worth::broken, root.error().message()};
  // No metadata of the service have any: whoever declares some wants them read.
  if (body.find("<!ENTITY") != std::string_view::npos) return {Worth::broken, "it declares entities"};
  if (root->name != "metadata_gegevens") return {Worth::broken, "metadata_gegevens was expected, found " + root->name};
  if (const auto other = other_id(id, *root); !other.empty()) return {Worth::broken, "it is about " + other};
  if (facts) {
    each_meta(*root, [&](const std::string& key, std::string_view content) {
      if (key == "vergaderjaar") facts->vergaderjaar = content;
      if (key == "aanhangselnummer" || key == "aanhangsel") facts->aanhangselnummer = content;
      if (key == "available") facts->available = content;
      if (key == "vraagnummer" && std::ranges::find(facts->vraagnummers, content) == facts->vraagnummers.end())
        facts->vraagnummers.emplace_back(content);
    });
  }
  return {Worth::readable, {}};
}

}  // namespace kamervragen::harvest
