// Any text as a draft that someone pastes: what comes of it is text, and nothing of it is nothing.
#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/drafts/draft.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto draft = drafts::accepted_draft(text);
  if (!draft) {
    fuzz::require(!draft.error().message().empty());
    return 0;
  }
  fuzz::require(draft->vragen.size() <= drafts::questions_max);
  for (const auto& vraag : draft->vragen) {
    fuzz::require(!vraag.tekst.empty() && vraag.nummer >= 0);
    fuzz::require_text(vraag.tekst);
  }
  for (const auto* texts : {&draft->noten, &draft->inleiding, &draft->indieners, &draft->ministeries})
    for (const auto& one : *texts) {
      fuzz::require(!one.empty());
      fuzz::require_text(one);
    }
  fuzz::require_text(draft->titel);
  // What has words is read for something, or told of as left out.
  const bool told = !draft->vragen.empty() || !draft->noten.empty() || !draft->inleiding.empty() ||
                    !draft->titel.empty() || !draft->indieners.empty() || !draft->ministeries.empty() ||
                    draft->antwoorden + draft->left_out > 0;
  fuzz::require(told || dutch::normalise(text).find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
  fuzz::require(drafts::read_draft(text) == *draft);
  return 0;
}
