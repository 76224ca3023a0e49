#include "schema/body_texts.hh"

namespace kamervragen {
namespace {

int first_of(const std::vector<int>& numbers) { return numbers.empty() ? 0 : numbers.front(); }

}  // namespace

std::vector<BodyText> body_texts(const Kamervraag& record) {
  std::vector<BodyText> out;
  for (const auto& v : record.vragen) out.push_back({false, first_of(v.nummers), v.tekst});
  for (const auto& a : record.antwoorden) out.push_back({true, first_of(a.op_vragen), a.tekst});
  out.push_back({false, 0, record.toelichting});
  for (const auto& m : record.mededelingen) out.push_back({true, 0, m.tekst});
  for (const auto& b : record.bijlagen) {
    out.push_back({true, 0, b.titel});
    out.push_back({true, 0, b.tekst});
  }
  return out;
}

}  // namespace kamervragen
