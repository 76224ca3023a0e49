#include "schema/record/codec.hh"

#include <algorithm>

#include "schema/record/archive.hh"

// Found by argument-dependent look-up from archive.hh, so they stand in the namespace of their types.
namespace kamervragen::record {

using archive::visit;
using archive::visit_vector;

constexpr int count_of(Kamer) { return 2; }
constexpr int count_of(MededelingSoort) { return 3; }
constexpr int count_of(PublicatieSoort) { return 4; }
constexpr int count_of(Status) { return 4; }

template <class Io, class E>
requires std::is_enum_v<E>
void visit(Io& io, E& e) {
  int v = static_cast<int>(e);
  io.integer(v);
  if constexpr (Io::reading) {
    if (v < 0 || v >= count_of(E{})) return io.reject();
    e = static_cast<E>(v);
  }
}

template <class Io>
void visit(Io& io, Noot& v) {
  visit(io, v.nr);
  visit(io, v.tekst);
  visit_vector(io, v.links);
}
template <class Io>
void visit(Io& io, Indiener& v) {
  visit(io, v.naam);
  visit(io, v.fractie);
  visit(io, v.persoon);
  visit(io, v.fractienaam);
  visit(io, v.positie);
}
template <class Io>
void visit(Io& io, Bewindspersoon& v) {
  for (auto* s : {&v.ambt, &v.naam, &v.ministerie, &v.persoon, &v.fractie, &v.functie, &v.ministerielijn,
                  &v.portefeuille, &v.voorzetsel})
    io.text(*s);
}
template <class Io>
void visit(Io& io, Vraag& v) {
  visit_vector(io, v.nummers);
  io.running_text(v.tekst);
  visit_vector(io, v.noten);
}
template <class Io>
void visit(Io& io, Antwoord& v) {
  visit_vector(io, v.op_vragen);
  io.running_text(v.tekst);
  visit_vector(io, v.noten);
  visit(io, v.zie_antwoord);
}
template <class Io>
void visit(Io& io, Mededeling& v) {
  visit(io, v.soort);
  io.running_text(v.tekst);
  visit(io, v.datum);
  if (io.present(v.publicatie.has_value())) {
    if constexpr (Io::reading) v.publicatie.emplace();
    visit(io, *v.publicatie);
  }
}
template <class Io>
void visit(Io& io, Bijlage& v) {
  io.running_text(v.titel);
  io.running_text(v.tekst);
}
template <class Io>
void visit(Io& io, Waarschuwing& v) {
  visit(io, v.code);
  visit(io, v.plaats);
  visit(io, v.tekst);
}
template <class Io>
void visit(Io& io, Vindplaats& v) {
  visit(io, v.id);
  visit(io, v.soort);
  visit(io, v.datum);
  visit(io, v.vervangen);
  visit(io, v.zonder_tekst);
  visit(io, v.vergaderjaar);
  visit(io, v.aanhangselnummer);
}
template <class Io>
void visit(Io& io, std::optional<Mededeling>& v) {
  if (!io.present(v.has_value())) return;
  if constexpr (Io::reading) v.emplace();
  visit(io, *v);
}

template <class Io>
void visit(Io& io, Daggetuigen& v) {
  visit(io, v.woorden);
  visit(io, v.attribuut);
  visit(io, v.metadata);
}

template <class Io>
void visit(Io& io, Publicatie& v) {
  visit(io, v.id);
  visit(io, v.soort);
  visit(io, v.kamer);
  visit_vector(io, v.vraagnummers);
  for (auto* s : {&v.aanhangselnummer, &v.vergaderjaar, &v.titel, &v.onderwerp}) io.text(*s);
  visit_vector(io, v.categorieen);
  visit_vector(io, v.koppen);
  visit_vector(io, v.indieners);
  visit_vector(io, v.gericht_aan);
  visit_vector(io, v.ministers);
  visit_vector(io, v.mede_namens);
  visit_vector(io, v.indieners_metadata);
  visit_vector(io, v.ontvangers);
  visit(io, v.ingezonden);
  visit(io, v.ontvangen);
  visit(io, v.gepubliceerd);
  visit(io, v.ingezonden_volgens);
  visit(io, v.ontvangen_volgens);
  visit_vector(io, v.vragen);
  visit_vector(io, v.antwoorden);
  visit(io, v.mededeling);
  visit(io, v.toelichting);
  visit_vector(io, v.overig);
  visit_vector(io, v.bijlagen);
  visit_vector(io, v.zie_ook);
  visit_vector(io, v.verwijst);
  visit_vector(io, v.antwoorden_in);
  visit(io, v.zonder_tekst);
  visit_vector(io, v.waarschuwingen);
}

template <class Io>
void visit(Io& io, Omvang& v) {
  for (auto* n : {&v.vragen, &v.vraagwoorden, &v.antwoordwoorden, &v.noten}) visit(io, *n);
}

template <class Io>
void visit(Io& io, Head& v) {
  visit(io, v.nummer);
  visit(io, v.kamer);
  visit(io, v.mondeling);
  for (auto* s : {&v.titel, &v.betreft, &v.vergaderjaar}) io.text(*s);
  visit_vector(io, v.aanhangselnummers);
  visit_vector(io, v.onderwerpen);
  visit_vector(io, v.indieners);
  visit_vector(io, v.gericht_aan);
  visit_vector(io, v.ministers);
  visit_vector(io, v.mede_namens);
  visit(io, v.ingezonden);
  visit(io, v.beantwoord);
  visit(io, v.dagen);
  visit(io, v.status);
  visit(io, v.uitgesteld);
  visit(io, v.ingetrokken);
  visit(io, v.omvang);
  visit(io, v.kabinet);
  visit_vector(io, v.positie);
  visit_vector(io, v.bronnen);
  visit_vector(io, v.antwoordbronnen);
  visit_vector(io, v.zie_ook);
  visit_vector(io, v.verwijst);
  visit_vector(io, v.publicaties);
}

template <class Io>
void visit(Io& io, TextPlace& v) {
  constexpr std::string_view fields[] = {"vraag", "antwoord"};
  v.field = fields[io.present(v.field == fields[1])];
  visit(io, v.vraag);
  std::uint64_t size = v.size;
  visit(io, size);
  v.size = size;
}

/// What a Kamervraag has beyond its Head; the running texts in the order of `body_texts`.
template <class Io>
void visit_texts(Io& io, Kamervraag& v) {
  visit_vector(io, v.vragen);
  visit_vector(io, v.antwoorden);
  io.running_text(v.toelichting);
  visit_vector(io, v.mededelingen);
  visit_vector(io, v.bijlagen);
  visit_vector(io, v.overig);
  visit_vector(io, v.waarschuwingen);
}

namespace {

/// Of a running text only whether there is one: it stands apart.
class ApartWriter : public archive::Writer {
 public:
  void running_text(const std::string& s) { present(!s.empty()); }
};

/// Takes the running texts from where they stand, one after the other.
class ApartReader : public archive::Reader {
 public:
  ApartReader(const std::vector<BodyText>& running, std::string_view rest) : Reader(rest), running_(running) {}
  bool done() const { return Reader::done() && next_ == running_.size(); }

  void running_text(std::string& s) {
    s.clear();
    if (!present(false)) return;
    if (next_ == running_.size()) return reject();
    s.assign(running_[next_++].text);
  }

 private:
  const std::vector<BodyText>& running_;
  std::size_t next_ = 0;
};

bool same_places(const std::vector<BodyText>& a, const std::vector<BodyText>& b) {
  return std::ranges::equal(a, b, [](const BodyText& x, const BodyText& y) {
    return x.field == y.field && x.vraag == y.vraag && x.text.size() == y.text.size();
  });
}

}  // namespace

Error record_damaged() { return {Code::record_damaged}; }

EncodedRecord encode_apart(const Kamervraag& value) {
  auto copy = value;  // visit() serves both directions, so it takes what it could write to
  EncodedRecord out;
  std::vector<TextPlace> places;
  for (const auto& [field, vraag, text] : body_texts(value)) {
    places.push_back({field, vraag, text.size()});
    out.texts += text;
  }
  archive::Writer head;
  visit(head, static_cast<Head&>(copy));
  visit_vector(head, places);
  out.head = std::move(head.out);
  ApartWriter rest;
  visit_texts(rest, copy);
  out.texts += rest.out;
  return out;
}

std::string encode(const EncodedRecord& parts) {
  archive::Writer out;
  out.text(parts.head);
  return std::move(out.out) + parts.texts;
}

std::string encode(const Kamervraag& value) { return encode(encode_apart(value)); }

std::string encode(const Publicatie& value) {
  auto copy = value;
  archive::Writer writer;
  visit(writer, copy);
  return std::move(writer.out);
}

Result<DecodedHead> decode_head(std::string_view head) {
  archive::Reader reader(head);
  DecodedHead out;
  visit(reader, out.head);
  visit_vector(reader, out.places);
  if (!reader.done()) return tl::make_unexpected(record_damaged());
  return out;
}

Result<Kamervraag> decode_kamervraag(std::string_view head, std::string_view texts) {
  auto front = decode_head(head);
  if (!front) return pass(front);
  const auto running = body_texts(front->places, texts);
  if (!running) return tl::make_unexpected(record_damaged());
  for (const auto& one : *running) texts.remove_prefix(one.text.size());
  ApartReader reader(*running, texts);
  Kamervraag out;
  static_cast<Head&>(out) = std::move(front->head);
  visit_texts(reader, out);
  if (!reader.done() || !same_places(*running, body_texts(out))) return tl::make_unexpected(record_damaged());
  return out;
}

Result<Kamervraag> decode_kamervraag(std::string_view bytes) {
  archive::Reader reader(bytes);
  const auto head = reader.bytes(reader.number());
  return decode_kamervraag(head, reader.rest());
}

Result<Publicatie> decode_publicatie(std::string_view bytes) {
  archive::Reader reader(bytes);
  Publicatie out;
  visit(reader, out);
  if (!reader.done()) return tl::make_unexpected(record_damaged());
  return out;
}

}  // namespace kamervragen::record
