#include "cli/input.h"

#include <filesystem>
#include <fstream>

namespace kundenlint::cli {
namespace {

std::string_view english(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return "no such file";
    case ErrorCode::unreadable:
      return "cannot be read";
    case ErrorCode::directory:
      return "is a folder, not a file";
    case ErrorCode::empty:
      return "is empty";
    case ErrorCode::binary:
      return "is not a text (binary data)";
    case ErrorCode::encoding:
      return "is in no known encoding";
    case ErrorCode::limit:
      return "is too large";
    default:
      return {};
  }
}

}  // namespace

Error localized(Error error, ReportLanguage language) {
  if (language == ReportLanguage::de) return error;
  const std::string_view message = english(error.code);
  if (message.empty()) return error;
  error.message = message;
  error.hint.clear();
  return error;
}

Result<bool> open_input(const std::string& path, std::ifstream& file, ReportLanguage language) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  Error error{.code = ErrorCode::unreadable, .message = "nicht lesbar", .path = path};
  if (!std::filesystem::exists(status)) {
    error.code = ErrorCode::not_found;
    error.message = "Datei nicht gefunden";
  } else if (std::filesystem::is_directory(status)) {
    error.code = ErrorCode::directory;
    error.message = "ist ein Ordner, keine Datei";
  } else {
    file.open(path, std::ios::binary);
    if (file) return true;
  }
  return localized(std::move(error), language);
}

Error no_input(ReportLanguage language) {
  if (language == ReportLanguage::en) {
    return {.code = ErrorCode::usage, .message = "no input named", .hint = "'-' reads standard input"};
  }
  return {
      .code = ErrorCode::usage, .message = "keine Eingabe genannt", .hint = "„-“ liest die Standardeingabe"};
}

}  // namespace kundenlint::cli
