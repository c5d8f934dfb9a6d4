// How formulas are written in Swift: `.if(a .> 1, .sum(b), "")`.

extension Formula: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension Formula {
  public static func + (left: Self, right: Self) -> Self { .binary(.add, left, right) }
  public static func - (left: Self, right: Self) -> Self { .binary(.subtract, left, right) }
  public static func * (left: Self, right: Self) -> Self { .binary(.multiply, left, right) }
  public static func / (left: Self, right: Self) -> Self { .binary(.divide, left, right) }
  public static func .== (left: Self, right: Self) -> Self { .binary(.equal, left, right) }
  public static func .!= (left: Self, right: Self) -> Self { .binary(.notEqual, left, right) }
  public static func .< (left: Self, right: Self) -> Self { .binary(.less, left, right) }
  public static func .<= (left: Self, right: Self) -> Self { .binary(.lessOrEqual, left, right) }
  public static func .> (left: Self, right: Self) -> Self { .binary(.greater, left, right) }
  public static func .>= (left: Self, right: Self) -> Self { .binary(.greaterOrEqual, left, right) }

  public static func `if`(_ condition: Self, _ then: Self, _ otherwise: Self) -> Self {
    .call("IF", [condition, then, otherwise])
  }
  /// Texts one after the other (`&`).
  public static func joined(_ first: Self, _ rest: Self...) -> Self {
    rest.reduce(first) { .binary(.concatenate, $0, $1) }
  }
  public static func and(_ terms: Self...) -> Self { .call("AND", terms) }
  public static func or(_ terms: Self...) -> Self { .call("OR", terms) }
  public static func not(_ term: Self) -> Self { .call("NOT", [term]) }
  public static func ifError(_ value: Self, _ otherwise: Self) -> Self {
    .call("IFERROR", [value, otherwise])
  }
  public static func sum(_ terms: Self...) -> Self { .call("SUM", terms) }
  public static func average(_ terms: Self...) -> Self { .call("AVERAGE", terms) }
  public static func minimum(_ terms: Self...) -> Self { .call("MIN", terms) }
  public static func maximum(_ terms: Self...) -> Self { .call("MAX", terms) }
  public static func count(_ terms: Self...) -> Self { .call("COUNT", terms) }
  public static func countA(_ terms: Self...) -> Self { .call("COUNTA", terms) }
  public static func countIf(_ area: Self, _ criterion: Self) -> Self { .call("COUNTIF", [area, criterion]) }
  public static func sumIf(_ area: Self, _ criterion: Self, _ summed: Self) -> Self {
    .call("SUMIF", [area, criterion, summed])
  }
  public static func sumProduct(_ terms: Self...) -> Self { .call("SUMPRODUCT", terms) }
  public static func index(_ area: Self, _ row: Self) -> Self { .call("INDEX", [area, row]) }
  /// The place of a value in a row or column, counted from 1; equal values only.
  public static func match(_ value: Self, in area: Self) -> Self { .call("MATCH", [value, area, 0]) }
  public static func isNumber(_ value: Self) -> Self { .call("ISNUMBER", [value]) }
}
