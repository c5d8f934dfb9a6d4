import Planning

extension FormSchema {
  /// Tells whether a schema is one that is known, in every program and on every machine: 16 hexadecimal digits.
  package var hash: String {
    var digest = SchemaDigest()
    digest.add(kind)
    digest.add(version)
    digest.add(fields) { $0.add($1) }
    digest.add(tables) { digest, table in
      digest.add(table.id)
      digest.add(table.label)
      digest.add(table.keyLabel)
      digest.add(table.columns) { $0.add($1) }
      digest.add(table.rows) { $0.add($1) }
      digest.add(table.hasFreeRows)
    }
    return StableHash.hexadecimal(digest.hash)
  }
}

/// Goes through all that a schema says; what may be missing or repeated begins with a count, so that no two schemas are
/// gone through alike.
private struct SchemaDigest {
  private(set) var hash = StableHash.value(of: [])

  mutating func add(_ text: String) {
    add(text.utf8.count)
    hash = StableHash.value(of: text.utf8, after: hash)
  }

  mutating func add(_ number: Int) { add(bits: UInt64(bitPattern: Int64(number))) }
  mutating func add(_ answer: Bool) { add(answer ? 1 : 0) }

  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  mutating func add(_ number: Double?) {
    add(number != nil)
    if let number { add(bits: number.bitPattern) }
  }

  private mutating func add(bits: UInt64) {
    hash = withUnsafeBytes(of: bits.littleEndian) { StableHash.value(of: $0, after: hash) }
  }

  mutating func add<Element>(_ elements: [Element], _ each: (inout SchemaDigest, Element) -> Void) {
    add(elements.count)
    for element in elements { each(&self, element) }
  }

  mutating func add(_ choices: [Choice]) {
    add(choices) { digest, choice in
      digest.add(choice.id)
      digest.add(choice.label)
    }
  }

  mutating func add(_ field: FieldSchema) {
    add(field.id)
    add(field.label)
    add(field.kind.rawValue)
    add(field.choices)
    add(field.acceptsOther)
    add(field.unit)
    add(field.minimum)
    add(field.maximum)
    add(field.isRequired)
    add(field.isComputed)
  }

  mutating func add(_ row: RowSchema) {
    add(row.key)
    add(row.closed) { $0.add($1) }
    add(row.choices.sorted { $0.key < $1.key }) { digest, choices in
      digest.add(choices.key)
      digest.add(choices.value)
    }
  }
}
