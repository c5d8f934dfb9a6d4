public import Forms
import Planning

/// What another system can be given of a returned workbook: one type a target, listed in ``CRMTargetChoice``. None of them was
/// tested against a live system; each says so in the file where its format has room for it, and in its remarks.
protocol CRMTarget: Sendable {
  /// As on the command line.
  static var name: String { get }
  static func file(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile
}

/// A file for another system.
public struct CRMTargetFile: Hashable, Sendable {
  public var text: String
  /// What has to be known before it is used, a sentence each.
  public var remarks: [String]

  init(_ text: String, remarks: [String] = []) {
    self.text = text
    self.remarks = ["not tested against live systems: try it in a sandbox first"] + remarks
  }
}

/// Why a workbook gives a target nothing.
public struct CRMTargetError: Error, Hashable, Sendable {
  /// As the end of a sentence that begins with the file.
  public var problem: String
  public var remedy: String
}

/// One of the targets that there are. A new one is a type and a line here.
public struct CRMTargetChoice: Sendable {
  private static var all: [any CRMTarget.Type] {
    [HubSpotTarget.self, SalesforceTarget.self, PipedriveTarget.self, GoalsTarget.self]
  }

  public static var names: [String] { all.map { $0.name } }

  private let target: any CRMTarget.Type

  /// Nil when there is no target of that name.
  public init?(_ name: String) {
    guard let target = Self.all.first(where: { $0.name == name }) else { return nil }
    self.target = target
  }

  public var name: String { target.name }

  /// What the target is given of a workbook.
  public func file(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile {
    try target.file(of: form)
  }
}

extension CRMTargetError {
  static func noStages(_ form: ReturnedForm) -> CRMTargetError {
    CRMTargetError(
      problem: "is a \(form.kind) workbook and defines no stages", remedy: "name a pipeline workbook")
  }
}
