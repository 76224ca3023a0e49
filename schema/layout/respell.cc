#include "schema/layout/respell.hh"

namespace kamervragen::layout {
namespace {

void set(std::string& name, const SpelledAs& as, std::string_view field) {
  if (name.empty()) return;
  if (const auto& spelled = as(field, name); spelled != name) name = std::string(spelled);
}

/// The first that says anything is what the field reads.
void set_first(std::string& first, std::string& second, const SpelledAs& as, std::string_view field) {
  set(first.empty() ? second : first, as, field);
}

/// A ministry has its line, or else stands for it; either way it is a value of its own as published.
void set_ministry(Bewindspersoon& b, const SpelledAs& as, std::string_view field) {
  if (b.ministerielijn.empty()) b.ministerielijn = b.ministerie;
  set(b.ministerielijn, as, field);
}

}  // namespace

void respell(Head& head, const SpelledAs& as) {
  for (auto& i : head.indieners) {
    set_first(i.persoon, i.naam, as, "indiener");
    set_first(i.fractienaam, i.fractie, as, "fractie");
  }
  for (auto& b : head.ministers) {
    set_first(b.persoon, b.naam, as, "minister");
    set_ministry(b, as, "ministerie");
    set(b.ministerie, as, "ministerie_toen");
    set(b.portefeuille, as, "portefeuille");
  }
  for (auto& b : head.mede_namens) set_ministry(b, as, "namens");
  for (auto& o : head.onderwerpen) set(o, as, "onderwerp");
}

}  // namespace kamervragen::layout
