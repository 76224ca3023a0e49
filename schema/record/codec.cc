#include "schema/record/codec.hh"

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
  io.aside(v.tekst);
  visit_vector(io, v.links);
}
template <class Io>
void visit(Io& io, Indiener& v) {
  visit(io, v.naam);
  visit(io, v.fractie);
  visit(io, v.persoon);
  visit(io, v.fractienaam);
}
template <class Io>
void visit(Io& io, Bewindspersoon& v) {
  for (auto* s : {&v.ambt, &v.naam, &v.ministerie, &v.persoon, &v.fractie, &v.functie, &v.ministerielijn}) io.text(*s);
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
  visit(io, v.publicatie);
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
void visit(Io& io, Bron& v) {
  visit(io, v.id);
  visit(io, v.soort);
  visit(io, v.datum);
  visit(io, v.vervangen);
  visit(io, v.zonder_tekst);
}
template <class Io>
void visit(Io& io, std::optional<Mededeling>& v) {
  if (!io.present(v.has_value())) return;
  if constexpr (Io::reading) v.emplace();
  visit(io, *v);
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
  visit_vector(io, v.vragen);
  visit_vector(io, v.antwoorden);
  visit(io, v.mededeling);
  visit(io, v.toelichting);
  visit_vector(io, v.overig);
  visit_vector(io, v.bijlagen);
  visit_vector(io, v.zie_ook);
  visit_vector(io, v.verwijst);
  visit(io, v.zonder_tekst);
  visit_vector(io, v.waarschuwingen);
}

/// The running texts in the order of `body_texts`, which counts on it.
template <class Io>
void visit(Io& io, Kamervraag& v) {
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
  visit(io, v.kabinet);
  visit_vector(io, v.positie);
  visit_vector(io, v.vragen);
  visit_vector(io, v.antwoorden);
  io.running_text(v.toelichting);
  visit_vector(io, v.mededelingen);
  visit_vector(io, v.bijlagen);
  visit_vector(io, v.overig, [&](std::string& paragraph) { io.aside(paragraph); });
  visit_vector(io, v.zie_ook);
  visit_vector(io, v.verwijst);
  visit_vector(io, v.publicaties);
  visit_vector(io, v.waarschuwingen);
}

namespace {

/// Of the texts only their lengths; the texts for themselves.
class ApartWriter : public archive::Writer {
 public:
  std::string texts;

  void running_text(const std::string& s) { aside(s); }
  void aside(const std::string& s) {
    number(s.size());
    texts += s;
  }
};

class ApartReader : public archive::Reader {
 public:
  ApartReader(std::string_view head, std::string_view texts) : Reader(head), texts_(texts) {}
  bool done() const { return Reader::done() && texts_.done(); }

  void running_text(std::string& s) { aside(s); }
  void aside(std::string& s) {
    s.assign(texts_.bytes(number()));
    if (!texts_.good()) reject();
  }

 private:
  archive::Reader texts_;
};

class HeadReader : public archive::Reader {
 public:
  using Reader::Reader;
  std::vector<RecordHead::Place> running;

  void running_text(std::string&) {
    const auto n = number();
    running.push_back({at_, n});
    at_ += n;
  }
  void aside(std::string&) { at_ += number(); }

 private:
  std::size_t at_ = 0;
};

template <class Writer, class T>
Writer written(const T& value) {
  Writer writer;
  T copy = value;  // visit() serves both directions, so it takes what it could write to
  visit(writer, copy);
  return writer;
}

template <class T, class Reader>
Result<T> read(Reader& reader) {
  T value;
  visit(reader, value);
  if (!reader.done()) return tl::make_unexpected(record_damaged());
  return value;
}

}  // namespace

Error record_damaged() {
  return {Exit::no_input, "record-damaged", "a record in the index is damaged",
          "check the index: kamervragen index check"};
}

EncodedRecord encode_apart(const Kamervraag& value) {
  auto writer = written<ApartWriter>(value);
  return {std::move(writer.out), std::move(writer.texts)};
}

std::string encode(const EncodedRecord& parts) {
  archive::Writer out;
  out.text(parts.head);
  return std::move(out.out) + parts.texts;
}

std::string encode(const Kamervraag& value) { return encode(encode_apart(value)); }

std::string encode(const Publicatie& value) { return written<archive::Writer>(value).out; }

Result<RecordHead> decode_record_head(std::string_view head) {
  HeadReader reader(head);
  auto record = read<Kamervraag>(reader);
  if (!record) return pass(record);
  return RecordHead{std::move(*record), std::move(reader.running)};
}

Result<Kamervraag> decode_kamervraag(std::string_view head, std::string_view texts) {
  ApartReader reader(head, texts);
  return read<Kamervraag>(reader);
}

Result<Kamervraag> decode_kamervraag(std::string_view bytes) {
  archive::Reader reader(bytes);
  const auto head = reader.bytes(reader.number());
  return decode_kamervraag(head, reader.rest());
}

Result<Publicatie> decode_publicatie(std::string_view bytes) {
  archive::Reader reader(bytes);
  return read<Publicatie>(reader);
}

}  // namespace kamervragen::record
