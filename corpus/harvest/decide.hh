// What becomes of one publication, given what its addresses answered and what is stored already. Pure.
#pragma once

#include <optional>
#include <string>

#include "corpus/harvest/judge.hh"
#include "corpus/harvest/state.hh"

namespace kamervragen::harvest {

/// What one address of a publication had.
struct Answer {
  enum class Kind {
    not_asked,
    judged,    ///< HTTP 200: see `worth`
    missing,   ///< HTTP 404, or a redirect to the site's 404
    gone,      ///< HTTP 410
    no_answer  ///< the tries are over, or it is refused (403 and the like), which says nothing of the publication
  };
  Kind kind = Kind::not_asked;
  Worth worth = Worth::broken;
  std::string why;   ///< in one line, unless readable
  std::string code;  ///< of PoliteClient, when there was no answer
  std::string body, address;

  bool readable() const { return kind == Kind::judged && worth == Worth::readable; }
};

struct Answers {
  Answer metadata, xml, html;
};

enum class Fate { store, withdraw, fail };

/// `sound` is false when it may be a fault of the moment: the run looks a second time at its end, and later runs do.
struct Decision {
  Fate fate = Fate::fail;
  bool sound = true;
  bool has_text = false;  ///< of what is stored
  bool use_xml = false, use_html = false, use_metadata = false;
  std::string code, why;    ///< unless stored and sound
  bool no_service = false;  ///< failed since the service answers at none of its addresses
};

/// Whether the record promised this manifestation; a record that lists none promises all.
bool promises(const Entry&, std::string_view manifestation);

/// The rules, in their order:
///  1. no answer at one of its addresses: fail
///  2. a readable text: store it, XML before HTML; but never in place of a better one (XML > HTML > none; with
///     metadata > without)
///  3. a page or text that says it was deleted at the publisher's request: withdraw
///  4. nothing at any address (404, 410): withdraw what is stored, or what answers 410; otherwise fail
///  5. no text but metadata: store those (some 5,000 publications are PDF only), never in place of a text
///  6. anything else: fail
Decision decide(const Entry& known, const Answers&);

}  // namespace kamervragen::harvest
