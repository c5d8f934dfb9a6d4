/// A picture on a sheet.
public struct SheetImage: Hashable, Sendable {
  public var content: Content
  public var anchor: DrawingAnchor
  /// What the picture shows, for those who can't see it.
  public var alternativeText: String?
  public var name: String?

  public init(_ content: Content, at anchor: DrawingAnchor, alternativeText: String? = nil) {
    self.content = content
    self.anchor = anchor
    self.alternativeText = alternativeText
  }

  /// The bytes of a file.
  public enum Content: Hashable, Sendable {
    case png([UInt8])
    case jpeg([UInt8])
    /// Drawn by Excel 2016 and later; all others show the PNG.
    case svg([UInt8], fallbackPNG: [UInt8])
  }
}

extension SheetImage.Content {
  /// Width and height in pixels, as the head of the file tells; nil when the bytes are no such file.
  public var pixels: (width: Int, height: Int)? {
    switch self {
    case .png(let bytes), .svg(_, let bytes): Self.sizeOfPNG(bytes)
    case .jpeg(let bytes): Self.sizeOfJPEG(bytes)
    }
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func sizeOfPNG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature) else { return nil }
    let size = (width: number(bytes, 16, 4), height: number(bytes, 20, 4))
    return size.width > 0 && size.height > 0 ? size : nil
  }

  /// Walks from segment to segment up to the first frame's head (SOF0 to SOF15).
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 <= bytes.count, bytes[place] == 0xFF {
      let kind = bytes[place + 1]
      switch kind {
      case 0xFF: place += 1
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let size = (width: number(bytes, place + 7, 2), height: number(bytes, place + 5, 2))
        return size.width > 0 && size.height > 0 ? size : nil
      default: place += 2 + max(2, number(bytes, place + 2, 2))
      }
    }
    return nil
  }
}
