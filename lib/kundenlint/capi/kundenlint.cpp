#include "kundenlint/capi/kundenlint.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "kundenlint/base/version.h"
#include "kundenlint/capi/options.h"
#include "kundenlint/report/json.h"
#include "kundenlint/report/messages.h"
#include "kundenlint/text/reader.h"

struct kundenlint_analyzer {
  kundenlint::Analyzer analyzer;
  kundenlint::ToolInfo tool;
  kundenlint::ReportLanguage language;
};

namespace kundenlint {
namespace {

// What kundenlint_error() says: `error_text`, or a literal where there may be no memory for a text.
thread_local const char* last_error = "";
thread_local std::string error_text;

void say(const Error& error, ReportLanguage language) {
  error_text = to_string(localized(error, language));
  last_error = error_text.c_str();
}

/// What `work` returns; null, with a message, where it throws.
template <class Work>
auto guarded(Work work) noexcept -> decltype(work()) {
  last_error = "";
  try {
    return work();
  } catch (const std::bad_alloc&) {
    last_error = "out of memory";
  } catch (...) {
    last_error = "internal error";
  }
  return nullptr;
}

kundenlint_analyzer* create(std::string_view json) {
  CapiOptions options;
  if (const auto read = read_capi_options(json, options); !read) {
    say(read.error(), options.language);
    return nullptr;
  }
  Result<Analyzer> analyzer = Analyzer::create(options.analyzer);
  if (!analyzer) {
    say(analyzer.error(), options.language);
    return nullptr;
  }
  ToolInfo tool = tool_info(*analyzer, options.analyzer);
  return new kundenlint_analyzer{*std::move(analyzer), std::move(tool), options.language};
}

char* copied(const std::string& text) {
  auto* const out = static_cast<char*>(std::malloc(text.size() + 1));
  if (out == nullptr) throw std::bad_alloc();
  std::memcpy(out, text.c_str(), text.size() + 1);
  return out;
}

char* analyze(kundenlint_analyzer& with, std::string_view text, const std::string& name) {
  const Result<Document> document = make_document(text, name);
  if (!document) {
    say(document.error(), with.language);
    return nullptr;
  }
  with.analyzer.forget_beyond();
  return copied(to_json(with.analyzer.analyze(*document), with.tool, {.language = with.language}));
}

}  // namespace
}  // namespace kundenlint

extern "C" {

const char* kundenlint_version(void) { return kundenlint::version().data(); }

const char* kundenlint_error(void) { return kundenlint::last_error; }

kundenlint_analyzer* kundenlint_create(const char* options) {
  return kundenlint::guarded([&] { return kundenlint::create(options == nullptr ? "" : options); });
}

kundenlint_analyzer* kundenlint_clone(const kundenlint_analyzer* analyzer) {
  return kundenlint::guarded([&] {
    return new kundenlint_analyzer{analyzer->analyzer.clone(), analyzer->tool, analyzer->language};
  });
}

char* kundenlint_analyze(kundenlint_analyzer* analyzer, const char* text, size_t bytes, const char* name) {
  return kundenlint::guarded([&] {
    return kundenlint::analyze(*analyzer, {text, bytes}, name == nullptr ? "-" : name);
  });
}

void kundenlint_free_text(char* text) { std::free(text); }

void kundenlint_free(kundenlint_analyzer* analyzer) { delete analyzer; }

}  // extern "C"
