#include "corpus/tree/tree.hh"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <climits>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "corpus/tree/encoding.hh"
#include "corpus/tree/lenient.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::tree {
namespace {

// A document of more elements than this, or an element of more attributes, is an attack and not a publication: the
// tree would take a hundred times its bytes, and libxml2 compares each attribute's name with all before it.
constexpr std::size_t max_elements = 200'000;
constexpr std::size_t max_attributes = 2'000;
// Two hyphens in a comment are an error, for which the library copies the comment to there: work that grows with the
// square of its size. Where they are many, they are a line drawn, not words.
constexpr std::size_t max_hyphens = 500;

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using XmlContext = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;
using HtmlContext = std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)>;

void be_silent(void*, xmlErrorPtr) {}

/// Once for the program, and once for each thread: the library would print some errors (of an encoding) by itself.
/// What went wrong is asked from the parser's context afterwards.
void start_library() {
  [[maybe_unused]] static const bool started = (xmlInitParser(), true);
  [[maybe_unused]] thread_local const bool silent = (xmlSetStructuredErrorFunc(nullptr, be_silent), true);
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

// --- bytes to UTF-8 ---------------------------------------------------------------------------------------------

/// The encoding that the first bytes declare, in lower case: `encoding="…"` or `charset=…`.
std::string declared_encoding(std::string_view bytes) {
  const auto head = text::ascii_lower(bytes.substr(0, 1024));
  for (const std::string_view key : {"encoding=", "charset="}) {
    auto at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    const auto end = head.find_first_of("\"' ;/?>", at);
    return head.substr(at, end == std::string::npos ? end : end - at);
  }
  return {};
}

/// How to hand the bytes to libxml2: as UTF-8, or as they are where only it knows the encoding.
struct Input {
  std::string_view bytes;
  std::string repaired;
  bool is_utf8 = true;
};

constexpr std::array<std::string_view, 4> utf8_names = {"", "utf-8", "utf8", "us-ascii"};
constexpr std::array<std::string_view, 6> western_names = {"iso-8859-1", "iso8859-1", "iso_8859-1",
                                                           "latin1",     "latin-1",   "windows-1252"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

Input prepare(std::string_view bytes, Repairs& repairs) {
  Input input{bytes, {}, true};
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
      (bytes.size() >= 4 && bytes.substr(0, 4).find('\0') != std::string_view::npos)) {
    input.is_utf8 = false;  // UTF-16
    return input;
  }
  if (input.bytes.starts_with("\xEF\xBB\xBF")) input.bytes.remove_prefix(3);
  const auto declared = declared_encoding(input.bytes);
  const auto in_words = declared.empty() ? std::string("no encoding") : declared;
  if (valid_utf8(input.bytes)) {  // whatever is declared: Latin-1 text is never UTF-8 by accident
    const bool ascii = std::ranges::all_of(input.bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii && !among(utf8_names, declared)) repairs.encoding = in_words + " is declared, the bytes are UTF-8";
    return input;
  }
  if (!among(western_names, declared)) {
    auto* handler =
        among(utf8_names, declared) || declared == "cp1252" ? nullptr : xmlFindCharEncodingHandler(declared.c_str());
    if (handler) {
      xmlCharEncCloseFunc(handler);
      input.is_utf8 = false;
      return input;
    }
    if (declared != "cp1252") {
      repairs.encoding = in_words + " is declared, the bytes are not UTF-8: read as windows-1252";
    }
  }
  input.repaired = repair_utf8(input.bytes);
  input.bytes = input.repaired;
  return input;
}

// --- limits and errors ------------------------------------------------------------------------------------------

/// The words of the comment that the text begins with, empty where it does not; to the end where it has none.
std::string_view comment_of(std::string_view text) {
  constexpr std::string_view begins = "<!--", ends = "-->";
  if (!text.starts_with(begins)) return {};
  text.remove_prefix(begins.size());
  return text.substr(0, text.find(ends));
}

std::size_t double_hyphens(std::string_view text) {
  std::size_t found = 0;
  for (auto at = text.find("--"); at != std::string_view::npos; at = text.find("--", at + 1)) ++found;
  return found;
}

std::optional<Error> over_limits(std::string_view bytes, const TreeLimits& limits) {
  if (bytes.size() > limits.bytes || bytes.size() > static_cast<std::size_t>(INT_MAX)) {
    return Error(Code::document_too_large, {{"max", limits.bytes}, {"bytes", bytes.size()}});
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Error(Code::document_empty);
  }
  // A tag ends at ">" alone, as for a lenient parser; in it each word could be an attribute, with a value or without.
  std::size_t elements = 0, attributes = 0, comment_end = 0;
  bool in_tag = false, in_word = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (!in_tag) at = std::min(bytes.find('<', at), bytes.size() - 1);
    const char c = bytes[at];
    if (c == '<') ++elements;
    if (c == '<' && at >= comment_end) {
      const auto comment = comment_of(bytes.substr(at));
      if (double_hyphens(comment) > max_hyphens) return Error(Code::comment_of_hyphens, {{"max", max_hyphens}});
      comment_end = at + comment.size();
    }
    if (!in_tag) {
      // A zero byte: of UTF-16.
      in_tag = c == '<' && at + 1 < bytes.size() && (text::is_letter(bytes[at + 1]) || bytes[at + 1] == '\0');
      attributes = 0;
      continue;
    }
    if (c == '>') in_tag = false;
    const bool letter = c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f' && c != '/';
    if ((c == '=' || (letter && !in_word)) && ++attributes > max_attributes)
      return Error(Code::too_many_attributes, {{"max", max_attributes}});
    in_word = letter;
  }
  if (elements > 2 * max_elements) {  // a start and an end tag each
    return Error(Code::too_many_elements, {{"max", max_elements}});
  }
  return std::nullopt;
}

/// The byte offset of a line and column, both from 1.
std::size_t offset_of(std::string_view bytes, std::size_t line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t n = 1; n < line; ++n) {
    const auto end = bytes.find('\n', at);
    if (end == std::string_view::npos) return at;
    at = end + 1;
  }
  const auto end = std::min(bytes.find('\n', at), bytes.size());
  return std::min(at + (column ? column - 1 : 0), end);
}

Error broken(const xmlError* cause, std::string_view bytes, std::size_t skipped_bytes, std::size_t skipped_lines) {
  Error error(Code::document_broken);
  if (!cause || cause->code == XML_ERR_OK) return error;
  std::string found(cause->message ? cause->message : "");
  while (!found.empty() && (found.back() == '\n' || found.back() == ' ')) found.pop_back();
  error.arguments.emplace_back("found", text::ascii_lower(found.substr(0, 1)) +
                                            repair_utf8(found.substr(std::min<std::size_t>(1, found.size()))));
  const auto line = static_cast<std::size_t>(std::max(1, cause->line));
  const auto column = static_cast<std::size_t>(std::max(0, cause->int2));
  error.place = "line " + std::to_string(line + skipped_lines);
  error.position = offset_of(bytes, line, column) + skipped_bytes;
  return error;
}

// --- tree -------------------------------------------------------------------------------------------------------

std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');  // an undeclared prefix stays in libxml2's name
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// What HTML's names stand for; 0 for what is none of them.
unsigned html_character(std::string_view name) {
  const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()));
  return known ? known->value : 0u;
}

/// &eacute; and its like, in a document with a DTD that is not loaded. A name that no one knows stays as it is written.
void append_entity(std::string& out, const xmlDoc* doc, const xmlChar* name) {
  if (!name || xmlGetDocEntity(doc, name)) return;  // the document's own are never expanded
  auto code = html_character(view(name));
  if (code == 0) code = iso_character(view(name));
  if (code > 0) {
    append_utf8(out, code);
  } else {
    out.append("&").append(view(name)).append(";");
  }
}

std::string attribute_value(const xmlAttr* attribute) {
  std::string out;
  for (const auto* part = attribute->children; part; part = part->next) {
    if (part->type == XML_TEXT_NODE) {
      append_text(out, view(part->content));
    } else if (part->type == XML_ENTITY_REF_NODE) {
      append_entity(out, attribute->doc, part->name);
    }
  }
  return out;
}

std::string& text_at_end(Node& node, std::size_t line) {
  if (node.children.empty() || !node.children.back().is_text()) {
    node.children.emplace_back();
    node.children.back().line = line;
  }
  return node.children.back().text;
}

struct Converted {
  bool html = false;
  bool controls = false;  ///< there were characters from U+0080 to U+009F
};

/// False when the tree is deeper than allowed. Recursion is bounded by that.
bool convert(const xmlNode* from, Node& to, std::size_t depth, Converted& state) {
  if (depth == 0) return false;
  to.name = local_name(view(from->name));
  to.line = static_cast<std::size_t>(std::max(0L, xmlGetLineNo(from)));
  for (const auto* a = from->properties; a; a = a->next) {
    to.attributes.emplace_back(local_name(view(a->name)), attribute_value(a));
  }
  std::size_t count = 0;
  for (const auto* child = from->children; child; child = child->next) ++count;
  to.children.reserve(count);
  for (const auto* child = from->children; child; child = child->next) {
    switch (child->type) {
      case XML_TEXT_NODE:
      case XML_CDATA_SECTION_NODE:
        if (child->content && *child->content)
          state.controls = append_text(text_at_end(to, to.line), view(child->content)) || state.controls;
        break;
      case XML_ENTITY_REF_NODE: append_entity(text_at_end(to, to.line), child->doc, child->name); break;
      case XML_ELEMENT_NODE:
        if (state.html && (view(child->name) == "script" || view(child->name) == "style")) break;
        if (!convert(child, to.children.emplace_back(), depth - 1, state)) return false;
        break;
      default: break;
    }
  }
  return true;
}

Result<Node> tree_of(const xmlDoc* doc, const TreeLimits& limits, bool html, Repairs& repairs) {
  const auto* root = xmlDocGetRootElement(doc);
  if (!root) return fail(Code::document_without_root);
  Node node;
  Converted state{html};
  if (!convert(root, node, limits.depth, state)) {
    return fail(Code::document_too_deep, {{"max", limits.depth}});
  }
  if (state.controls && repairs.encoding.empty()) {
    repairs.encoding = "characters from 128 to 159 are read as those of windows-1252";
  }
  return node;
}

}  // namespace

std::string_view Node::attribute(std::string_view local_name) const {
  for (const auto& [key, value] : attributes) {
    if (key == local_name) return value;
  }
  return {};
}

const Node* Node::child(std::string_view local_name) const {
  for (const auto& node : children) {
    if (node.name == local_name) return &node;
  }
  return nullptr;
}

Result<Node> parse_xml(std::string_view bytes, TreeLimits limits, Repairs* told) {
  Repairs repairs;
  if (auto error = over_limits(bytes, limits)) return tl::make_unexpected(std::move(*error));
  start_library();
  const auto input = prepare(bytes, repairs);
  // White space before the XML declaration is an error to libxml2, and seen in files put together by scripts.
  std::string_view text = input.bytes;
  std::size_t lines = 0;
  if (input.is_utf8) {
    const auto start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    lines = static_cast<std::size_t>(std::ranges::count(text.substr(0, start), '\n'));
    text.remove_prefix(start);
  }
  // Never NOENT, DTDLOAD or HUGE: they read files, follow entities and lift the parser's own limits.
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT |
                      (input.is_utf8 ? XML_PARSE_IGNORE_ENC : 0);
  const XmlContext context(xmlNewParserCtxt(), xmlFreeParserCtxt);
  if (!context) return fail(Code::out_of_memory);
  Document doc(xmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, nullptr, options),
               xmlFreeDoc);
  if (!doc) {
    const auto* cause = xmlCtxtGetLastError(context.get());
    auto error = broken(cause, text, text.size() <= bytes.size() ? bytes.size() - text.size() : 0, lines);
    if (!input.is_utf8) return tl::make_unexpected(std::move(error));
    // Only now: a sound document is never rewritten.
    const auto again = lenient_markup(text, html_character);
    if (again.text.size() <= limits.bytes) {
      doc.reset(xmlCtxtReadMemory(context.get(), again.text.data(), static_cast<int>(again.text.size()), nullptr,
                                  nullptr, options));
    }
    if (!doc) return tl::make_unexpected(std::move(error));
    if (again.stray) repairs.markup = "an & or < that begins nothing, or a name that no one knows; read as it stands";
  }
  auto tree = tree_of(doc.get(), limits, false, repairs);
  if (told) *told = std::move(repairs);
  return tree;
}

Result<Node> parse_html(std::string_view bytes, TreeLimits limits, Repairs* told) {
  Repairs repairs;
  if (auto error = over_limits(bytes, limits)) return tl::make_unexpected(std::move(*error));
  start_library();
  auto input = prepare(bytes, repairs);
  if (input.is_utf8 && input.bytes.find('\0') != std::string_view::npos) {
    std::string without(input.bytes);
    std::ranges::replace(without, '\0', ' ');  // the HTML parser would stop there
    input.repaired = std::move(without);
    input.bytes = input.repaired;
  }
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT;
  const HtmlContext context(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!context) return fail(Code::out_of_memory);
  const Document doc(htmlCtxtReadMemory(context.get(), input.bytes.data(), static_cast<int>(input.bytes.size()),
                                        nullptr, input.is_utf8 ? "UTF-8" : nullptr, options),
                     xmlFreeDoc);
  if (!doc) return tl::make_unexpected(broken(xmlCtxtGetLastError(context.get()), input.bytes, 0, 0));
  auto tree = tree_of(doc.get(), limits, true, repairs);
  if (told) *told = std::move(repairs);
  return tree;
}

}  // namespace kamervragen::tree
