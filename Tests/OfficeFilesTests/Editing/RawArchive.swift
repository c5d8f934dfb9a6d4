import Foundation

@testable import OfficeFiles

/// An archive's entries as bytes: with headers, times and packed data.
struct RawArchive {
  var entries: [(name: String, local: [UInt8])]
  var comment: [UInt8]

  struct Unreadable: Error {}

  init(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path), let records = ZipRecords([UInt8](data))
    else {
      throw Unreadable()
    }
    entries = records.entries.map {
      (String(decoding: records.bytes[$0.name], as: UTF8.self), Array(records.bytes[$0.local]))
    }
    comment = Array(records.bytes[records.comment])
  }
}
