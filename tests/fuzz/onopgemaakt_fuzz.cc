// Any bytes as a text that is not yet formatted: as they are, and as lines in pre below the front of a kv and of an ah.
#include <cstdint>
#include <string>

#include "tests/fuzz/page_invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  kamervragen::fuzz::require_page(text, "kv-9900001");
  const std::string question =
      "2023Z90001\n(ingezonden 1 november 2023)\nVragen van het lid Kraanvogel (SH) aan de minister van Defensie over "
      "de veerpont.\n";
  const std::string answer = "AH 9001\nAntwoord van minister Zeearend (Defensie) (ontvangen 20 november 2023)\n";
  kamervragen::fuzz::require_page("<html><body><pre>" + question + text, "kv-9900001");
  kamervragen::fuzz::require_page("<html><body><pre>" + answer + text, "ah-9900001");
  return 0;
}
