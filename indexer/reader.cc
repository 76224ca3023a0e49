#include "indexer/reader.hh"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/tree.hh"
#include "indexer/citations.hh"
#include "indexer/kinds.hh"
#include "indexer/metadata.hh"
#include "indexer/opxsd.hh"
#include "indexer/text.hh"
#include "indexer/vraagdoc.hh"
#include "indexer/warnings.hh"
#include "schema/analyser.hh"

namespace kamervragen {
namespace {

bool any_text(const Node& node, std::string_view lower_part) {
  if (node.is_text()) return contains_ci(node.text, lower_part);
  return std::ranges::any_of(node.children, [&](const Node& child) { return any_text(child, lower_part); });
}

bool has_class(const Node& node, std::string_view part) {
  if (node.attribute("class").find(part) != std::string_view::npos || node.attribute("id") == "broodtekst") return true;
  return std::ranges::any_of(node.children, [&](const Node& c) { return !c.is_text() && has_class(c, part); });
}

/// A page of the site, or of a text not yet formatted; not one of its error pages.
bool is_html_kamervragen(const Node& root) {
  if (root.name != "html") return false;
  if (has_class(root, "kamervraag")) return true;
  return (any_text(root, "vragen van ") || any_text(root, "antwoord van ") || any_text(root, "mededeling van ")) &&
         (any_text(root, "ingezonden") || any_text(root, "ontvangen"));
}

/// The forms that a text comes in. A form without `read` is known, and not read yet.
struct Form {
  std::string_view name;
  bool (*recognise)(const Node& root);
  void (*read)(const Node& root, Publicatie& to);
};

constexpr std::array forms = {
    Form{"op-xsd", is_opxsd, read_opxsd},
    Form{"vraagdoc", is_vraagdoc, read_vraagdoc},
    Form{"html", is_html_kamervragen, nullptr},
};

Error unreadable(const PublicatieId& id, std::string_view extension, std::string code, std::string message,
                 std::string hint) {
  return Error{
      Exit::no_input, std::move(code), std::move(message), std::move(hint), {}, id.str() + std::string(extension)};
}

Error in_file(Error error, const std::string& file) {
  error.place = error.place.empty() ? file : file + ", " + error.place;
  return error;
}

/// Some answers of the site are pages, whatever they were asked as.
bool looks_like_html(std::string_view bytes) {
  const auto head = bytes.substr(0, 2048);
  if (contains_ci(head, "<officiele-publicatie") || contains_ci(head, "<vraagdoc")) return false;
  return contains_ci(head, "<html") || contains_ci(head, "<!doctype html");
}

Result<Node> tree_of(const PublicatieId& id, const StoredContent& content, Repairs& repairs) {
  const bool xml = !content.xml.empty();
  const auto& bytes = xml ? content.xml : content.html;
  const auto file = id.str() + (xml ? ".xml" : ".html");
  auto tree = xml && !looks_like_html(bytes) ? parse_xml(bytes, {}, &repairs) : parse_html(bytes, {}, &repairs);
  if (!tree) return tl::make_unexpected(in_file(std::move(tree.error()), file));
  return tree;
}

/// What the text lies in when it is none of the forms: why, and what to do.
Error no_form(const PublicatieId& id, const StoredContent& content, const Node& root) {
  const std::string_view extension = content.xml.empty() ? ".html" : ".xml";
  if (any_text(root, "publicerende organisatie verwijderd")) {
    return unreadable(id, extension, "publication-deleted", "the publication was deleted at the publisher's request",
                      "put an ingetrokken.json in its folder to withdraw it");
  }
  if (root.name == "html") {
    const bool missing = any_text(root, "404") || any_text(root, "niet gevonden") || any_text(root, "not found");
    return unreadable(id, extension, missing ? "page-not-found" : "page-without-publication",
                      missing ? "a publication was expected, found a page that says that there is none"
                              : "a publication was expected, found a page without one",
                      "fetch the publication again");
  }
  return unreadable(id, extension, "form-unknown",
                    "officiele-publicatie with kamervragen, vraagdoc or html was expected, found " + root.name,
                    "only Kamervragen and the Aanhangsel are read");
}

void warn_of(const Repairs& repairs, std::string_view file, Waarschuwingen& to) {
  if (!repairs.encoding.empty()) warn(to, waarschuwing::codering_hersteld, std::string(file), repairs.encoding);
  if (!repairs.markup.empty()) warn(to, waarschuwing::opmaak_hersteld, std::string(file), repairs.markup);
}

bool has_text(const Publicatie& p) {
  return !p.koppen.empty() || !p.vragen.empty() || !p.antwoorden.empty() || p.mededeling || !p.toelichting.empty() ||
         !p.overig.empty() || !p.bijlagen.empty();
}

/// Everything that the texts cite, itself aside.
void cite(Publicatie& p) {
  Citations cited(p.verwijst.begin(), p.verwijst.end());
  const auto note = [&](const std::vector<Noot>& noten) {
    for (const auto& noot : noten) {
      find_citations(noot.tekst, cited);
      for (const auto& link : noot.links) {
        if (auto id = citation_of_doc(link)) cited.insert(std::move(*id));
      }
    }
  };
  for (const auto& kop : p.koppen) find_citations(kop, cited);
  for (const auto& vraag : p.vragen) {
    find_citations(vraag.tekst, cited);
    note(vraag.noten);
  }
  for (const auto& antwoord : p.antwoorden) {
    find_citations(antwoord.tekst, cited);
    note(antwoord.noten);
  }
  if (p.mededeling) find_citations(p.mededeling->tekst, cited);
  find_citations(p.toelichting, cited);
  for (const auto& paragraph : p.overig) find_citations(paragraph, cited);
  for (const auto& bijlage : p.bijlagen) {
    find_citations(bijlage.titel, cited);
    find_citations(bijlage.tekst, cited);
  }
  cited.insert(p.zie_ook.begin(), p.zie_ook.end());

  cited.erase(p.id);
  for (const auto& number : p.vraagnummers) {
    cited.erase(number);
    cited.erase("kv-tk-" + number);
  }
  // A paper that is named by its id and by its number is one.
  std::erase_if(cited, [&](const auto& id) { return cited.contains("nds-tk-" + id) || cited.contains("kv-tk-" + id); });
  p.verwijst.assign(cited.begin(), cited.end());
}

}  // namespace

Result<Publicatie> read_publicatie(const PublicatieId& id, const StoredContent& content) {
  Publicatie p;
  p.id = id.str();
  p.kamer = id.kamer();
  p.soort = id.is_question() ? PublicatieSoort::vraag : PublicatieSoort::antwoord;

  Metadata metadata;
  std::optional<Error> metadata_error;
  Repairs repairs;
  if (content.metadata.empty()) {
    warn(p.waarschuwingen, waarschuwing::metadata_ontbreken, "metadata.xml", "there is none");
  } else if (const auto tree = parse_xml(content.metadata, {}, &repairs)) {
    metadata = read_metadata(*tree);
    warn_of(repairs, "metadata.xml", p.waarschuwingen);
  } else {
    metadata_error = in_file(tree.error(), "metadata.xml");
    warn(p.waarschuwingen, waarschuwing::metadata_onleesbaar, metadata_error->place, metadata_error->message);
  }

  if (!content.xml.empty() || !content.html.empty()) {
    const auto root = tree_of(id, content, repairs);
    if (!root) return tl::make_unexpected(root.error());
    warn_of(repairs, "tekst", p.waarschuwingen);
    if (const auto inlined = read_inline_metadata(*root); !inlined.empty()) {
      if (metadata.empty())
        p.waarschuwingen.insert(p.waarschuwingen.end(), inlined.waarschuwingen.begin(), inlined.waarschuwingen.end());
      add_missing(metadata, inlined);
    }
    const auto form = std::ranges::find_if(forms, [&](const Form& f) { return f.recognise(*root); });
    if (form == forms.end()) return tl::make_unexpected(no_form(id, content, *root));
    if (form->read) {
      form->read(*root, p);
      p.zonder_tekst = !has_text(p);
      // The words of a shell may say why it is one.
      if (p.zonder_tekst && any_text(*root, "publicerende organisatie verwijderd")) {
        return tl::make_unexpected(no_form(id, content, *root));
      }
    } else if (metadata.empty()) {
      return tl::make_unexpected(
          unreadable(id, content.xml.empty() ? ".html" : ".xml", "form-not-read",
                     "texts of the form " + std::string(form->name) + " are not read yet, and there are no metadata",
                     "fetch its metadata.xml"));
    } else {
      warn(p.waarschuwingen, waarschuwing::vorm_nog_niet_gelezen, "tekst", std::string(form->name));
      p.zonder_tekst = true;
    }
  } else {
    p.zonder_tekst = true;
  }

  if (p.zonder_tekst && metadata.empty()) {
    if (metadata_error) return tl::make_unexpected(std::move(*metadata_error));
    return tl::make_unexpected(unreadable(id, "", "publication-empty", "text or metadata were expected, found neither",
                                          "fetch the publication again"));
  }
  apply_metadata(p, metadata);
  correct_soort(p);
  cite(p);
  return p;
}

}  // namespace kamervragen
