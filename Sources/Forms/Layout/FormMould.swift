public import Planning

/// A form from which workbooks for many clients are made.
public struct FormMould: Sendable {
  public let form: Form
  public let brand: Brand?

  public init(_ form: Form, brand: Brand? = nil) {
    self.form = form
    self.brand = brand
  }

  /// The same workbook as ``FormLayout/init(_:answers:client:brand:)`` makes.
  public func layout(answers: Answers, client: String) -> FormLayout {
    FormLayout(form, answers: answers, client: client, brand: brand)
  }
}
