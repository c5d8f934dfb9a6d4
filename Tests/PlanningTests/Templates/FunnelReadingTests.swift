import Planning
import Testing

@Suite struct `Reading a funnel and KPI template` {
  @Test func `a whole one is read`() {
    #expect(SmallTemplates.problems(in: SmallTemplates.funnel) == [])
  }

  @Test(arguments: [
    Change(
      "unit: percent", "unit: percnt",
      [
        #"my.yaml:26: kpis.K01.unit: "percnt" is no unit; did you mean "percent"?"#
      ]),
    Change(
      "unit: percent", "unit: Ümläute",
      [
        #"my.yaml:26: kpis.K01.unit: "Ümläute" is no unit; use percent, count, money, moneyPerDay, days, hours, months, ratio, points or number"#
      ]),
    Change(
      "stage: S1", "stage: S9",
      [
        #"my.yaml:22: kpis.K01.stage: "S9" is no stage of this template; use S1"#
      ]),
    Change(
      "goal: G01", "goal: G1",
      [
        #"my.yaml:23: kpis.K01.goal: "G1" is no goal of this template; did you mean "G01"?"#
      ]),
    Change(
      "[T01]", "[T01, T02, T01]",
      [
        #"my.yaml:24: kpis.K01.tactics: "T02" is no tactic of this template; use T01"#,
        #"my.yaml:24: kpis.K01.tactics: "T01" stands there twice; keep one of them"#,
      ]),
    Change(
      "[B01]", "[B01, K03]",
      [
        #"my.yaml:31: kpis.K01.needs: "K03" is no KPI or base figure of this template; use K01, K02 or B01"#
      ]),
    Change(
      "[B01]", "[K02]",
      [
        "my.yaml:20: kpis.K01.needs: goes round in a circle: K01 -> K02 -> K01; drop one of these needs"
      ]),
    Change(
      "[B01]", "[K01]",
      [
        "my.yaml:20: kpis.K01.needs: goes round in a circle: K01 -> K01; drop one of these needs"
      ]),
    Change(
      "[B01]", "B01",
      [
        #"my.yaml:31: kpis.K01.needs: "B01" is no list; write [a, b] or a line "- a" each"#
      ]),
    Change(
      "low: 0.1", "low: 10",
      [
        #"my.yaml:32: kpis.K01.band.low: "10" is not between 0 and 1; write a fraction: 0.25 for 25 %"#
      ]),
    Change(
      "low: 0.1", "low: 0,1",
      [
        "my.yaml:32: kpis.K01.band.1: is no known key; leave it out, or use low, high, year, population, denominator or source"
      ]),
    Change(
      "low: 0.1", "low: 0.3",
      [
        "my.yaml:32: kpis.K01.band.low: is above high; swap the two"
      ]),
    Change(
      "year: 2020", "year: last",
      [
        #"my.yaml:32: kpis.K01.band.year: "last" is no whole number from 1900 to 2100; write one in digits"#
      ]),
    Change(
      "population: p, ", "",
      [
        "my.yaml:32: kpis.K01.band.population: is missing; add it"
      ]),
    Change(
      "id: K02", "id: X02",
      [
        #"my.yaml:33: kpis.X02.id: "X02" is not K and digits; number it on, as K67"#
      ]),
    Change(
      "id: K02", "id: K01",
      [
        #"my.yaml:33: kpis.K01.id: "K01" is already taken in line 20; give it one of its own"#
      ]),
    Change(
      "name: Two", "name: UMSÄTZE JE CAFÉ",
      [
        #"my.yaml:33: kpis.K02.name: "UMSÄTZE JE CAFÉ" stands at K01 too; tell the two apart"#
      ]),
    Change(
      ", rateKPI: K01}", "}",
      [
        "my.yaml:13: funnel.visitors.rateKPI: is missing; name the KPI that leads to the next step"
      ]),
    Change(
      "{id: won, name: Won}", "{id: lost, name: Lost}",
      [
        "my.yaml:13: funnel.won: is missing; add it: the scores are computed with it",
        "my.yaml:18: funnel.lost: is not one of visitors leads mql sql opportunities won; leave it out: there can be no others",
      ]),
    Change(
      "direction: higher", "direction: up",
      [
        #"my.yaml:27: kpis.K01.direction: "up" is no direction; use higher, lower or band"#
      ]),
    Change(
      "cadence: weekly", "cadence: daily",
      [
        #"my.yaml:29: kpis.K01.cadence: "daily" is no cadence; use weekly, monthly or quarterly"#
      ]),
    Change(
      "timing: leading", "timing: leeding",
      [
        #"my.yaml:30: kpis.K01.timing: "leeding" is no timing; did you mean "leading"?"#
      ]),
    Change(
      "    name: Umsätze je Café\n", "",
      [
        "my.yaml:20: kpis.K01.name: is missing; add it"
      ]),
    Change(
      "  - {id: visitors", "  - {id: leads, name: Lead2, rateKPI: K01}\n  - {id: visitors",
      [
        #"my.yaml:15: funnel.leads.id: "leads" is already taken in line 13; give it one of its own"#
      ]),
    Change(
      "  - {id: visitors, name: Visitors, rateKPI: K01}\n  - {id: leads, name: Leads, rateKPI: K01}",
      "  - {id: leads, name: Leads, rateKPI: K01}\n  - {id: visitors, name: Visitors, rateKPI: K01}",
      [
        "my.yaml:13: funnel: the entries are not in the order visitors leads mql sql opportunities won; put them in that order"
      ]),
    Change(
      "  - {id: T01, name: Blog, definition: Articles}", "  - {id: all, name: Blog, definition: Articles}",
      [
        #"my.yaml:9: tactics.all.id: "all" stands for all tactics; give it an id such as T21"#,
        #"my.yaml:24: kpis.K01.tactics: "T01" is no tactic of this template; use all"#,
      ]),
  ])
  func `what is wrong is told with line, key and remedy`(change: Change) {
    let problems = SmallTemplates.problems(in: SmallTemplates.funnel, replacing: change.old, with: change.new)
    #expect(problems == change.problems)
  }
}
