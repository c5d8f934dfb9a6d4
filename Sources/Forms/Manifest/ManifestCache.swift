import Planning
import Synchronization

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
    /// As the last chunk has them.
    let schemaHash: String?
    let templateHash: String?
    /// Without client and round.
    let manifest: Manifest
  }

  private static let known = Mutex<[Known]>([])
  private static let limit = FormCache.limit

  /// The manifest of these chunks, if all but the last are known; nil too where the hash doesn't fit.
  static func manifest(_ chunks: [String], hash: String) -> Manifest? {
    guard let last = chunks.last, let end = ManifestEnd(last),
      let known = known.withLock({ $0 }).first(where: {
        $0.schemaHash == end.schemaHash && $0.templateHash == end.templateHash
          && begins(chunks, with: $0.chunks)
      }),
      StableHash.hexadecimal(StableHash.value(of: last.utf8, after: known.hash)) == hash
    else { return nil }
    var manifest = known.manifest
    manifest.client = end.client
    manifest.round = end.round
    return manifest
  }

  /// Keeps a manifest for others that begin with the same chunks.
  static func keep(_ manifest: Manifest, _ chunks: [String]) {
    guard chunks.count > 1, let last = chunks.last, let end = ManifestEnd(last),
      end.client == manifest.client, end.round == manifest.round
    else { return }
    var common = manifest
    common.client = nil
    common.round = nil
    let chunks = Array(chunks.dropLast())
    let entry = Known(
      chunks: chunks, hash: StableHash.value(of: chunks.joined().utf8), schemaHash: end.schemaHash,
      templateHash: end.templateHash, manifest: common)
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
}
