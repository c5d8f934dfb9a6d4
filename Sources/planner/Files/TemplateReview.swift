import Forms
import Planning

/// What there is to say of a template file: what keeps workbooks from being made of it, and what only looks odd.
struct TemplateReview {
  var errors: [TemplateProblem] = []
  var notes: [TemplateProblem] = []
  /// Where it could be read.
  var template: Template?

  init(file: String) throws(Problem) {
    do throws(Problem) {
      let template = try TemplateChoice.read(file)
      self.template = template
      let english = try TemplateChoice.builtIn(template.kind)
      let texts: TextComparison
      do { texts = try TextComparison(template, with: english, file: file) } catch {
        throw Problem.template(error)
      }
      let needed = TemplateReview.needed(template)
      errors = texts.lacking.filter { needed[$0.key] != nil }
      notes = texts.lacking.filter { needed[$0.key] == nil } + texts.beyond
      // What the form asks for though the English template has no such text.
      let told = Set(errors.map(\.key))
      errors += needed.values.filter { !told.contains($0.key) }.map { problem in
        TemplateProblem(
          file: file, line: nil, key: problem.key, problem: problem.problem, remedy: problem.remedy)
      }.sorted { $0.key < $1.key }
    } catch .template(let error) {
      errors = error.problems
    }
  }

  /// What the form of the template says is missing, by key.
  private static func needed(_ template: Template) -> [String: TemplateProblem] {
    do {
      _ = try FormRegistry.form(for: template)
      return [:]
    } catch {
      return Dictionary(error.problems.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
