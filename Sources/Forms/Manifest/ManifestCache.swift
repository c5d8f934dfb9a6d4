import Planning
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The manifests that were read in this process. Those of one form differ in nothing but client and round, which stand
/// in the last chunk: of a thousand workbooks each form's manifest is taken apart once, then compared.
enum ManifestCache {
  private struct Known: Sendable {
    /// All chunks but the last, and the hash of their bytes.
    let chunks: [String]
    let hash: UInt64
    /// Without client and round.
    let manifest: Manifest
  }

  private static let known = Mutex<[Known]>([])
  private static let limit = FormCache.limit
  /// Bytes; an end with more in it than client and round is no usual one.
  private static let longestEnd = 10_000

  /// The manifest of these chunks, if all but the last are known; nil too where the hash doesn't fit.
  static func manifest(_ chunks: [String], hash: String) -> Manifest? {
    guard let last = chunks.last, let end = End(last),
      let known = known.withLock({ $0 }).first(where: { begins(chunks, with: $0.chunks) }),
      StableHash.hexadecimal(StableHash.value(of: last.utf8, after: known.hash)) == hash
    else { return nil }
    var manifest = known.manifest
    manifest.client = end.client
    manifest.round = end.round
    return manifest
  }

  /// Keeps a manifest for others that begin with the same chunks.
  static func keep(_ manifest: Manifest, _ chunks: [String]) {
    guard chunks.count > 1, let last = chunks.last, let end = End(last), end.client == manifest.client,
      end.round == manifest.round
    else { return }
    var common = manifest
    common.client = nil
    common.round = nil
    common.index = SchemaIndex(common.schema)
    let chunks = Array(chunks.dropLast())
    let entry = Known(
      chunks: chunks, hash: StableHash.value(of: chunks.joined().utf8), manifest: common)
    known.withLock { known in
      if known.count >= limit { known.removeAll() }
      known.append(entry)
    }
  }

  private static func begins(_ chunks: [String], with known: [String]) -> Bool {
    chunks.count == known.count + 1 && zip(chunks, known).allSatisfy(haveSameBytes)
  }

  private static func haveSameBytes(_ one: String, _ other: String) -> Bool {
    var (one, other) = (one, other)
    return one.withUTF8 { one in
      other.withUTF8 { other in
        guard let first = one.baseAddress, let second = other.baseAddress else {
          return one.count == other.count
        }
        return one.count == other.count && memcmp(first, second, one.count) == 0
      }
    }
  }

  /// What ``ManifestText/end(_:)`` writes.
  private struct End {
    let client: String?
    let round: String?

    /// Nil for anything else.
    init?(_ text: String) {
      guard text.utf8.count <= longestEnd else { return nil }
      if let values = End.plain(text) {
        (client, round) = values
        return
      }
      let object = "{" + (text.hasPrefix(",") ? text.dropFirst() : text[...])
      guard let values = try? JSONDecoder().decode([String: String].self, from: Data(object.utf8)),
        values.keys.allSatisfy({ $0 == "client" || $0 == "round" })
      else { return nil }
      client = values["client"]
      round = values["round"]
    }

    /// Of texts without escapes, which most are: `,"client":"Acme","round":"2026-Q1"}`. Nil for all else.
    private static func plain(_ text: String) -> (client: String?, round: String?)? {
      let bytes = Array(text.utf8)
      guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
      let parts = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      return switch parts.count {
      case 9
      where parts[0] == "," && parts[1] == "client" && parts[2] == ":" && parts[4] == ","
        && parts[5] == "round" && parts[6] == ":" && parts[8] == "}":
        (parts[3], parts[7])
      case 5 where parts[0] == "," && parts[2] == ":" && parts[4] == "}":
        switch parts[1] {
        case "client": (parts[3], nil)
        case "round": (nil, parts[3])
        default: nil
        }
      default: nil
      }
    }
  }
}
