#include "schema/body_texts.hh"

namespace kamervragen {
namespace {

int first_of(const std::vector<int>& numbers) { return numbers.empty() ? 0 : numbers.front(); }

}  // namespace

std::vector<BodyText> body_texts(const Kamervraag& record) {
  std::vector<BodyText> out;
  const auto add = [&](std::string_view field, int vraag, const std::string& text) {
    if (!text.empty()) out.push_back({field, vraag, text});
  };
  for (const auto& v : record.vragen) add("vraag", first_of(v.nummers), v.tekst);
  for (const auto& a : record.antwoorden) add("antwoord", first_of(a.op_vragen), a.tekst);
  add("vraag", 0, record.toelichting);
  for (const auto& m : record.mededelingen) add("antwoord", 0, m.tekst);
  for (const auto& b : record.bijlagen) {
    add("antwoord", 0, b.titel);
    add("antwoord", 0, b.tekst);
  }
  return out;
}

}  // namespace kamervragen
