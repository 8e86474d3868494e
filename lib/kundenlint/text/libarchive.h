// libarchive, loaded when the first archive is opened: linked, it and the fifteen libraries behind it would
// cost every start of the program 1.7 ms.
#pragma once

#include <archive.h>
#include <archive_entry.h>

namespace kundenlint {

/// The functions used, by their own names.
struct Libarchive {
  decltype(&::archive_read_new) read_new;
  decltype(&::archive_read_free) read_free;
  decltype(&::archive_read_support_filter_bzip2) support_filter_bzip2;
  decltype(&::archive_read_support_filter_xz) support_filter_xz;
  decltype(&::archive_read_support_filter_zstd) support_filter_zstd;
  decltype(&::archive_read_support_format_raw) support_format_raw;
  decltype(&::archive_read_support_format_tar) support_format_tar;
  decltype(&::archive_read_support_format_zip) support_format_zip;
  decltype(&::archive_read_open) read_open;
  decltype(&::archive_read_open_filename) read_open_filename;
  decltype(&::archive_read_open_memory) read_open_memory;
  decltype(&::archive_read_next_header) read_next_header;
  decltype(&::archive_read_data) read_data;
  decltype(&::archive_read_data_block) read_data_block;
  decltype(&::archive_entry_pathname_utf8) entry_pathname_utf8;
  decltype(&::archive_entry_pathname) entry_pathname;
  decltype(&::archive_entry_filetype) entry_filetype;
  decltype(&::archive_entry_hardlink) entry_hardlink;
  decltype(&::archive_filter_bytes) filter_bytes;
  decltype(&::archive_error_string) error_string;
};

/// Null when the library is not there. Loaded once; any thread.
const Libarchive* libarchive();

}  // namespace kundenlint
