extension Formula {
  public func value(_ resolve: (Operand) -> FormulaValue) -> CellValue { .error(.name) }
}
