import Planning

extension FormSchema {
  /// Whether a form may be so. Descriptions come back with files, and may be forged: larger than any form, or with ids
  /// that lead elsewhere where they become names of files.
  var isPlausible: Bool {
    fields.count <= 5_000 && tables.count <= 200 && fields.allSatisfy(\.hasPlainID)
      && tables.allSatisfy { table in
        table.columns.count <= 1_000 && table.rows.count <= 10_000 && FormSchema.isPlain(table.id)
          && table.columns.allSatisfy(\.hasPlainID)
      }
  }

  /// Letters, digits, `_`, `-` and points within.
  fileprivate static func isPlain(_ id: String) -> Bool {
    id.utf8.count <= 100 && !id.hasPrefix(".")
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}

extension FieldSchema {
  fileprivate var hasPlainID: Bool { FormSchema.isPlain(id) }
}
