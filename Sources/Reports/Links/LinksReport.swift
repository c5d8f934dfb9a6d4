public import Assessment
import Forms
import Planning

/// A CRM's exports and their links: how the files were read, what fails, what is there twice, how complete all is.
public struct LinksReport: Sendable {
  public var judged: JudgedLinks
  public init(_ judged: JudgedLinks) { self.judged = judged }

  var counted: CountedExports { judged.counted }
  var names: Names { Names(judged.form.template) }

  /// A record by its key; without one by its place.
  func name(_ row: LinkRow) -> String {
    row.id ?? "\(fileName(row.file)) row \(row.line)"
  }

  func fileName(_ file: Int) -> String {
    guard counted.files.indices.contains(file) else { return "" }
    let path = counted.files[file].path
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
