// What is handed over as a draft, before it is read: a text, and not too much of it.
#include <algorithm>
#include <array>

#include "schema/text/find.hh"
#include "searcher/drafts/draft.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/query.hh"

namespace kamervragen::drafts {
namespace {

/// What a file begins with that is no plain text.
struct FileKind {
  std::string_view begins, name;
};
constexpr std::array file_kinds = {
    FileKind{"pk\x03\x04", "a file of a word processor (.docx, .odt) or a zip file"},
    FileKind{"\xD0\xCF\x11\xE0", "a file of a word processor (.doc)"},
    FileKind{"%pdf-", "a PDF file"},
    FileKind{"{\\rtf", "a file of a word processor (.rtf)"},
    FileKind{"\xFF\xFE", "text in UTF-16"},
    FileKind{"\xFE\xFF", "text in UTF-16"},
    FileKind{"<!doctype html", "a page in HTML"},
    FileKind{"<html", "a page in HTML"},
    FileKind{"<?xml", "a document in XML"},
};
/// Of so many bytes one is a control character: no text has as many.
constexpr std::size_t bytes_a_control = 50;

std::string_view kind_of(std::string_view text) {
  const auto kind =
      std::ranges::find_if(file_kinds, [&](const FileKind& k) { return text::starts_with_ci(text, k.begins); });
  if (kind != file_kinds.end()) return kind->name;
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r'); }));
  return controls > 1 && controls * bytes_a_control > text.size() ? "binary data" : "";
}

}  // namespace

Result<Draft> accepted_draft(std::string_view text) {
  // Binary data is no UTF-8 either; what it is says more.
  if (const auto kind = kind_of(text); text.size() <= query::text_size_max && !kind.empty())
    return fail(Code::not_plain_text, {{"kind", kind}});
  if (auto fine = query::check_text(text, query::text_size_max); !fine) return pass(fine);
  auto out = read_draft(text);
  if (out.vragen.size() > questions_max)
    return fail(Code::too_many_questions, {{"count", out.vragen.size()}, {"max", questions_max}});
  return out;
}

}  // namespace kamervragen::drafts
