/// Cuts text into records and fields, fed piece by piece. A field in quotes may hold separators, line breaks and
/// doubled quotes; a quote within an unquoted field is a character like others, and so is what follows a closing quote.
struct CSVParser {
  private enum State { case start, plain, quoted, quoteInQuoted }

  let separator: UInt8
  let fieldLimit: Int
  private var state = State.start
  private var field: [UInt8] = []
  /// Carriage returns that may still be part of a line's end.
  private var returns = 0
  private(set) var hasOverflow = false
  /// Whether the record that is open holds anything.
  private var hasRecord = false

  init(separator: UInt8, fieldLimit: Int) {
    self.separator = separator
    self.fieldLimit = fieldLimit
  }

  /// What comes out: a field, and whether its record ends with it. False ends the reading.
  typealias Body = (_ field: UnsafeBufferPointer<UInt8>, _ endsRecord: Bool) -> Bool

  /// False when `body` wanted no more or a field is too long.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Body) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if returns > 0 {
        // CR, CR LF and, after a program that translated twice, CR CR LF.
        if byte == 0x0D, returns == 1 {
          returns = 2
          place += 1
          continue
        }
        let wasTwo = returns == 2
        returns = 0
        if byte == 0x0A {
          place += 1
          if !end(true, body) { return false }
          continue
        }
        if !end(true, body) || wasTwo && !end(true, body) { return false }
        continue
      }
      switch state {
      case .start, .plain:
        if byte == separator {
          if !end(false, body) { return false }
        } else if byte == 0x0A {
          if !end(true, body) { return false }
        } else if byte == 0x0D {
          returns = 1
        } else if byte == UInt8(ascii: "\""), state == .start {
          state = .quoted
          hasRecord = true
        } else {
          state = .plain
          hasRecord = true
          let start = place
          while place + 1 < bytes.count, bytes[place + 1] != separator, bytes[place + 1] != 0x0A,
            bytes[place + 1] != 0x0D
          {
            place += 1
          }
          if !append(UnsafeBufferPointer(rebasing: bytes[start...place])) { return false }
        }
      case .quoted:
        if byte == UInt8(ascii: "\"") {
          state = .quoteInQuoted
        } else {
          let start = place
          while place + 1 < bytes.count, bytes[place + 1] != UInt8(ascii: "\"") { place += 1 }
          if !append(UnsafeBufferPointer(rebasing: bytes[start...place])) { return false }
        }
      case .quoteInQuoted:
        if byte == UInt8(ascii: "\"") {
          field.append(byte)
          state = .quoted
        } else {
          state = .plain
          continue
        }
      }
      place += 1
    }
    return true
  }

  /// The text ends: the last record may have no line's end.
  mutating func finish(_ body: Body) {
    if returns > 0 {
      let wasTwo = returns == 2
      returns = 0
      if !end(true, body) || wasTwo && !end(true, body) { return }
    }
    if hasRecord || !field.isEmpty { _ = end(true, body) }
  }

  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count + piece.count <= fieldLimit else {
      hasOverflow = true
      return false
    }
    field.append(contentsOf: piece)
    return true
  }

  private mutating func end(_ endsRecord: Bool, _ body: Body) -> Bool {
    state = .start
    hasRecord = !endsRecord
    let goesOn = field.withUnsafeBufferPointer { body($0, endsRecord) }
    field.removeAll(keepingCapacity: true)
    return goesOn
  }
}
