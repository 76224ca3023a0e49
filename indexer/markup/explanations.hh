// The toelichting of a question set ("Toelichting: Deze vragen dienen ter aanvulling op eerdere vragen …"), which
// stands in many places: an element of its own, a remark, paragraphs behind the last part or at its end.
#pragma once

#include "corpus/tree/tree.hh"

namespace kamervragen::markup {

/// Whether a text may hold one: the word stands in it.
bool mentions_explanation(const tree::Node&);

/// Brings each toelichting below `kamervragen` into a kamervraagopmerking of its own that begins with that word:
///   * an element that is called one, and a question or an answer that has the word in place of a number
///   * what stands between parts, from a paragraph or title that is the word up to the next part
///   * the end of a question, from a paragraph that is the word and a colon on; of a question or an answer also without
///     the colon, where "Deze vragen …" follows
void set_explanations_apart(tree::Node& kamervragen);

}  // namespace kamervragen::markup
