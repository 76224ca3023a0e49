#include "schema/record/body_texts.hh"

namespace kamervragen::record {
namespace {

int first_of(const std::vector<int>& numbers) { return numbers.empty() ? 0 : numbers.front(); }

/// Calls `use` with field, question and text of each, also where it is empty. The order is that of the codec.
template <class Use>
void each_text(const Kamervraag& record, Use use) {
  for (const auto& v : record.vragen) use("vraag", first_of(v.nummers), v.tekst);
  for (const auto& a : record.antwoorden) use("antwoord", first_of(a.op_vragen), a.tekst);
  use("vraag", 0, record.toelichting);
  for (const auto& m : record.mededelingen) use("antwoord", 0, m.tekst);
  for (const auto& b : record.bijlagen) {
    use("antwoord", 0, b.titel);
    use("antwoord", 0, b.tekst);
  }
}

}  // namespace

std::vector<BodyText> body_texts(const Kamervraag& record) {
  std::vector<BodyText> out;
  each_text(record, [&](std::string_view field, int vraag, const std::string& text) {
    if (!text.empty()) out.push_back({field, vraag, text});
  });
  return out;
}

std::optional<std::vector<BodyText>> body_texts(const RecordHead& head, std::string_view texts) {
  std::vector<BodyText> out;
  std::size_t next = 0;
  bool fits = true;
  each_text(head.record, [&](std::string_view field, int vraag, const std::string&) {
    const auto [begin, size] = head.running.at(next++);
    fits = fits && begin <= texts.size() && size <= texts.size() - begin;
    if (fits && size > 0) out.push_back({field, vraag, texts.substr(begin, size)});
  });
  if (!fits) return {};
  return out;
}

}  // namespace kamervragen::record
