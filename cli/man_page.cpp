#include "cli/man_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "cli/command.h"
#include "kundenlint/base/version.h"

namespace kundenlint::cli {
namespace {

std::string_view escape_of(char c) {
  switch (c) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {};
  }
}

/// Text as roff: nothing in it changes its look when it is copied. Stands behind a request or a letter.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const std::string_view escape = escape_of(c);
    out += escape.empty() ? std::string_view(&c, 1) : escape;
  }
  return out;
}

/// What a roff program counts, which reads a letter beyond ASCII as "\[u00FC]".
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    width += byte < 0x80 ? 1 : byte >= 0xC0 ? 8 : 0;
  }
  return width;
}

/// Roff of a paragraph, in lines of at most 80, none of which is a request.
std::string filled(std::string_view roff) {
  std::string out;
  std::size_t used = 0;
  while (!roff.empty()) {
    const std::size_t space = roff.find_first_of(" \n");
    const std::string_view word = roff.substr(0, space);
    roff.remove_prefix(space == std::string_view::npos ? roff.size() : space + 1);
    if (word.empty()) continue;
    if (used > 0 && used + 1 + width_of(word) > 80) {
      out += '\n';
      used = 0;
    }
    if (used > 0) {
      out += ' ';
      ++used;
    } else if (word.starts_with('.')) {
      out += "\\&";
      used = 2;
    }
    out += word;
    used += width_of(word);
  }
  return out + '\n';
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The details of a command: indented lines stay as they are, others are paragraphs.
std::string paragraphs(std::string_view details) {
  std::string out, open;
  bool literal = false;
  const auto close = [&] {
    if (!open.empty()) out += ".PP\n" + filled(open);
    open.clear();
  };
  for (const std::string_view line : lines_of(details)) {
    const bool indented = line.starts_with("  ");
    if (indented || line.empty()) close();
    if (indented && !literal) out += ".PP\n.RS 2\n.EX\n";
    if (!indented && literal) out += ".EE\n.RE\n";
    literal = indented;
    if (indented)
      out += escaped(line.substr(2)) + '\n';
    else if (!line.empty())
      open += escaped(line) + '\n';
  }
  close();
  if (literal) out += ".EE\n.RE\n";
  return out;
}

class Page {
 public:
  explicit Page(ReportLanguage language) : language_(language) {}

  std::string text() const {
    std::string out = fmt::format(".TH KUNDENLINT 1 {} \"kundenlint {}\" \"{}\"\n", KUNDENLINT_DATE,
                                  version(), in("Benutzerhandbuch", "User Manual"));
    out +=
        ".SH NAME\n" +
        filled("kundenlint \\- " +
               escaped(in("zeigt, wie ein deutscher Text Kundenorientierung gegen Kundennähe rahmt",
                          "shows how a German text frames customer orientation against customer closeness")));
    out += synopsis();
    out += heading(in("BEFEHLE", "COMMANDS"));
    for (const Command& command : commands()) out += section(command);
    out += heading(in("OPTIONEN", "OPTIONS"));
    for (const Group group : {Group::input, Group::output, Group::analysis, Group::general})
      out += section(group);
    return out + environment() + files() + status();
  }

 private:
  std::string_view in(std::string_view german, std::string_view english) const {
    return Bilingual{german, english}.in(language_);
  }

  static std::string heading(std::string_view title) { return fmt::format(".SH {}\n", title); }

  std::string synopsis() const {
    return heading(in("AUFRUF", "SYNOPSIS")) + fmt::format(".B kundenlint\n.I {}\n{}\n",
                                                           in("BEFEHL", "COMMAND"),
                                                           in("[OPTIONEN] [DATEI…]", "[OPTIONS] [FILE…]"));
  }

  std::string section(const Command& command) const {
    std::string out =
        fmt::format(".SS kundenlint {} {}\n", command.name, escaped(command.arguments.in(language_)));
    while (out.ends_with(" \n")) out.erase(out.size() - 2, 1);
    out += filled(escaped(command.summary.in(language_)) + ".") + paragraphs(command.details.in(language_));
    std::vector<std::string> own;
    for (const Option& option : options()) {
      if (!everywhere(option) && takes(command, option))
        own.push_back(fmt::format("\\fB\\-\\-{}\\fR", escaped(option.name)));
    }
    if (!own.empty()) out += fmt::format(".PP\n{}: {}.\n", in("Optionen", "Options"), fmt::join(own, ",\n"));
    return out;
  }

  static bool everywhere(const Option& option) {
    return std::ranges::all_of(commands(), [&](const Command& command) { return takes(command, option); });
  }

  std::string section(Group group) const {
    std::string out = fmt::format(".SS {}\n", title(group).in(language_));
    for (const Option& option : options()) {
      if (option.group == group) out += entry(option);
    }
    return out;
  }

  std::string entry(const Option& option) const {
    std::string out = ".TP\n";
    if (option.letter != '\0') out += fmt::format("\\fB\\-{}\\fR, ", option.letter);
    out += fmt::format("\\fB\\-\\-{}\\fR", escaped(option.name));
    if (!option.argument.empty()) out += fmt::format(" \\fI{}\\fR", escaped(option.argument.in(language_)));
    std::string text = escaped(option.help.in(language_));
    // The formats of a command stand in its own section.
    if (!option.choices.empty() && option.name != "format")
      text += fmt::format(": {}", escaped(fmt::format("{}", fmt::join(option.choices, ", "))));
    if (!option.fallback.empty() && option.name != "format")
      text += fmt::format(" [{}: {}]", in("Vorgabe", "default"), escaped(option.fallback));
    text += '.';
    std::vector<std::string_view> takers;
    for (const Command& command : commands()) {
      if (takes(command, option)) takers.push_back(command.name);
    }
    if (!everywhere(option)) text += fmt::format(" ({})", fmt::join(takers, ", "));
    return out + '\n' + filled(text);
  }

  static std::string item(std::string_view term, std::string_view text) {
    return fmt::format(".TP\n\\fB{}\\fR\n{}", escaped(term), filled(escaped(text)));
  }

  std::string environment() const {
    return heading(in("UMGEBUNG", "ENVIRONMENT")) +
           item("KUNDENLINT_CONFIG", in("Diese Konfiguration statt der nächsten .kundenlint.toml.",
                                        "This configuration instead of the nearest .kundenlint.toml.")) +
           item("FORCE_COLOR", in("Gesetzt und nicht 0: Farben auch ohne Terminal; NO_COLOR geht vor.",
                                  "Set and not 0: colours without a terminal, too; NO_COLOR goes first.")) +
           item("NO_COLOR", in("Gesetzt und nicht leer: keine Farben.", "Set and not empty: no colours.")) +
           item("TMPDIR", in("Hier legen terms und compare ab, was nicht in den Speicher passt.",
                             "Where terms and compare keep what does not fit into memory."));
  }

  std::string files() const {
    return heading(in("DATEIEN", "FILES")) +
           item(".kundenlint.toml",
                in("Vorgaben der Optionen, vom Arbeitsverzeichnis aufwärts gesucht.",
                   "Defaults of options, looked for from the working directory upward.")) +
           item(".kundenlintignore", in("Was in Ordnern ausgelassen wird, in der Form einer .gitignore.",
                                        "What is left out of folders, in the form of a .gitignore."));
  }

  std::string status() const {
    return heading(in("RÜCKGABEWERT", "EXIT STATUS")) +
           item("0", in("Erledigt; bei check: kein Befund ab --fail-on.",
                        "Done; for check: no finding from --fail-on up.")) +
           item("1", in("Befunde (check, dict).", "Findings (check, dict).")) +
           item("2", in("Falscher Aufruf, Fehler in Konfiguration oder Wörterbuch, unlesbare Eingabe.",
                        "Wrong call, a mistake in configuration or dictionary, unreadable input."));
  }

  ReportLanguage language_;
};

}  // namespace

std::string man_page(ReportLanguage language) { return Page(language).text(); }

}  // namespace kundenlint::cli
