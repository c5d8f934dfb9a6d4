extension SetupGrade {
  public init(score: Double?, grade: Grade, errors: Int, warnings: Int, infos: Int) {
    self.score = score
    self.grade = grade
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
  }
}

extension DealHealth {
  public init(health: Int, next: String?) {
    self.health = health
    self.next = next
  }
}
