#include "corpus/tree.hh"

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

namespace kamervragen {
namespace {

// A document of more elements than this, or an element of more attributes, is an attack and not a publication: the
// tree would take a hundred times its bytes, and libxml2 compares each attribute's name with all before it.
constexpr std::size_t max_elements = 1'000'000;
constexpr std::size_t max_attributes = 2'000;

constexpr const char* not_a_publication = "look at the file: no publication is like that";

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

/// The length of the UTF-8 sequence at `at`; 0 where there is none (overlong forms and surrogates are none).
std::size_t utf8_sequence(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned b = byte(at);
  if (b < 0x80) return 1;
  if (b >= 0xC2 && b <= 0xDF) return follows(at + 1) ? 2 : 0;
  if (b >= 0xE0 && b <= 0xEF) {
    if (!follows(at + 1) || !follows(at + 2)) return 0;
    if (b == 0xE0 && byte(at + 1) < 0xA0) return 0;
    if (b == 0xED && byte(at + 1) > 0x9F) return 0;
    return 3;
  }
  if (b >= 0xF0 && b <= 0xF4) {
    if (!follows(at + 1) || !follows(at + 2) || !follows(at + 3)) return 0;
    if (b == 0xF0 && byte(at + 1) < 0x90) return 0;
    if (b == 0xF4 && byte(at + 1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

bool valid_utf8(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    if (i + 8 <= s.size()) {  // nearly all of it is ASCII: eight bytes at a time
      std::uint64_t eight = 0;
      std::memcpy(&eight, s.data() + i, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    const auto n = utf8_sequence(s, i);
    if (n == 0) return false;
    i += n;
  }
  return true;
}

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0u | (code >> 6));
    out += static_cast<char>(0x80u | (code & 0x3Fu));
  } else {
    out += static_cast<char>(0xE0u | (code >> 12));
    out += static_cast<char>(0x80u | ((code >> 6) & 0x3Fu));
    out += static_cast<char>(0x80u | (code & 0x3Fu));
  }
}

/// What is UTF-8 stays; every other byte is read as windows-1252. So a file of either kind comes out right, and one
/// in which the two were pasted together as well.
std::string repair(std::string_view s) {
  static constexpr std::array<unsigned, 32> high = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  std::string out;
  out.reserve(s.size() + s.size() / 16);
  for (std::size_t i = 0; i < s.size();) {
    if (const auto n = utf8_sequence(s, i)) {
      out.append(s.substr(i, n));
      i += n;
      continue;
    }
    const unsigned b = static_cast<unsigned char>(s[i++]);
    append_utf8(out, b < 0xA0 ? high[b - 0x80] : b);
  }
  return out;
}

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// The encoding that the first bytes declare, in lower case: `encoding="…"` or `charset=…`.
std::string declared_encoding(std::string_view bytes) {
  const auto head = lower(bytes.substr(0, 1024));
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

Input prepare(std::string_view bytes) {
  Input input{bytes, {}, true};
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
      (bytes.size() >= 4 && bytes.substr(0, 4).find('\0') != std::string_view::npos)) {
    input.is_utf8 = false;  // UTF-16
    return input;
  }
  if (input.bytes.starts_with("\xEF\xBB\xBF")) input.bytes.remove_prefix(3);
  if (valid_utf8(input.bytes)) return input;  // whatever is declared: Latin-1 text is never UTF-8 by accident
  const auto declared = declared_encoding(input.bytes);
  static constexpr std::array<std::string_view, 8> western = {"",          "utf-8",        "utf8",   "iso-8859-1",
                                                              "iso8859-1", "windows-1252", "cp1252", "us-ascii"};
  if (std::ranges::find(western, declared) == western.end()) {
    if (auto* handler = xmlFindCharEncodingHandler(declared.c_str())) {
      xmlCharEncCloseFunc(handler);
      input.is_utf8 = false;
      return input;
    }
  }
  input.repaired = repair(input.bytes);
  input.bytes = input.repaired;
  return input;
}

// --- limits and errors ------------------------------------------------------------------------------------------

tl::unexpected<Error> refuse(std::string code, std::string message, std::string hint = {}) {
  return fail(Exit::no_input, std::move(code), std::move(message), std::move(hint));
}

std::optional<Error> over_limits(std::string_view bytes, const TreeLimits& limits) {
  if (bytes.size() > limits.bytes || bytes.size() > static_cast<std::size_t>(INT_MAX)) {
    return refuse("document-too-large",
                  "a document of at most " + std::to_string(limits.bytes) + " bytes was expected, this one has " +
                      std::to_string(bytes.size()),
                  not_a_publication)
        .value();
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return refuse("document-empty", "a document was expected, the file is empty", "fetch the publication again")
        .value();
  }
  std::size_t elements = 0, attributes = 0;
  for (const char c : bytes) {
    if (c == '<') {
      ++elements;
      attributes = 0;
    } else if (c == '=' && ++attributes > max_attributes) {
      return refuse("document-too-large", "an element with more than " + std::to_string(max_attributes) + " attributes",
                    not_a_publication)
          .value();
    }
  }
  if (elements > 2 * max_elements) {  // a start and an end tag each
    return refuse("document-too-large", "more than " + std::to_string(max_elements) + " elements", not_a_publication)
        .value();
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
  Error error{Exit::no_input, "document-broken", "well-formed XML was expected", "fetch the publication again"};
  if (!cause || cause->code == XML_ERR_OK) return error;
  std::string found(cause->message ? cause->message : "");
  while (!found.empty() && (found.back() == '\n' || found.back() == ' ')) found.pop_back();
  error.message +=
      ", found: " + lower(found.substr(0, 1)) + repair(found.substr(std::min<std::size_t>(1, found.size())));
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

/// Named characters that HTML knows (&eacute;), in a document that does not define them itself.
void append_entity(std::string& out, const xmlDoc* doc, const xmlChar* name) {
  if (!name || xmlGetDocEntity(doc, name)) return;  // the document's own are never expanded
  if (const auto* known = htmlEntityLookup(name)) append_utf8(out, known->value);
}

std::string attribute_value(const xmlAttr* attribute) {
  std::string out;
  for (const auto* part = attribute->children; part; part = part->next) {
    if (part->type == XML_TEXT_NODE) {
      out += view(part->content);
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

/// False when the tree is deeper than allowed. Recursion is bounded by that.
bool convert(const xmlNode* from, Node& to, std::size_t depth, bool html) {
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
        if (child->content && *child->content) text_at_end(to, to.line) += view(child->content);
        break;
      case XML_ENTITY_REF_NODE:
        append_entity(text_at_end(to, to.line), child->doc, child->name);
        break;
      case XML_ELEMENT_NODE:
        if (html && (view(child->name) == "script" || view(child->name) == "style")) break;
        if (!convert(child, to.children.emplace_back(), depth - 1, html)) return false;
        break;
      default:
        break;
    }
  }
  return true;
}

Result<Node> tree_of(const xmlDoc* doc, const TreeLimits& limits, bool html) {
  const auto* root = xmlDocGetRootElement(doc);
  if (!root) return refuse("document-empty", "a root element was expected, the document has none");
  Node node;
  if (!convert(root, node, limits.depth, html)) {
    return refuse("document-too-deep",
                  "elements at most " + std::to_string(limits.depth) + " deep were expected, these are deeper",
                  not_a_publication);
  }
  return node;
}

/// &eacute; and its like written out, for a document that uses them without a DTD.
std::string without_named_characters(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '&') {
      const auto end = s.find(';', i);
      if (end != std::string_view::npos && end - i > 1 && end - i < 12) {
        const std::string name(s.substr(i + 1, end - i - 1));
        const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
        if (known && known->value > 127) {
          append_utf8(out, known->value);
          i = end;
          continue;
        }
      }
    }
    out += s[i];
  }
  return out;
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

Result<Node> parse_xml(std::string_view bytes, TreeLimits limits) {
  if (auto error = over_limits(bytes, limits)) return tl::make_unexpected(std::move(*error));
  start_library();
  const auto input = prepare(bytes);
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
  if (!context) return fail(Exit::internal, "out-of-memory", "no memory for a parser");
  Document doc(xmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, nullptr, options),
               xmlFreeDoc);
  if (!doc) {
    const auto* cause = xmlCtxtGetLastError(context.get());
    auto error = broken(cause, text, text.size() <= bytes.size() ? bytes.size() - text.size() : 0, lines);
    if (!cause || cause->code != XML_ERR_UNDECLARED_ENTITY || !input.is_utf8)
      return tl::make_unexpected(std::move(error));
    const auto again = without_named_characters(text);
    doc.reset(
        xmlCtxtReadMemory(context.get(), again.data(), static_cast<int>(again.size()), nullptr, nullptr, options));
    if (!doc) return tl::make_unexpected(std::move(error));
  }
  return tree_of(doc.get(), limits, false);
}

Result<Node> parse_html(std::string_view bytes, TreeLimits limits) {
  if (auto error = over_limits(bytes, limits)) return tl::make_unexpected(std::move(*error));
  start_library();
  auto input = prepare(bytes);
  if (input.is_utf8 && input.bytes.find('\0') != std::string_view::npos) {
    std::string without(input.bytes);
    std::ranges::replace(without, '\0', ' ');  // the HTML parser would stop there
    input.repaired = std::move(without);
    input.bytes = input.repaired;
  }
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT;
  const HtmlContext context(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!context) return fail(Exit::internal, "out-of-memory", "no memory for a parser");
  const Document doc(htmlCtxtReadMemory(context.get(), input.bytes.data(), static_cast<int>(input.bytes.size()),
                                        nullptr, input.is_utf8 ? "UTF-8" : nullptr, options),
                     xmlFreeDoc);
  if (!doc) return tl::make_unexpected(broken(xmlCtxtGetLastError(context.get()), input.bytes, 0, 0));
  return tree_of(doc.get(), limits, true);
}

}  // namespace kamervragen
