public import Spreadsheet

/// Workbooks that differ in a few cells, in their properties and in what is printed above their pages, as those for
/// many clients. What they share is checked, made and compressed once; each of them costs what it has of its own.
public struct WorkbookMould: Sendable {
  /// What one workbook has of its own.
  public struct Own: Sendable {
    /// Sheets by position, for those that the mould lets vary. They differ from the mould's in cells, heights and
    /// merged ranges only; pictures, charts, tables, validations, links and notes are the mould's.
    public var sheets: [Int: Worksheet]
    public var properties: DocumentProperties
    /// Above each page of every sheet: `PageSetup.header`.
    public var header: String?

    public init(sheets: [Int: Worksheet], properties: DocumentProperties, header: String? = nil) {
      self.sheets = sheets
      self.properties = properties
      self.header = header
    }
  }

  private enum Part: Sendable {
    case same(PackedPart)
    /// A sheet of which only the header varies: what comes before it, compressed, and what follows it.
    case headed(position: Int, before: PackedPart, after: [UInt8])
    case varying(position: Int)
    case strings(beginning: PackedPart)
    case appProperties
    case coreProperties
  }

  /// With the sheets that writing adds.
  private let workbook: Workbook
  private let tables: SharedTables
  private let parts: [(name: String, part: Part)]
  private let varying: [Int]
  private let compression: Compression

  /// - Parameters:
  ///   - workbook: where a varying sheet has a text that not all have, its cell is best left empty here: texts stay
  ///     in each file once they are in the mould.
  ///   - varying: positions of the sheets that workbooks bring along, from 0.
  ///   - compression: how hard it is tried to make the files small.
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format.
  public init(_ workbook: Workbook, varying: Set<Int>, compression: Compression = .normal) throws(FileError) {
    let written = try WorkbookWriter(workbook, compression: compression).written()
    self.workbook = written.workbook
    var tables = written.tables
    for position in varying where written.stringUses.indices.contains(position) {
      tables.strings.uses -= written.stringUses[position]
    }
    self.tables = tables
    self.varying = written.workbook.sheets.indices.filter(varying.contains)
    self.compression = compression
    let positions = Dictionary(
      written.headers.indices.map { (PartName.worksheet($0), $0) }, uniquingKeysWith: { first, _ in first })
    var parts: [(name: String, part: Part)] = []
    for part in written.parts {
      let kind: Part
      if let position = positions[part.name] {
        let headers = written.headers[position]
        kind =
          varying.contains(position)
          ? .varying(position: position)
          : .headed(
            position: position,
            before: try DeflateStream.beginning(part.bytes[..<headers.lowerBound], compression),
            after: Array(part.bytes[headers.upperBound...]))
      } else {
        switch part.name {
        case PartName.sharedStrings:
          let strings = written.tables.strings
          kind = .strings(
            beginning: try DeflateStream.beginning(strings.beginning(strings.size), compression))
        case PartName.appProperties: kind = .appProperties
        case PartName.coreProperties: kind = .coreProperties
        default: kind = .same(Deflater.pack(part.bytes, compression))
        }
      }
      parts.append((part.name, kind))
    }
    self.parts = parts
  }

  /// Writes a workbook, whole or not at all (``AtomicFile``).
  ///
  /// - Parameters:
  ///   - own: what this workbook has for itself.
  ///   - path: where the file is to be.
  ///   - overwrite: false refuses to replace a file that is there already.
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format or the file can't be written.
  public func write(_ own: Own, to path: String, overwrite: Bool = false) throws(FileError) {
    do { try archive(own).write(to: path, overwrite: overwrite) } catch { throw error.told(of: path) }
  }

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - own: what this workbook has for itself.
  ///   - path: the name by which an error calls the file.
  public func packageBytes(_ own: Own, as path: String = "workbook.xlsx") throws(FileError) -> [UInt8] {
    do { return try archive(own).finish() } catch { throw error.told(of: path) }
  }

  private func archive(_ own: Own) throws(FileError) -> ZipWriter {
    var tables = tables
    var sheets: [Int: [UInt8]] = [:]
    for position in varying {
      var sheet = own.sheets[position] ?? workbook.sheets[position]
      sheet.validations = workbook.sheets[position].validations
      sheet.pageSetup.header = own.header
      try sheet.checkPage()
      var part = WorksheetPart(sheet, of: workbook, at: position)
      sheets[position] = try part.bytes(adding: &tables)
    }
    var archive = ZipWriter(compression)
    for (name, part) in parts {
      switch part {
      case .same(let packed): archive.add(name, packed)
      case .varying(let position): archive.add(name, sheets[position] ?? [])
      case .headed(let position, let before, let after):
        archive.add(name, try headed(position, own.header, before, after))
      case .strings(let beginning):
        let head = Deflater.beginning(tables.strings.head().bytes)
        let end = Deflater.end(tables.strings.end(after: beginning.size), compression)
        archive.add(name, PackedPart(joining: [head, beginning, end]))
      case .appProperties: archive.add(name, AppPropertiesPart(own.properties).bytes())
      case .coreProperties: archive.add(name, CorePropertiesPart(own.properties).bytes())
      }
    }
    return archive
  }

  private func headed(
    _ position: Int, _ header: String?, _ before: PackedPart, _ after: [UInt8]
  ) throws(FileError) -> PackedPart {
    var setup = workbook.sheets[position].pageSetup
    setup.header = header
    var end = XMLBuffer()
    WorksheetPart.headerFooter(setup, to: &end)
    return PackedPart(joining: [before, Deflater.end(end.bytes + after, compression)])
  }
}
