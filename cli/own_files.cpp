#include "cli/own_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "cli/resumable_file.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/base/characters.h"
#include "kundenlint/base/file.h"
#include "kundenlint/corpus/csv.h"
#include "kundenlint/corpus/kinds.h"

namespace kundenlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kOutputs = {"output", "summary", "errors", "duplicates-list",
                                                      "write-baseline"};
constexpr std::array<std::string_view, 7> kInputs = {"reference", "dictionary", "weights",   "config",
                                                     "profile",   "rules",      "files-from"};
constexpr std::size_t kBeginning = 1U << 16;

std::optional<FileId> regular(const struct stat& info) {
  return S_ISREG(info.st_mode) ? std::optional(FileId{info.st_dev, info.st_ino}) : std::nullopt;
}

std::optional<FileId> id_of(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 ? regular(info) : std::nullopt;
}

std::optional<FileId> id_of(int descriptor) {
  struct stat info {};
  return ::fstat(descriptor, &info) == 0 ? regular(info) : std::nullopt;
}

std::vector<std::string> outputs_of(const Settings& settings) {
  std::vector<std::string> out;
  for (const std::string_view name : kOutputs) {
    const std::string& path = settings.one(name);
    if (!path.empty() && path != "-") out.push_back(path);
  }
  return out;
}

std::string beginning_of(const std::string& path) {
  std::string out(kBeginning, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(file.gcount()));
  return out;
}

// "PATH:LINE:COLUMN: severity:", as check writes it.
bool is_finding(std::string_view line) {
  constexpr std::array<std::string_view, 6> kSeverities = {
      ": Fehler: ", ": Warnung: ", ": Hinweis: ", ": error: ", ": warning: ", ": info: "};
  return std::ranges::any_of(kSeverities, [&](std::string_view severity) {
    const std::size_t at = line.find(severity);
    return at != std::string_view::npos && at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9';
  });
}

// A page of kwic.
bool is_page(std::string_view text) {
  return text.starts_with("<!DOCTYPE html>") &&
         text.find("<meta name=\"generator\" content=\"kundenlint\">") != std::string_view::npos;
}

// A report of analyze: name, then the number of words and sentences.
bool is_report(std::string_view line) {
  return line.find("   ") != std::string_view::npos &&
         (line.ends_with(" Sätze") || line.ends_with(" Satz") || line.ends_with(" sentences") ||
          line.ends_with(" sentence"));
}

// A table whose rows cannot be texts: it has no column for them. What cannot be looked into, packed or in another
// encoding, or goes on in its first line, may be one with texts.
bool is_without_texts(const Settings& settings, const std::string& path, const std::string& beginning) {
  const FileKind kind = kind_of(path);
  if (kind.packing != Packing::none || beginning.find('\0') != std::string::npos ||
      beginning.find('\n') == std::string::npos)
    return false;
  if (kind.content == Content::json_lines)
    return beginning.find('"' + settings.one("text-field") + '"') == std::string::npos;
  if (kind.content != Content::csv && kind.content != Content::tsv) return false;
  std::istringstream in(beginning);
  CsvReader table(
      in, path,
      {.text_column = settings.one("text-column"), .separator = kind.content == Content::tsv ? '\t' : ','});
  const auto first = table.next();
  return first && !*first && first->error().code == ErrorCode::syntax && first->error().line == 1;
}

// What an earlier run has written there may be replaced.
bool is_expendable(const Settings& settings, const std::string& path) {
  const std::string beginning = beginning_of(path);
  const std::string_view text = without_bom(beginning);
  const std::string_view line = text.substr(0, text.find('\n'));
  return text.empty() || text.starts_with("{\"schema\":\"kundenlint/") ||
         text.starts_with("{\n  \"schema\": \"kundenlint/") || is_page(text) || is_finding(line) ||
         is_report(line) || is_without_texts(settings, path, beginning);
}

Error is_input(const Invocation& call, const std::string& path) {
  const bool german = call.language() == ReportLanguage::de;
  return {.code = ErrorCode::write,
          .message = german ? "ist zugleich Eingabe und Ausgabe" : "is input and output at the same time",
          .path = path,
          .hint = german ? "nichts geschrieben; nennen Sie eine andere Ausgabe"
                         : "nothing was written; name another output"};
}

Error is_two_outputs(const Invocation& call, const std::string& path) {
  const bool german = call.language() == ReportLanguage::de;
  return {.code = ErrorCode::write,
          .message = german ? "zwei Ausgaben in dieselbe Datei" : "two outputs to the same file",
          .path = path,
          .hint = german ? "nichts geschrieben" : "nothing was written"};
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code code;
  return fs::weakly_canonical(a, code) == fs::weakly_canonical(b, code);
}

// The set of eval that a folder is: its files are looked for by themselves.
bool stands_in(const std::string& output, const std::string& folder) {
  std::error_code code;
  const fs::path parent = fs::weakly_canonical(output, code).parent_path();
  return fs::is_directory(folder, code) && has_ending(output, ".jsonl") &&
         fs::equivalent(parent, folder, code) && fs::exists(output, code);
}

// A folder of dictionaries or rules that is read: a file of this ending would be one of its own from now on.
bool belongs_to(const std::string& output, const std::string& folder) {
  std::error_code code;
  if (!output.ends_with(".toml") || !fs::is_directory(folder, code)) return false;
  const fs::path whole = fs::weakly_canonical(folder, code);
  for (fs::path at = fs::weakly_canonical(output, code).parent_path(); at.has_relative_path();
       at = at.parent_path())
    if (at == whole) return true;
  return false;
}

}  // namespace

Result<bool> keep_inputs(const Invocation& call, std::string_view command) {
  std::vector<std::string> inputs = call.arguments;
  for (const std::string_view option : kInputs) {
    const auto& values = call.settings.all(option);
    inputs.insert(inputs.end(), values.begin(), values.end());
  }
  const std::vector<std::string> named = outputs_of(call.settings);
  for (auto path = named.begin(); path != named.end(); ++path) {
    if (std::any_of(named.begin(), path,
                    [&](const std::string& other) { return is_same_file(*path, other); }))
      return is_two_outputs(call, *path);
  }
  // A baseline may be written anew where it lies, but by nothing else.
  const std::string& baseline = call.settings.one("baseline");
  if (const auto id = id_of(baseline); id && id == id_of(call.settings.one("output")))
    return is_input(call, baseline);
  for (const std::string_view option : {"profile", "dictionary", "rules"}) {
    for (const std::string& folder : call.settings.all(option)) {
      if (option == "profile" && !is_profile_path(folder)) continue;  // a built-in one
      for (const std::string& path : named)
        if (belongs_to(path, folder)) return is_input(call, path);
    }
  }
  std::vector<std::pair<FileId, std::string>> outputs;
  for (const std::string& path : named) {
    if (const auto id = id_of(path)) outputs.emplace_back(*id, path);
  }
  if (const auto id = id_of(STDOUT_FILENO)) outputs.emplace_back(*id, "<stdout>");
  for (const std::string& input : inputs) {
    const auto id = input == "-" ? id_of(STDIN_FILENO) : id_of(input);
    for (const auto& [output, path] : outputs) {
      if (id && *id == output) return is_input(call, input == "-" ? path : input);
    }
    for (const std::string& path : named) {
      if (command == "eval" && stands_in(path, input)) return is_input(call, path);
    }
  }
  return true;
}

ListOptions list_options(const Invocation& call) {
  ListOptions out;
  for (const std::string& path : outputs_of(call.settings)) {
    if (const auto id = id_of(path)) out.own.push_back({*id, is_expendable(call.settings, path)});
    std::error_code code;
    const fs::path whole = fs::weakly_canonical(path, code);
    if (!code) out.own_beginnings.push_back(partial_name(whole.string()));
  }
  if (const auto id = id_of(call.settings.one("baseline"))) out.own.push_back({*id, true});  // is no text
  for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
    if (const auto id = id_of(descriptor)) out.own.push_back({*id, true});
  }
  out.notice = [&call](const Error& error) { note(call, error); };
  return out;
}

}  // namespace kundenlint::cli
