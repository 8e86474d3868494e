// .kundenlintignore: which files of a folder are left out, in the manner of .gitignore.
//
//   # a comment                  entwurf.txt      the file or folder of this name, at any depth
//   *.tmp                        /alt             only beside the .kundenlintignore
//   archiv/                      only a folder    !wichtig.tmp    but this one: the last line that fits
//   decides texte/**/roh                 with a slash inside: a path from the folder of the .kundenlintignore
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
