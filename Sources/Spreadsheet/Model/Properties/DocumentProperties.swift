/// What a file tells of itself.
public struct DocumentProperties: Hashable, Sendable {
  public var title: String?
  public var subject: String?
  public var author: String?
  public var company: String?
  public var manager: String?
  public var description: String?
  public var keywords: String?
  public var category: String?
  /// The program that made the file. Nil: `OfficeFiles`.
  public var application: String?
  /// The day on which the document was made. An argument, never the clock: the same input makes the same bytes.
  public var created: CalendarDate?
  /// In the order in which programs list them.
  public var custom: [CustomProperty] = []
  public init() {}
}

/// A property that the file's makers define themselves.
public struct CustomProperty: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// 32 bits.
    case integer(Int32)
    case boolean(Bool)
    case date(CalendarDate)
  }
  /// Unique, whatever the capitals.
  public var name: String
  public var value: Value
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

/// XML of another program that travels in the file and is left alone by spreadsheets.
public struct CustomXMLPart: Hashable, Sendable {
  /// A whole document, well-formed, without a document type.
  public var content: [UInt8]
  /// By which programs find it: a GUID in braces. Nil: one made of its place.
  public var id: String?

  public init(_ content: String, id: String? = nil) {
    self.content = Array(content.utf8)
    self.id = id
  }
}
