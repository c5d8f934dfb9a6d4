import OfficeFiles
import Planning
import Spreadsheet

/// A consultancy's brand from its file, with the logo that lies beside it.
enum BrandFile {
  /// Each workbook carries the logo, and is to stay below 150 KB.
  static let largestLogo = 60_000

  static func read(_ path: String) throws(Problem) -> Brand {
    let text = try TextFile.read(path)
    var brand: Brand
    do { brand = try Brand(yaml: text, file: path) } catch { throw .template(error) }
    guard let logo = brand.logoPath else { return brand }
    brand.logo = try image(logo.hasPrefix("/") ? logo : folder(of: path) + logo, brand: path)
    return brand
  }

  /// With its slash; empty for the working folder.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func image(_ path: String, brand: String) throws(Problem) -> SheetImage.Content {
    func problem(_ text: String, _ remedy: String) -> Problem {
      .file(brand, "logo: \(path) \(text)", remedy)
    }
    guard Platform.entry(at: path) == .file else {
      throw problem("is no file", "name a PNG, seen from the brand file's folder")
    }
    switch Platform.contents(of: path, limit: largestLogo + 1) {
    case .failure(let refusal):
      throw problem("could not be read (\(refusal.reason))", "check its rights and size")
    case .success(let bytes):
      guard bytes.count <= largestLogo else {
        throw problem(
          "is larger than \(largestLogo / 1000) KB", "scale it down: 400 pixels are wide enough")
      }
      let content = SheetImage.Content.png(bytes)
      guard let size = content.pixels, size.width <= 4000, size.height <= 4000 else {
        throw problem("is no PNG of at most 4000 pixels a side", "save the logo as PNG")
      }
      return content
    }
  }
}
