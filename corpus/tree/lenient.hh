// Markup that is not well-formed XML, and is no doubt meant: what SGML allowed, and what a script forgot to escape.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::tree {

/// The character that a name stands for in the ISO sets of SGML (ISOnum, ISOpub, ISOlat2) where HTML does not know it:
/// `hyphen`, `ldquor`, `ijlig`. 0 where it is none.
unsigned iso_character(std::string_view name);

struct Lenient {
  std::string text;
  bool stray = false;  ///< there was an & or a < that begins nothing, or a name that no one knows
};

/// Rewrites UTF-8 markup so that only its structure can still be broken:
///   * `&eacute;` is written out, with or without its semicolon, where `character` or iso_character knows the name
///   * an `&` or `<` that begins nothing is escaped; so is a name that no one knows, whose letters then stay
///     in the text
///   * a DOCTYPE without declarations of its own is left out: SGML's have no system identifier
/// In a document with declarations of its own the names are left alone: they may be the document's. Comments, CDATA and
/// processing instructions stay as they are, and so do the lines.
Lenient lenient_markup(std::string_view markup, unsigned (*character)(std::string_view name));

}  // namespace kamervragen::tree
