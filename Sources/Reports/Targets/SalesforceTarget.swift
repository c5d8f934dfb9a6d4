import Forms
import Planning
import Spreadsheet

/// For Salesforce: of a pipeline workbook the stages as metadata (`StandardValueSet`, OpportunityStage), of a KPI planner
/// the revenue target as a quota for the Data Loader (`ForecastingQuota`).
enum SalesforceTarget: CRMTarget {
  static let name = "salesforce"

  static func file(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile {
    if let stages = StageDefinition.all(of: form) { return valueSet(stages) }
    return try quota(of: form)
  }

  // MARK: Stages

  private static func valueSet(_ stages: [StageDefinition]) -> CRMTargetFile {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Made by planner; not tested against live systems. Deploying replaces all stages of the organisation. -->",
      "<StandardValueSet xmlns=\"http://soap.sforce.com/2006/04/metadata\">", "    <sorted>false</sorted>",
    ]
    for stage in stages {
      lines += value(
        stage.label, category: category(stage.probability), percent: stage.percent,
        isDefault: stage.number == 1)
    }
    lines += value("Closed Won", category: "Closed", percent: 100, isClosed: true, isWon: true)
    lines += value("Closed Lost", category: "Omitted", percent: 0, isClosed: true)
    lines.append("</StandardValueSet>")
    return CRMTargetFile(
      lines.joined(separator: "\n") + "\n",
      remarks: [
        "deploy it as standardValueSets/OpportunityStage.standardValueSet-meta.xml; stages that it lacks are deactivated"
      ])
  }

  private static func value(
    _ label: String, category: String, percent: Int, isDefault: Bool = false, isClosed: Bool = false,
    isWon: Bool = false
  ) -> [String] {
    let name = Escaping().escapeText(label)
    return [
      "    <standardValue>", "        <fullName>\(name)</fullName>",
      "        <default>\(isDefault)</default>",
      "        <label>\(name)</label>", "        <closed>\(isClosed)</closed>",
      "        <forecastCategory>\(category)</forecastCategory>",
      "        <probability>\(percent)</probability>",
      "        <won>\(isWon)</won>", "    </standardValue>",
    ]
  }

  /// Our own judgement: best case from 60 %, commit (`Forecast`) from 80 %.
  private static func category(_ probability: Double) -> String {
    probability >= 0.8 ? "Forecast" : probability >= 0.6 ? "BestCase" : "Pipeline"
  }

  // MARK: Quota

  /// One planning period is a quarter: the one that the workbook's day lies in.
  private static func quota(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile {
    guard form.template.content is FunnelKPIContent else {
      throw CRMTargetError(
        problem: "is a \(form.kind) workbook and defines neither stages nor a quota",
        remedy: "name a pipeline or a funnel-kpi workbook")
    }
    guard let amount = form.answers["revenueTarget"]?.number, amount > 0 else {
      throw CRMTargetError(
        problem: "has no revenue target",
        remedy: "fill in the field revenueTarget, or name a pipeline workbook")
    }
    guard let day = form.answers["asOf"]?.date,
      let start = CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
    else {
      throw CRMTargetError(problem: "has no day", remedy: "fill in the field asOf")
    }
    var lines = CSVLines(
      head: ["QuotaOwnerId", "StartDate", "QuotaAmount", "ForecastingTypeId"], isForImport: true)
    lines.append([.text(nil), .text(start.description), .number(amount), .text(nil)])
    return CRMTargetFile(
      lines.text,
      remarks: [
        "fill in QuotaOwnerId and ForecastingTypeId, which only the organisation knows; copy the line for each user "
          + "and share the amount out"
      ])
  }
}
