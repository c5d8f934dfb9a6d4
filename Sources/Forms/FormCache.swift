public import Planning
import Synchronization

/// The forms of a batch: its workbooks mostly come from the same few templates, and making a form takes longer than
/// reading a file. One cache may serve many threads.
public final class FormCache: Sendable {
  private struct Known<Value: Sendable> {
    let source: String
    let value: Value
  }

  /// By the template's hash.
  private let forms = Mutex<[String: Known<Form>]>([:])
  private let empty = Mutex<[String: Known<Answers>]>([:])

  /// That of the whole process.
  public static let shared = FormCache()

  /// More templates than this at once, and the cache begins anew: a client may have changed every single one.
  static let limit = 64

  public init() {}

  /// The form of a returned workbook's template (``FormRegistry/form(ofReturned:)``).
  public func form(_ template: Template) throws(TemplateError) -> Form {
    if let form = forms.withLock({ Self.known(template, $0) }) { return form }
    let form = try FormRegistry.form(ofReturned: template)
    forms.withLock { Self.keep(form, template, &$0) }
    return form
  }

  /// What stands in a workbook of this template before anything is filled in.
  public func defaults(_ template: Template) throws(TemplateError) -> Answers {
    if let answers = empty.withLock({ Self.known(template, $0) }) { return answers }
    let answers = try form(template).defaults
    empty.withLock { Self.keep(answers, template, &$0) }
    return answers
  }

  /// Two templates may have the same hash; the texts of one read once are the same at a glance.
  private static func known<Value>(_ template: Template, _ all: [String: Known<Value>]) -> Value? {
    guard let known = all[template.hash], known.source == template.source else { return nil }
    return known.value
  }

  private static func keep<Value>(
    _ value: Value, _ template: Template, _ known: inout [String: Known<Value>]
  ) {
    if known.count >= limit { known.removeAll() }
    known[template.hash] = Known(source: template.source, value: value)
  }
}
