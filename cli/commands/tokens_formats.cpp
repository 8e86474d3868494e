#include "cli/commands/tokens_formats.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/morphology/stem.h"
#include "kundenlint/report/columns.h"
#include "kundenlint/report/json_writer.h"
#include "kundenlint/tokens/units.h"

namespace kundenlint::cli {
namespace {

std::string parts_of(const Form& form) {
  std::string out;
  for (const Part& part : form.parts) {
    if (!out.empty()) out += '|';
    out += part.bytes.of(form.surface);
  }
  return out;
}

std::string form_of(const TokenView& view, std::uint32_t index) {
  std::string buffer;
  const Token& token = view.tokens.tokens[index];
  std::string form(token.bytes.of(view.document.text));
  // What stands in the text, but on one line.
  if (form.find_first_of("\r\n") != std::string::npos) form = clean_text(token, view.document.text, buffer);
  return form;
}

std::string_view kind_name(TokenKind kind) {
  switch (kind) {
    case TokenKind::word:
      return "word";
    case TokenKind::abbreviation:
      return "abbreviation";
    case TokenKind::number:
      return "number";
    case TokenKind::punctuation:
      return "punctuation";
    case TokenKind::symbol:
      return "symbol";
    case TokenKind::address:
      return "address";
    case TokenKind::emoji:
      return "emoji";
  }
  return "";
}

std::string_view end_name(SentenceEnd end) {
  switch (end) {
    case SentenceEnd::none:
      return "none";
    case SentenceEnd::period:
      return "period";
    case SentenceEnd::question:
      return "question";
    case SentenceEnd::exclamation:
      return "exclamation";
    case SentenceEnd::colon:
      return "colon";
    case SentenceEnd::ellipsis:
      return "ellipsis";
  }
  return "";
}

Span source_span(const TokenView& view, const Sentence& sentence) {
  const auto& tokens = view.tokens.tokens;
  return view.document.map.to_source(
      {tokens[sentence.tokens.begin].bytes.begin, tokens[sentence.tokens.end - 1].bytes.end});
}

std::string padded(std::string text, int width) {
  text.append(static_cast<std::size_t>(std::max(width - columns_of(text), 0)), ' ');
  return text;
}

std::string text_row(const TokenView& view, std::uint32_t index, int width) {
  const Word& word = view.words.words[index];
  std::string notes = parts_of(*word.form);
  const auto add = [&](const std::string& note) { notes += (notes.empty() ? "" : "  ") + note; };
  if (word.particle != kNone) add("+ " + form_of(view, word.particle));
  if (word.verb != kNone) add("→ " + form_of(view, word.verb));
  if (word.completed) add("= " + word.form->surface);
  return fmt::format("  {}  {}  {}  {}", padded(form_of(view, index), width), padded(word.form->lemma, width),
                     padded(std::string(to_string(word.form->pos)), 5), notes);
}

void json_token(JsonWriter& json, const TokenView& view, std::uint32_t index, std::uint32_t first) {
  const Token& token = view.tokens.tokens[index];
  const Word& word = view.words.words[index];
  const Span source = view.document.map.to_source(token.bytes);
  json.begin_object(true);
  json.key("form");
  json.string(token.bytes.of(view.document.text));
  json.key("start");
  json.integer(source.begin);
  json.key("end");
  json.integer(source.end);
  json.key("kind");
  json.string(kind_name(token.kind));
  json.key("space_before");
  json.raw(token.space_before ? "true" : "false");
  json.key("lemma");
  json.string(word.form->lemma);
  json.key("stem");
  json.string(stem_of(*word.form));
  json.key("pos");
  json.string(to_string(word.form->pos));
  json.key("parts");
  json.begin_array();
  for (const Part& part : word.form->parts) json.string(part.bytes.of(word.form->surface));
  json.end_array();
  if (word.particle != kNone) {
    json.key("particle");
    json.integer(word.particle - first);
  }
  if (word.verb != kNone) {
    json.key("verb");
    json.integer(word.verb - first);
  }
  json.end_object();
}

void json_sentence(JsonWriter& json, const TokenView& view, const Sentence& sentence) {
  const Span source = source_span(view, sentence);
  const Position position = view.document.position(source.begin);
  json.begin_object();
  json.key("start");
  json.integer(source.begin);
  json.key("end");
  json.integer(source.end);
  json.key("line");
  json.integer(position.line);
  json.key("column");
  json.integer(position.column);
  json.key("block");
  json.integer(sentence.block);
  json.key("closed_by");
  json.string(end_name(sentence.end));
  json.key("tokens");
  json.begin_array();
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    json_token(json, view, i, sentence.tokens.begin);
  }
  json.end_array();
  json.end_object();
}

// The text of a comment: one line.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

std::string misc_of(const TokenView& view, std::uint32_t index, std::uint32_t first) {
  const auto& tokens = view.tokens.tokens;
  const Word& word = view.words.words[index];
  const Span source = view.document.map.to_source(tokens[index].bytes);
  std::string out;
  if (index + 1 < tokens.size() && !tokens[index + 1].space_before) out += "SpaceAfter=No|";
  out += fmt::format("Start={}|End={}", source.begin, source.end);
  if (const std::string stem = stem_of(*word.form); !stem.empty()) out += fmt::format("|Stem={}", stem);
  std::string parts = parts_of(*word.form);
  std::ranges::replace(parts, '|', '+');
  if (!parts.empty()) out += "|Parts=" + parts;
  if (word.particle != kNone) out += fmt::format("|Particle={}", word.particle - first + 1);
  return out;
}

std::string or_blank(std::string_view text) { return text.empty() ? "_" : one_line(text); }

// Cut at white space; Markdown's text and markers of plain lists may stand between the blocks.
void append_between(std::string& out, std::string_view text) {
  constexpr std::string_view kSpaces = " \t\n\r\v\f";
  for (std::size_t at = text.find_first_not_of(kSpaces); at < text.size();
       at = text.find_first_not_of(kSpaces, at)) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    out.append(text.substr(at, end - at)) += '\n';
    at = end;
  }
}

}  // namespace

std::string tokens_as_text(const TokenView& view) {
  std::string out;
  std::size_t number = 0;
  for (const Sentence& sentence : view.tokens.sentences) {
    const Position position = view.document.position(source_span(view, sentence).begin);
    out += fmt::format("{}{}:{}:{}\n", out.empty() ? "" : "\n", ++number, position.line, position.column);
    int width = 8;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      width = std::max({width, columns_of(form_of(view, i)), columns_of(view.words.words[i].form->lemma)});
    }
    width = std::min(width, 28);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::string row = text_row(view, i, width);
      out.append(row, 0, row.find_last_not_of(' ') + 1) += '\n';
    }
  }
  return out;
}

std::string tokens_as_json(const TokenView& view, bool pretty) {
  std::string out;
  JsonWriter json(out, pretty);
  json.begin_object();
  json.key("schema");
  json.string("kundenlint/tokens/1");
  json.key("id");
  json.string(view.document.id);
  json.key("path");
  json.string(view.document.path);
  json.key("format");
  json.string(to_string(view.document.format));
  json.key("sentences");
  json.begin_array();
  for (const Sentence& sentence : view.tokens.sentences) json_sentence(json, view, sentence);
  json.end_array();
  json.end_object();
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

std::string tokens_as_conllu(const TokenView& view) {
  std::string out = fmt::format("# newdoc id = {}\n", one_line(view.document.id));
  std::size_t number = 0;
  for (const Sentence& sentence : view.tokens.sentences) {
    const Span bytes{view.tokens.tokens[sentence.tokens.begin].bytes.begin,
                     view.tokens.tokens[sentence.tokens.end - 1].bytes.end};
    out += fmt::format("# sent_id = {}\n# text = {}\n", ++number, one_line(bytes.of(view.document.text)));
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Form& form = *view.words.words[i].form;
      out += fmt::format("{}\t{}\t{}\t{}\t_\t_\t_\t_\t_\t{}\n", i - sentence.tokens.begin + 1,
                         one_line(form_of(view, i)), or_blank(form.lemma), to_string(form.pos),
                         misc_of(view, i, sentence.tokens.begin));
    }
    out += '\n';
  }
  return out;
}

std::string tokens_as_seg(const Document& document, const Tokens& tokens) {
  std::string out;
  std::vector<Span> units;
  std::uint32_t at = 0;
  for (const Sentence& sentence : tokens.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = tokens.tokens[i];
      append_between(out, Span{at, token.bytes.begin}.of(document.text));
      at = token.bytes.end;
      units.clear();
      append_units(token, document.text, units);
      for (const Span unit : units) out.append(unit.of(document.text)) += '\n';
    }
    out += '\n';
  }
  append_between(out, std::string_view(document.text).substr(at));
  return out;
}

std::string word_row(const Form& form) {
  return fmt::format("{}\t{}\t{}\t{}\n", form.surface, form.lemma, stem_of(form), parts_of(form));
}

}  // namespace kundenlint::cli
