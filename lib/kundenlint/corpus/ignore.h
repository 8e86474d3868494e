// .kundenlintignore: which files are left out, in the manner of .gitignore.
//
//   # a comment                  entwurf.txt      the file or folder of this name, at any depth
//   *.tmp                        /alt             only beside the .kundenlintignore
//   archiv/                      only a folder    !wichtig.tmp    but this one: the last line that fits
//   decides texte/**/roh                 with a slash inside: a path from the folder of the .kundenlintignore
//
// It holds in its folder and in all below, also when one of those is named; an inner file goes before an
// outer one. A pattern and a name that differ only in how an umlaut is encoded (NFC, NFD) are the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

class IgnoreFile {
 public:
  static constexpr std::string_view kName = ".kundenlintignore";

  explicit IgnoreFile(std::string_view text);

  enum class Verdict { none, ignored, kept };
  /// `path` is relative to the folder of the file, with '/'.
  Verdict judge(std::string_view path, bool is_folder) const;

 private:
  struct Line {
    std::string pattern;
    bool negated = false, folders_only = false;
  };
  std::vector<Line> lines_;
};

}  // namespace kundenlint
