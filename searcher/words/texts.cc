#include "searcher/words/texts.hh"

#include "schema/dutch/fold.hh"
#include "schema/record/note_texts.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::words {

Result<void> texts_of(const index::Stored& stored, Wanted wanted, const std::function<void(Head&)>& begin,
                      const std::function<void(const PartText&)>& use) {
  auto decoded = stored.head();
  if (!decoded) return pass(decoded);
  const auto body = stored.texts(*decoded);
  if (!body) return pass(body);
  auto& head = decoded->head;
  begin(head);
  if (wanted.titles) use({.part = "titel", .text = head.titel});
  // The subject often says the title once more.
  if (wanted.titles && dutch::fold(head.betreft) != dutch::fold(head.titel))
    use({.part = "titel", .text = head.betreft});
  for (std::size_t i = 0; i < body->texts.size(); ++i)
    use({body->texts[i].field, body->texts[i].vraag, body->texts[i].text,
         i < body->signatures.size() ? &body->signatures[i] : nullptr});
  if (!wanted.notes) return {};
  const auto record = stored.record();
  if (!record) return pass(record);
  for (const auto& note : record::note_texts(*record)) use({.part = "noot", .vraag = note.vraag, .text = note.text});
  return {};
}

Result<void> read_texts(const index::QueryContext& context, unsigned document, Wanted wanted,
                        const std::function<void(Head&)>& begin, const std::function<void(const PartText&)>& use) {
  index::spend_time();
  return texts_of(index::Stored(context.database, document), wanted, begin, use);
}

}  // namespace kamervragen::words
