#include "schema/record/body_texts.hh"

namespace kamervragen::record {
namespace {

int first_of(const std::vector<int>& numbers) { return numbers.empty() ? 0 : numbers.front(); }

}  // namespace

// In the order in which the codec visits them: it counts on that.
std::vector<BodyText> body_texts(const Kamervraag& record) {
  std::vector<BodyText> out;
  const auto put = [&](std::string_view field, int vraag, const std::string& text) {
    if (!text.empty()) out.push_back({field, vraag, text});
  };
  for (const auto& v : record.vragen) put("vraag", first_of(v.nummers), v.tekst);
  for (const auto& a : record.antwoorden) put("antwoord", first_of(a.op_vragen), a.tekst);
  put("vraag", 0, record.toelichting);
  for (const auto& m : record.mededelingen) put("antwoord", 0, m.tekst);
  for (const auto& b : record.bijlagen) {
    put("antwoord", 0, b.titel);
    put("antwoord", 0, b.tekst);
  }
  return out;
}

std::optional<std::vector<BodyText>> body_texts(const std::vector<TextPlace>& places, std::string_view bytes) {
  std::vector<BodyText> out;
  out.reserve(places.size());
  for (const auto& [field, vraag, size] : places) {
    if (size > bytes.size()) return {};
    out.push_back({field, vraag, bytes.substr(0, size)});
    bytes.remove_prefix(size);
  }
  return out;
}

}  // namespace kamervragen::record
