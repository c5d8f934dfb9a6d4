public import OfficeFiles
public import Planning
import Spreadsheet

extension DealExport {
  /// What somebody says about a file beforehand; nothing of it need be said where the file tells.
  public struct Hints: Sendable {
    /// The id of the profile.
    public var crm: String?
    public var map = DealMap()
    /// Whether `3/4/2026` is the third of April.
    public var isDayFirst: Bool?
    /// Only the deals of this pipeline.
    public var pipeline: String?

    public init() {}
  }

  /// Reads a CRM's export of deals, CSV in any dialect or a workbook.
  ///
  /// - Parameter template: of the pipeline chart that the deals are measured by.
  /// - Throws: what keeps it from being read: a file that is none, a CRM that is not to be told, days that can be read in
  ///   two ways, and stages of which nobody said where they belong.
  public static func read(
    _ path: String, template: Template, hints: Hints = Hints(), limits: ReadLimits = ReadLimits()
  ) throws(DealExportError) -> DealExport {
    do {
      let reader = try DealExportReader(path, template, hints, limits)
      return try reader.read()
    } catch let error as DealExportError {
      throw error
    } catch let error as FileError {
      throw .file(error)
    } catch let error as TemplateError {
      throw .template(error)
    } catch {
      throw .file(FileError(path, problem: "could not be read (\(error))", remedy: "report this"))
    }
  }
}
