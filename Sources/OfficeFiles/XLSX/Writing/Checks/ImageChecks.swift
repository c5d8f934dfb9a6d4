import Spreadsheet

extension Worksheet {
  func checkImages() throws(FileError) {
    for (place, image) in images.enumerated() {
      func refuse(_ problem: String, _ remedy: String) -> FileError {
        self.refuse(cell: image.anchor.place, "picture \(place + 1) \(problem)", remedy)
      }
      try check(image.anchor)
      guard image.content.pixels != nil else {
        let kind = if case .jpeg = image.content { "JPEG" } else { "PNG" }
        throw refuse("is no \(kind)", "give the bytes of a \(kind) file")
      }
      if case .svg(let bytes, _) = image.content {
        guard WellFormedXML.rootName(of: bytes) == "svg" else {
          throw refuse("is no SVG", "give the bytes of an SVG file")
        }
      }
      for text in [image.name, image.alternativeText] where !XMLText.isPlain(text ?? "") {
        throw refuse("has a control character in one of its texts", "take it out")
      }
    }
  }
}
