// Small publications to test the readers with.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/read/reader.hh"

namespace kamervragen::test {

inline std::string document(const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<officiele-publicatie><metadata/><kamervragen>" + body +
         "</kamervragen></officiele-publicatie>";
}

inline std::string metadata_xml(const std::vector<std::pair<std::string, std::string>>& keys) {
  std::string out = "<metadata_gegevens>";
  for (const auto& [key, value] : keys) {
    const auto bar = key.find('|');  // "DC.type|OVERHEIDop.AanhangselTypen"
    out += "<metadata name=\"" + key.substr(0, bar) + "\" scheme=\"" +
           (bar == std::string::npos ? "" : key.substr(bar + 1)) + "\" content=\"" + value + "\"/>\n";
  }
  return out + "</metadata_gegevens>";
}

inline Result<Publicatie> read(const std::string& id, const std::string& xml, const std::string& metadata = {}) {
  store::StoredContent content;
  content.xml = xml;
  content.metadata = metadata;
  return read::read_publicatie(PublicatieId::parse(id).value(), content);
}

inline std::set<std::string> codes(const Publicatie& p) {
  std::set<std::string> out;
  for (const auto& w : p.waarschuwingen) out.insert(w.code);
  return out;
}

inline const std::string question_heading =
    "<kamervraagomschrijving type=\"vraag\">Vragen van het lid <naam>\n<achternaam>Kaag</achternaam>\n</naam> (D66) "
    "aan de "
    "Minister van Defensie over <kamervraagonderwerp>tanks</kamervraagonderwerp> (ingezonden <datum "
    "isodatum=\"2019-07-18\">18 juli 2019</datum>).</kamervraagomschrijving>";
inline const std::string answer_heading =
    "<kamervraagomschrijving type=\"antwoord\">Antwoord van Minister <naam><achternaam>Blok</achternaam></naam> "
    "(Defensie) "
    "(ontvangen <datum isodatum=\"2019-08-18\">18 augustus 2019</datum>).</kamervraagomschrijving>";
inline const std::string vraag_1 = "<vraag><nr>Vraag 1</nr><al>Waarom?</al></vraag>";
inline const std::string antwoord_1 = "<antwoord><nr>Antwoord 1</nr><al>Daarom.</al></antwoord>";

}  // namespace kamervragen::test
