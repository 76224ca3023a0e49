#include "schema/record/note_texts.hh"

namespace kamervragen::record {
namespace {

void add_notes(std::vector<NoteText>& out, const std::vector<int>& numbers, const std::vector<Noot>& noten) {
  const int vraag = numbers.empty() ? 0 : numbers.front();
  for (const auto& noot : noten) {
    if (!noot.tekst.empty()) out.push_back({vraag, noot.tekst});
    for (const auto& link : noot.links) out.push_back({vraag, link_compared(link)});
  }
}

}  // namespace

std::vector<NoteText> note_texts(const Kamervraag& k) {
  std::vector<NoteText> out;
  for (const auto& vraag : k.vragen) add_notes(out, vraag.nummers, vraag.noten);
  for (const auto& antwoord : k.antwoorden) add_notes(out, antwoord.op_vragen, antwoord.noten);
  return out;
}

}  // namespace kamervragen::record
