import Forms
import Planning
import Testing

@testable import Assessment

@Suite("The score of a link map")
struct LinkingScoreTests {
  private enum Missing: Error { case content }

  private func score(_ counts: [String: (Double, Double)], _ fields: [String: Double] = [:]) throws
    -> LinkingScore
  {
    var filled = try FilledForm("linking")
    filled.answers = filled.form.defaults
    for (key, count) in counts {
      let index = try #require(filled.answers.rows("counts").firstIndex { $0.key == key })
      filled.answers.tables["counts"]?[index].values["scope"] = .number(count.0)
      filled.answers.tables["counts"]?[index].values["failing"] = .number(count.1)
    }
    for (field, number) in fields { filled.answers.fields[field] = .number(number) }
    guard let content = filled.form.template.content as? LinkingContent else { throw Missing.content }
    return LinkingScore(filled.values, content: content)
  }

  @Test func `nothing counted is no score`() throws {
    let score = try score([:])
    #expect(score.density == nil)
    #expect(score.counted == 0)
    #expect(score.rules.count == 20)
    #expect(score.rules.allSatisfy { $0.rate == nil && $0.interval == nil && $0.isWithin == nil })
  }

  /// Wilson's interval as in the vectors of the domain notes, section 10.
  @Test func `rate and interval of a rule`() throws {
    let score = try score(["L01": (20, 12), "L02": (20, 5), "L03": (50, 0), "L04": (50, 50)])
    let rules = Dictionary(uniqueKeysWithValues: score.rules.map { ($0.id, $0) })
    #expect(rules["L01"]?.rate == 0.6)
    #expect(abs((rules["L01"]?.interval?.low ?? 0) - 0.3866) < 5e-5)
    #expect(abs((rules["L01"]?.interval?.high ?? 0) - 0.7812) < 5e-5)
    #expect(abs((rules["L02"]?.interval?.low ?? 0) - 0.1119) < 5e-5)
    #expect(abs((rules["L02"]?.interval?.high ?? 0) - 0.4687) < 5e-5)
    #expect(rules["L03"]?.interval?.low == 0)
    #expect(rules["L04"]?.interval?.high == 1)
    #expect(rules["L03"]?.isWithin == true)
    #expect(rules["L04"]?.isWithin == false)
  }

  @Test func `the density counts the rules that demand a link`() throws {
    let score = try score(["L01": (100, 10), "L02": (50, 5), "L13": (1000, 400)])
    #expect(score.required == 150)
    #expect(score.present == 135)
    #expect(score.density == 0.9)
    #expect(score.counted == 3)
    #expect(score.within == 0)
  }

  @Test func `what is no share counts for nothing`() throws {
    let score = try score(["L01": (10, 11), "L02": (0, 0), "L06": (10, 1)])
    #expect(score.counted == 1)
    #expect(score.density == 0.9)
  }

  @Test func `contacts in deals and clusters`() throws {
    let score = try score([:], ["contactsCounted": 80, "contactsInDeals": 20, "contactClusters": 3])
    #expect(score.contactsInDeals == 0.25)
    #expect(score.clusters == LinkingScore.Clusters(contacts: 3, accounts: nil))
  }
}
