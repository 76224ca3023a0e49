#include "indexer/read/reader.hh"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/tree/tree.hh"
#include "indexer/forms/html.hh"
#include "indexer/forms/metadata.hh"
#include "indexer/forms/onopgemaakt.hh"
#include "indexer/forms/opxsd.hh"
#include "indexer/forms/vraagdoc.hh"
#include "indexer/grammar/kinds.hh"
#include "indexer/grammar/warnings.hh"
#include "indexer/read/limits.hh"
#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/find.hh"

namespace kamervragen::read {
namespace {

bool any_text(const tree::Node& node, std::string_view lower_part) {
  if (node.is_text()) return text::contains_ci(node.text, lower_part);
  return std::ranges::any_of(node.children, [&](const tree::Node& child) { return any_text(child, lower_part); });
}

/// The forms that a text comes in.
struct Form {
  std::string_view name;
  bool (*recognise)(const tree::Node& root);
  void (*read)(const tree::Node& root, Publicatie& to);
};

/// The first that fits is taken.
constexpr std::array forms = {
    Form{"op-xsd", forms::is_opxsd, forms::read_opxsd},
    Form{"vraagdoc", forms::is_vraagdoc, forms::read_vraagdoc},
    Form{"html", forms::is_html, forms::read_html},
    Form{"onopgemaakt", forms::is_onopgemaakt, forms::read_onopgemaakt},
};

Error unreadable(const PublicatieId& id, std::string_view extension, Code code, errors::ErrorArguments arguments = {}) {
  return Error(code, std::move(arguments), {}, id.str() + std::string(extension));
}

Error in_file(Error error, const std::string& file) {
  error.place = error.place.empty() ? file : file + ", " + error.place;
  return error;
}

/// Some answers of the site are pages, whatever they were asked as.
bool looks_like_html(std::string_view bytes) {
  const auto head = bytes.substr(0, 2048);
  if (text::contains_ci(head, "<officiele-publicatie") || text::contains_ci(head, "<vraagdoc")) return false;
  return text::contains_ci(head, "<html") || text::contains_ci(head, "<!doctype html");
}

/// One of the files that a text may stand in.
struct TextFile {
  std::string_view extension, bytes;

  bool is_xml() const { return extension == ".xml"; }
};

Result<tree::Node> tree_of(const PublicatieId& id, const TextFile& file, tree::Repairs& repairs) {
  auto tree = file.is_xml() && !looks_like_html(file.bytes) ? parse_xml(file.bytes, {}, &repairs)
                                                            : parse_html(file.bytes, {}, &repairs);
  if (!tree) return tl::make_unexpected(in_file(std::move(tree.error()), id.str() + std::string(file.extension)));
  return tree;
}

/// What the text lies in when it is none of the forms: why, and what to do.
Error no_form(const PublicatieId& id, std::string_view extension, const tree::Node& root) {
  if (any_text(root, "publicerende organisatie verwijderd")) {
    return unreadable(id, extension, Code::publication_deleted);
  }
  if (root.name == "html") {
    const bool missing = any_text(root, "404") || any_text(root, "niet gevonden") || any_text(root, "not found");
    return unreadable(id, extension, missing ? Code::page_not_found : Code::page_without_publication);
  }
  return unreadable(id, extension, Code::form_unknown, {{"found", root.name}});
}

bool has_text(const Publicatie& p) {
  return !p.koppen.empty() || !p.vragen.empty() || !p.antwoorden.empty() || p.mededeling || !p.toelichting.empty() ||
         !p.overig.empty() || !p.bijlagen.empty();
}

/// Everything that the texts cite, itself aside.
void cite(Publicatie& p) {
  citation::Ids cited(p.verwijst.begin(), p.verwijst.end());
  const auto note = [&](const std::vector<Noot>& noten) {
    for (const auto& noot : noten) {
      citation::add_cited(noot.tekst, cited);
      for (const auto& link : noot.links) {
        if (auto id = citation::id_of_doc(link)) cited.insert(std::move(*id));
      }
    }
  };
  for (const auto& kop : p.koppen) citation::add_cited(kop, cited);
  for (const auto& vraag : p.vragen) {
    citation::add_cited(vraag.tekst, cited);
    note(vraag.noten);
  }
  for (const auto& antwoord : p.antwoorden) {
    citation::add_cited(antwoord.tekst, cited);
    note(antwoord.noten);
  }
  if (p.mededeling) citation::add_cited(p.mededeling->tekst, cited);
  citation::add_cited(p.toelichting, cited);
  for (const auto& paragraph : p.overig) citation::add_cited(paragraph, cited);
  for (const auto& bijlage : p.bijlagen) {
    citation::add_cited(bijlage.titel, cited);
    citation::add_cited(bijlage.tekst, cited);
  }
  cited.insert(p.zie_ook.begin(), p.zie_ook.end());

  cited.erase(p.id.str());
  for (const auto& number : p.vraagnummers) {
    cited.erase(number);
    cited.erase("kv-tk-" + number);
  }
  // A paper that is named by its id and by its number is one.
  std::erase_if(cited, [&](const auto& id) { return cited.contains("nds-tk-" + id) || cited.contains("kv-tk-" + id); });
  p.verwijst.assign(cited.begin(), cited.end());
}

void warn_of(const tree::Repairs& repairs, std::string_view file, grammar::Waarschuwingen& to) {
  if (!repairs.encoding.empty())
    grammar::warn(to, grammar::waarschuwing::codering_hersteld, std::string(file), repairs.encoding);
  if (!repairs.markup.empty())
    grammar::warn(to, grammar::waarschuwing::opmaak_hersteld, std::string(file), repairs.markup);
}

/// Reads a file into the publication and the metadata that stand in it.
Result<void> read_file(const PublicatieId& id, const TextFile& file, Publicatie& p, forms::Metadata& metadata) {
  tree::Repairs repairs;
  const auto root = tree_of(id, file, repairs);
  if (!root) return pass(root);
  warn_of(repairs, "tekst", p.waarschuwingen);
  const auto form = std::ranges::find_if(forms, [&](const Form& f) { return f.recognise(*root); });
  if (form == forms.end()) return tl::make_unexpected(no_form(id, file.extension, *root));
  for (const auto& inlined : {forms::read_inline_metadata(*root), forms::read_page_table(*root, id)}) {
    if (inlined.empty()) continue;
    if (metadata.empty())
      p.waarschuwingen.insert(p.waarschuwingen.end(), inlined.waarschuwingen.begin(), inlined.waarschuwingen.end());
    add_missing(metadata, inlined);
  }
  form->read(*root, p);
  p.zonder_tekst = !has_text(p);
  // The words of a shell may say why it is one.
  if (p.zonder_tekst && any_text(*root, "publicerende organisatie verwijderd")) {
    return tl::make_unexpected(no_form(id, file.extension, *root));
  }
  return {};
}

/// The text, by the order of trust in reader.hh.
Result<void> read_text(const PublicatieId& id, const store::StoredContent& content, Publicatie& p,
                       forms::Metadata& metadata) {
  const TextFile xml{".xml", content.xml}, html{".html", content.html};
  if (xml.bytes.empty() && html.bytes.empty()) {
    p.zonder_tekst = true;
    return {};
  }
  if (xml.bytes.empty()) return read_file(id, html, p, metadata);
  auto from_xml = p;
  auto xml_metadata = metadata;
  auto read = read_file(id, xml, from_xml, xml_metadata);
  const bool usable = read && !from_xml.zonder_tekst;
  const bool deleted = !read && read.error().code == Code::publication_deleted;
  if (!usable && !deleted && !html.bytes.empty()) {
    auto from_html = p;
    auto html_metadata = read ? xml_metadata : metadata;  // a shell still knows what it is of
    if (read_file(id, html, from_html, html_metadata) && !from_html.zonder_tekst) {
      grammar::warn(from_html.waarschuwingen, grammar::waarschuwing::vorm_vervangen, id.str() + ".xml",
                    read ? "an empty shell" : read.error().message());
      p = std::move(from_html);
      metadata = std::move(html_metadata);
      return {};
    }
  }
  if (!read) return read;
  p = std::move(from_xml);
  metadata = std::move(xml_metadata);
  return {};
}

}  // namespace

Result<Publicatie> read_publicatie(const PublicatieId& id, const store::StoredContent& content) {
  Publicatie p;
  p.id = id;
  p.kamer = id.kamer();
  p.soort = id.is_question() ? PublicatieSoort::vraag : PublicatieSoort::antwoord;

  forms::Metadata metadata;
  tree::Repairs repairs;
  std::optional<Error> metadata_error;
  if (content.metadata.empty()) {
    grammar::warn(p.waarschuwingen, grammar::waarschuwing::metadata_ontbreken, "metadata.xml", "there is none");
  } else if (const auto tree = parse_xml(content.metadata, {}, &repairs)) {
    metadata = forms::read_metadata(*tree);
    warn_of(repairs, "metadata.xml", p.waarschuwingen);
  } else {
    metadata_error = in_file(tree.error(), "metadata.xml");
    grammar::warn(p.waarschuwingen, grammar::waarschuwing::metadata_onleesbaar, metadata_error->place,
                  metadata_error->message());
  }

  if (auto read = read_text(id, content, p, metadata); !read) return pass(read);

  if (p.zonder_tekst && metadata.empty()) {
    if (metadata_error) return tl::make_unexpected(std::move(*metadata_error));
    return tl::make_unexpected(unreadable(id, "", Code::publication_empty));
  }
  apply_metadata(p, metadata);
  grammar::correct_soort(p);
  cite(p);
  keep_to_limits(p);
  return p;
}

}  // namespace kamervragen::read
