#include "kundenlint/text/libarchive.h"

#include <dlfcn.h>

#include <memory>

namespace kundenlint {
namespace {

template <class Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

std::unique_ptr<Libarchive> load() {
  void* const at = ::dlopen("libarchive.so.13", RTLD_LAZY | RTLD_LOCAL);  // stays until the end
  if (at == nullptr) return nullptr;
  auto out = std::make_unique<Libarchive>();
  const bool all = find(at, "archive_read_new", out->read_new) &&
                   find(at, "archive_read_free", out->read_free) &&
                   find(at, "archive_read_support_filter_bzip2", out->support_filter_bzip2) &&
                   find(at, "archive_read_support_filter_xz", out->support_filter_xz) &&
                   find(at, "archive_read_support_filter_zstd", out->support_filter_zstd) &&
                   find(at, "archive_read_support_format_raw", out->support_format_raw) &&
                   find(at, "archive_read_support_format_tar", out->support_format_tar) &&
                   find(at, "archive_read_support_format_zip", out->support_format_zip) &&
                   find(at, "archive_read_open", out->read_open) &&
                   find(at, "archive_read_open_filename", out->read_open_filename) &&
                   find(at, "archive_read_open_memory", out->read_open_memory) &&
                   find(at, "archive_read_next_header", out->read_next_header) &&
                   find(at, "archive_read_data", out->read_data) &&
                   find(at, "archive_read_data_block", out->read_data_block) &&
                   find(at, "archive_entry_pathname_utf8", out->entry_pathname_utf8) &&
                   find(at, "archive_entry_pathname", out->entry_pathname) &&
                   find(at, "archive_entry_filetype", out->entry_filetype) &&
                   find(at, "archive_entry_hardlink", out->entry_hardlink) &&
                   find(at, "archive_filter_bytes", out->filter_bytes) &&
                   find(at, "archive_error_string", out->error_string);
  return all ? std::move(out) : nullptr;
}

}  // namespace

const Libarchive* libarchive() {
  static const std::unique_ptr<Libarchive> loaded = load();
  return loaded.get();
}

}  // namespace kundenlint
