#include "kundenlint/corpus/gunzip.h"

#include <dlfcn.h>
#include <zlib.h>

#include <algorithm>
#include <istream>
#include <vector>

#include "kundenlint/corpus/block.h"

namespace kundenlint {
namespace {

constexpr int kGzipOnly = 15 + 16;  // the largest window, with the header and the trailer of gzip

struct Zlib {
  decltype(&::inflateInit2_) init = nullptr;
  decltype(&::inflate) inflate = nullptr;
  decltype(&::inflateReset) reset = nullptr;
  decltype(&::inflateEnd) end = nullptr;
};

Zlib load() {
  Zlib out;
  void* const at = ::dlopen("libz.so.1", RTLD_LAZY | RTLD_LOCAL);  // stays until the end
  if (at == nullptr) return out;
  out.init = reinterpret_cast<decltype(out.init)>(::dlsym(at, "inflateInit2_"));
  out.inflate = reinterpret_cast<decltype(out.inflate)>(::dlsym(at, "inflate"));
  out.reset = reinterpret_cast<decltype(out.reset)>(::dlsym(at, "inflateReset"));
  out.end = reinterpret_cast<decltype(out.end)>(::dlsym(at, "inflateEnd"));
  return out;
}

const Zlib& zlib() {
  static const Zlib loaded = load();
  return loaded;
}

bool complete(const Zlib& library) {
  return library.init != nullptr && library.inflate != nullptr && library.reset != nullptr &&
         library.end != nullptr;
}

}  // namespace

struct Gunzip::State {
  explicit State(std::istream& stream) : in(stream), packed(kBlock), plain(kBlock) {
    ready = complete(zlib()) &&
            zlib().init(&stream_, kGzipOnly, ZLIB_VERSION, static_cast<int>(sizeof stream_)) == Z_OK;
    if (!ready) failure = "gepackte Dateien brauchen libz.so.1";
  }
  ~State() {
    if (ready) zlib().end(&stream_);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::istream& in;
  std::vector<unsigned char> packed, plain;
  z_stream stream_{};
  std::string failure;
  std::uint64_t read = 0;
  bool ready = false, ended = false, in_member = false, any_member = false;

  bool fill() {
    in.read(reinterpret_cast<char*>(packed.data()), static_cast<std::streamsize>(packed.size()));
    const auto got = static_cast<std::size_t>(in.gcount());
    if (in.bad()) return fail("Lesefehler");
    stream_.next_in = packed.data();
    stream_.avail_in = static_cast<unsigned>(got);
    read += got;
    return got != 0;
  }

  bool fail(const char* why) {
    if (failure.empty()) failure = why;
    ended = true;
    return false;
  }

  // Between two members: another one, zeros up to the end, or the end.
  bool begin_member() {
    while (stream_.avail_in != 0 || fill()) {
      if (*stream_.next_in == 0x1F) {
        if (any_member) zlib().reset(&stream_);
        in_member = any_member = true;
        return true;
      }
      if (*stream_.next_in != 0) return fail("hinter dem Ende der gepackten Daten steht noch etwas anderes");
      ++stream_.next_in;
      --stream_.avail_in;
    }
    ended = true;
    return false;
  }

  bool explain(int status) {
    const std::string_view reason = stream_.msg == nullptr ? "" : stream_.msg;
    if (reason == "incorrect data check") return fail("die Prüfsumme stimmt nicht, die Datei ist beschädigt");
    if (reason == "incorrect length check") return fail("die Länge stimmt nicht, die Datei ist beschädigt");
    if (status == Z_MEM_ERROR) return fail("der Speicher reicht nicht");
    return fail("die gepackten Daten sind beschädigt");
  }

  std::string_view next() {
    while (ready && !ended) {
      if (!in_member && !begin_member()) break;
      if (stream_.avail_in == 0 && !fill()) {
        fail("abgeschnitten: das Ende der gepackten Daten fehlt");
        break;
      }
      stream_.next_out = plain.data();
      stream_.avail_out = static_cast<unsigned>(plain.size());
      const int status = zlib().inflate(&stream_, Z_NO_FLUSH);
      if (status == Z_STREAM_END) in_member = false;
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) explain(status);
      const std::size_t got = plain.size() - stream_.avail_out;
      if (got != 0) return {reinterpret_cast<const char*>(plain.data()), got};
    }
    return {};
  }
};

Gunzip::Gunzip(std::istream& in) : state_(std::make_unique<State>(in)) {}
Gunzip::~Gunzip() = default;
std::string_view Gunzip::next() { return state_->next(); }
const std::string& Gunzip::failure() const { return state_->failure; }
std::uint64_t Gunzip::bytes_read() const { return state_->read; }

}  // namespace kundenlint
