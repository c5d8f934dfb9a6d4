#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two yes-or-no facts counted against each other: deals won or lost, with or without something.
public struct TwoByTwoTable: Hashable, Sendable {
  public let wonWith: Int
  public let lostWith: Int
  public let wonWithout: Int
  public let lostWithout: Int

  /// Beyond this many in all, the exact test is not computed.
  public static let largestTotal = 1_000_000

  /// Nil for negative counts and for more than ``largestTotal`` in one cell.
  public init?(wonWith: Int, lostWith: Int, wonWithout: Int, lostWithout: Int) {
    let limits = 0...TwoByTwoTable.largestTotal
    guard [wonWith, lostWith, wonWithout, lostWithout].allSatisfy(limits.contains) else { return nil }
    self.wonWith = wonWith
    self.lostWith = lostWith
    self.wonWithout = wonWithout
    self.lostWithout = lostWithout
  }

  private var cells: [Double] { [wonWith, lostWith, wonWithout, lostWithout].map(Double.init) }

  /// Where a cell is 0, half a case is added to all four (Haldane, Anscombe), so that there is always a ratio.
  private var correctedCells: [Double] { cells.contains(0) ? cells.map { $0 + 0.5 } : cells }

  public var oddsRatio: Double {
    let cells = correctedCells
    return cells[0] * cells[3] / (cells[1] * cells[2])
  }

  /// Woolf's interval: exp(ln OR +- z sqrt(1/a + 1/b + 1/c + 1/d)).
  public func oddsRatioInterval(z: Double = NormalDistribution.z95) -> Interval {
    let error = correctedCells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    let centre = log(oddsRatio)
    return Interval(low: exp(centre - z * error), high: exp(centre + z * error))
  }

  /// Fisher's exact test, two-sided: the sum of the probabilities of all tables with these margins that are no
  /// likelier than this one (equal up to 1e-7, as in R). Nil beyond ``largestTotal``.
  public var fisherP: Double? {
    let total = wonWith + lostWith + wonWithout + lostWithout
    guard total <= TwoByTwoTable.largestTotal else { return nil }
    let with = wonWith + lostWith
    let won = wonWith + wonWithout
    func logChoose(_ n: Int, _ k: Int) -> Double {
      SpecialFunctions.logGamma(Double(n) + 1) - SpecialFunctions.logGamma(Double(k) + 1)
        - SpecialFunctions.logGamma(Double(n - k) + 1)
    }
    let whole = logChoose(total, won)
    func probability(_ both: Int) -> Double {
      exp(logChoose(with, both) + logChoose(total - with, won - both) - whole)
    }
    let limit = probability(wonWith) * (1 + 1e-7)
    let possible = max(0, won - (total - with))...min(with, won)
    return min(
      1,
      possible.reduce(0) { sum, both in
        let chance = probability(both)
        return chance <= limit ? sum + chance : sum
      })
  }

  /// The least of the four counts that would be expected if the two facts had nothing to do with each other; below 5
  /// only the exact test holds (Cochran 1954).
  public var leastExpected: Double {
    let total = cells.reduce(0, +)
    guard total > 0 else { return 0 }
    let with = cells[0] + cells[1]
    let won = cells[0] + cells[2]
    return min(with, total - with) * min(won, total - won) / total
  }

  /// Won with less won without, as shares; nil where one of the two groups is empty.
  public var riskDifference: (difference: Double, interval: Interval)? {
    guard let with = Proportion(successes: Double(wonWith), of: Double(wonWith + lostWith)),
      let without = Proportion(successes: Double(wonWithout), of: Double(wonWithout + lostWithout))
    else { return nil }
    return (with.difference(from: without), with.differenceInterval(from: without))
  }
}
