// Pages of text that is not yet formatted.
#pragma once

#include <string>
#include <vector>

#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {

using Groups = std::vector<std::vector<int>>;

inline Result<Publicatie> read_plain(const std::string& body, const std::string& id) {
  store::StoredContent content;
  content.html = "<html><head><title>T</title></head><body>" + body + "</body></html>";
  content.metadata = metadata_xml({{"OVERHEIDop.vergaderjaar", "2023-2024"}});
  return read::read_publicatie(PublicatieId::parse(id).value(), content);
}

inline std::string paragraphs(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) out += "<p>" + line + "</p>\n";
  return out;
}

inline const std::vector<std::string> answer_front = {
    "AH 9001", "2023Z 90001", "Antwoord van minister Zeearend (Defensie) (ontvangen 20 november 2023)"};
inline const std::vector<std::string> question_front = {
    "2023Z90001", "(ingezonden 1 november 2023)",
    "Vragen van het lid Kraanvogel (SH) aan de minister van Defensie over de veerpont."};

inline std::string with(std::vector<std::string> front, const std::vector<std::string>& lines) {
  front.insert(front.end(), lines.begin(), lines.end());
  return paragraphs(front);
}

inline Groups numbers_of(const std::vector<Vraag>& vragen) {
  Groups out;
  for (const auto& v : vragen) out.push_back(v.nummers);
  return out;
}

inline Groups numbers_of(const std::vector<Antwoord>& antwoorden) {
  Groups out;
  for (const auto& a : antwoorden) out.push_back(a.op_vragen);
  return out;
}

}  // namespace kamervragen::test
