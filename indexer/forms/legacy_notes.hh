// Notes that stand at the end, brought to where the text refers to them.
#pragma once

#include "corpus/tree/tree.hh"
#include "indexer/grammar/warnings.hh"

namespace kamervragen::forms {

/// The tree with every `nootref` replaced by the `noot` that it names, with its number in a `noot.nr`. A node
/// named vraagdoc, body, vragen or reactie is expected at the top.
///   * a note is named by its nr, its id, or the text of its noot.nr; a reference by nr, refid or its own text. Numbers
///     may begin anew in the reactie: the notes of the same `vragen` or `reactie` go first, each once
///   * a note has its place once, at the first reference. A later reference to it says nothing more
///   * a reference to a note that is not there becomes an empty note: noot-zonder-tekst is the reader's to tell
///   * a list of notes (noten, noot.lijst) is each of its notes
///   * a note that nothing refers to goes to the vraag, antwoord or paragraph before it, with a warning
/// Notes that stand in a line of text are in their place already.
tree::Node with_notes_in_place(tree::Node root, grammar::Waarschuwingen&);

}  // namespace kamervragen::forms
