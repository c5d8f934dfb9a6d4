import Spreadsheet

extension Workbook {
  func checkCustomProperties() throws(FileError) {
    var known: Set<String> = []
    for property in properties.custom {
      func refuse(_ problem: String, _ remedy: String) -> FileError {
        .unwritable("has the property \"\(property.name)\", which \(problem)", remedy)
      }
      guard (1...SpreadsheetLimits.customProperty).contains(property.name.utf16.count),
        XMLText.isPlain(property.name)
      else { throw refuse("has no name that a file can hold", "use 1 to 255 characters") }
      guard known.insert(property.name.lowercased()).inserted else {
        throw refuse("is there twice", "rename one of them; capitals make no difference")
      }
      switch property.value {
      case .text(let text):
        guard text.utf16.count <= SpreadsheetLimits.customProperty, XMLText.isPlain(text) else {
          throw refuse(
            "is a text that a file can't hold", "use at most 255 characters, none of them for control")
        }
      case .number(let number):
        guard number.isFinite else { throw refuse("is a number that is not finite", "leave it out") }
      case .integer, .boolean, .date: break
      }
    }
  }

  func checkCustomXML() throws(FileError) {
    var known: Set<String> = []
    for (place, part) in customXMLParts.enumerated() {
      func refuse(_ problem: String, _ remedy: String) -> FileError {
        .unwritable("has the custom XML part \(place + 1), which \(problem)", remedy)
      }
      guard WellFormedXML.root(of: part.content) != nil else {
        throw refuse("is not well-formed or declares a document type", "give one whole XML document")
      }
      let id = CustomXMLParts.id(part, place)
      guard Self.isGUID(id) else {
        throw refuse("has the id \(id)", "use a GUID as {01234567-89AB-CDEF-0123-456789ABCDEF}")
      }
      guard known.insert(id.uppercased()).inserted else {
        throw refuse("has the id of another", "give it its own")
      }
    }
  }

  private static func isGUID(_ text: String) -> Bool {
    let groups = text.dropFirst().dropLast().split(separator: "-", omittingEmptySubsequences: false)
    return text.hasPrefix("{") && text.hasSuffix("}") && groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
