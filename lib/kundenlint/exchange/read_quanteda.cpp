// quanteda: YAML of maps and lists. libyaml is loaded when it is needed, as its start costs nothing then.

#include <dlfcn.h>
#include <fmt/format.h>
#include <yaml.h>

#include <vector>

#include "kundenlint/exchange/builder.h"

namespace kundenlint::exchange {
namespace {

struct Yaml {
  decltype(&::yaml_parser_initialize) initialize = nullptr;
  decltype(&::yaml_parser_set_input_string) set_input = nullptr;
  decltype(&::yaml_parser_parse) parse = nullptr;
  decltype(&::yaml_parser_delete) finish = nullptr;
  decltype(&::yaml_event_delete) forget = nullptr;

  bool complete() const {
    return initialize != nullptr && set_input != nullptr && parse != nullptr && finish != nullptr &&
           forget != nullptr;
  }
};

Yaml load() {
  Yaml out;
  void* const at = ::dlopen("libyaml-0.so.2", RTLD_LAZY | RTLD_LOCAL);  // stays until the end
  if (at == nullptr) return out;
  const auto find = [at](auto& function, const char* name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(::dlsym(at, name));
  };
  find(out.initialize, "yaml_parser_initialize");
  find(out.set_input, "yaml_parser_set_input_string");
  find(out.parse, "yaml_parser_parse");
  find(out.finish, "yaml_parser_delete");
  find(out.forget, "yaml_event_delete");
  return out;
}

const Yaml& yaml() {
  static const Yaml loaded = load();
  return loaded;
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& path) : builder_(path) {
    ready_ = yaml().complete() && yaml().initialize(&parser_) != 0;
    if (ready_) yaml().set_input(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Reader() {
    if (ready_) yaml().finish(&parser_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  Result<ForeignDictionary> read() {
    if (!ready_) builder_.fail(0, "YAML-Wörterbücher brauchen libyaml-0.so.2", ErrorCode::unreadable);
    bool done = false;
    while (!done && !builder_.failed()) {
      yaml_event_t event;
      if (yaml().parse(&parser_, &event) == 0) {
        builder_.fail(
            static_cast<std::uint32_t>(parser_.problem_mark.line + 1),
            fmt::format("kein gültiges YAML: {}", parser_.problem == nullptr ? "?" : parser_.problem));
        break;
      }
      done = event.type == YAML_STREAM_END_EVENT;
      take(event);
      yaml().forget(&event);
    }
    return builder_.take();
  }

 private:
  /// A map or a list that is open; of a map also the key whose value comes next.
  struct Open {
    bool map = false;
    bool has_key = false;
    std::string name{};  ///< of the category whose value this is
    std::string key{};
  };

  void take(const yaml_event_t& event) {
    const auto line = static_cast<std::uint32_t>(event.start_mark.line + 1);
    switch (event.type) {
      case YAML_MAPPING_START_EVENT:
      case YAML_SEQUENCE_START_EVENT:
        return begin(event.type == YAML_MAPPING_START_EVENT, line);
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        open_.pop_back();
        return value_taken();
      case YAML_SCALAR_EVENT:
        return scalar({reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length},
                      line);
      case YAML_ALIAS_EVENT:
        return builder_.fail(line, "Verweise (*name) gibt es in Wörterbüchern nicht");
      default:
        return;
    }
  }

  std::string name_here() const {
    if (open_.empty()) return {};
    const Open& top = open_.back();
    if (!top.map) return top.name;
    return top.name.empty() ? top.key : fmt::format("{}/{}", top.name, top.key);
  }

  void begin(bool map, std::uint32_t line) {
    if (open_.size() >= kMostForeignDepth)
      return builder_.fail(line, fmt::format("mehr als {} Ebenen", kMostForeignDepth), ErrorCode::limit);
    if (open_.empty() && !map)
      return builder_.fail(line, "kein Wörterbuch: erwartet werden Kategorien („name: [Wort, …]“)");
    if (!open_.empty() && open_.back().map && !open_.back().has_key)
      return builder_.fail(line, "der Name einer Kategorie ist ein Wort");
    open_.push_back({.map = map, .name = name_here()});
  }

  void scalar(std::string_view text, std::uint32_t line) {
    if (open_.empty())
      return builder_.fail(line, "kein Wörterbuch: erwartet werden Kategorien („name: [Wort, …]“)");
    Open& top = open_.back();
    if (top.map && !top.has_key) {
      top.key = trimmed(text);
      if (top.key.empty() || top.key.size() > kMostWordBytes)
        return builder_.fail(line, "der Name einer Kategorie ist leer oder zu lang");
      top.has_key = true;
      builder_.category(name_here());
      return;
    }
    builder_.word(builder_.category(name_here()), trimmed(text), line);
    value_taken();
  }

  void value_taken() {
    if (!open_.empty()) open_.back().has_key = false;
  }

  yaml_parser_t parser_{};
  bool ready_ = false;
  Builder builder_;
  std::vector<Open> open_;
};

}  // namespace

Result<ForeignDictionary> read_quanteda(std::string_view text, const std::string& path) {
  return Reader(text, path).read();
}

}  // namespace kundenlint::exchange
